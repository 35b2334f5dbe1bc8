/** What can be wrong with the files of an archive before anyone reads them, as findings; who looks at the disk says which it is. */
import type { VFileMessage } from 'vfile-message';
import { finding, quote } from './finding.ts';

const START = { line: 1, column: 1 };

export const noContent = (): VFileMessage =>
  finding({
    file: '',
    rule: 'file/no-content',
    reason: 'The content folder is not there.',
    hint: 'Make a folder `content/` with a `site.yaml`, or set CONTENT_DIR to yours.',
  });

export const noSite = (): VFileMessage =>
  finding({
    file: 'site.yaml',
    rule: 'file/no-site',
    reason: 'There is no site.yaml in the content folder.',
    hint: 'Add one with `organization:` and `severities:`.',
  });

export const siteNoFile = (): VFileMessage =>
  finding({ file: 'site.yaml', rule: 'file/no-site', reason: 'The name site.yaml is not that of a file.', hint: 'Put a file there.' });

export const siteOutside = (): VFileMessage =>
  finding({
    file: 'site.yaml',
    rule: 'file/outside',
    reason: 'This link leads outside of the content folder.',
    hint: 'Put the file itself here.',
  });

/** `folder` is the path inside the content folder, as are all files below. */
export const noFolder = (folder: string): VFileMessage =>
  finding({ file: folder, rule: 'file/no-folder', reason: 'This has to be a folder.', hint: 'Put the postmortems into it.' });

/** A link of the file system among the postmortems; `nowhere` where what it leads to is not there. */
export const linkOutside = (file: string, nowhere = false): VFileMessage =>
  finding({
    file,
    rule: 'file/outside',
    place: START,
    reason: nowhere ? 'This link leads nowhere.' : 'This link leads outside of the content folder.',
    hint: 'Put the file itself here.',
  });

/** `code` is the operating system's word for why. */
export const unreadableFile = (file: string, code: string): VFileMessage =>
  finding({
    file,
    rule: 'file/unreadable',
    place: START,
    reason: `The file could not be read (${code}).`,
    hint: 'Check its permissions.',
  });

/** `first` is the file that has the same id. */
export const duplicateId = (file: string, id: string, first: string | undefined): VFileMessage =>
  finding({
    file,
    rule: 'file/duplicate-id',
    place: START,
    reason: `The id ${quote(id)} is also that of ${quote(first)}.`,
    hint: 'Rename one of the two files.',
  });
