/** The rules about files: their names, their bytes, how much they hold, and the pictures and data beside them. */
import { type AssetProblem, assetOutside, brokenCsv, brokenImage, missingAsset, otherImage } from '../../asset-problem.ts';
import { MAX_CSV_ROWS } from '../../assets.ts';
import { parseCsv } from '../../csv.ts';
import { duplicateId, noContent, noFolder, noSite, unreadableFile } from '../../file-findings.ts';
import { judgeFile } from '../../file-name.ts';
import { finding } from '../../finding.ts';
import { bodyLimits, MAX_BODY_BYTES, MAX_FILE_BYTES, MAX_NESTING, MAX_TABLE_CELLS, readText } from '../../limits.ts';
import type { RuleInfo } from '../rule-info.ts';

const FILE = 'postmortems/2026-03-02-example.mdx';

const named = (name: string) => () => {
  const judged = judgeFile(`postmortems/${name}`);
  return judged.kind === 'finding' ? [judged.message] : [];
};
const asset = (problem: AssetProblem) => () => [finding({ file: FILE, place: { line: 1, column: 1 }, ...problem })];
const csvMessages = (text: string) => {
  const series = parseCsv(text, MAX_CSV_ROWS);
  return 'reason' in series ? asset(brokenCsv('load.csv', series))() : [];
};

export const FILE_RULES: readonly RuleInfo[] = [
  {
    id: 'file/no-content',
    level: 'error',
    fixed: true,
    description: 'The content folder is where the settings say.',
    why: 'A build without it would be an empty site, and a mistyped path should not look like an archive without incidents.',
    example: { situation: 'CONTENT_DIR names a folder that is not there.', messages: () => [noContent()] },
  },
  {
    id: 'file/no-site',
    level: 'error',
    fixed: true,
    description: 'The content folder holds a file `site.yaml`.',
    why: 'It says whose archive this is, and which severities, services and teams postmortems may name.',
    example: { situation: 'A new content folder has a folder `postmortems/` and nothing else.', messages: () => [noSite()] },
  },
  {
    id: 'file/no-folder',
    level: 'error',
    fixed: true,
    description: '`postmortems` is a folder.',
    why: 'Every postmortem is a file in it, and a file of that name would hide them all.',
    example: { situation: 'A file without an ending is called `postmortems`.', messages: () => [noFolder('postmortems')] },
  },
  {
    id: 'file/extension',
    level: 'error',
    fixed: true,
    description: 'The name of a postmortem ends in `.mdx`; pictures and data may lie beside it, other texts may not.',
    why: 'A text with another ending would be passed over in silence, and its author would look for it on the site.',
    example: { situation: 'A file is called `2026-03-02-checkout-errors.md`.', messages: named('2026-03-02-checkout-errors.md') },
  },
  {
    id: 'file/reserved',
    level: 'error',
    fixed: true,
    description: 'No postmortem is called `index.mdx`.',
    why: 'The name of the file becomes the address of the page, and `index` is the page that lists them all.',
    example: { situation: 'A file is called `index.mdx`.', messages: named('index.mdx') },
  },
  {
    id: 'file/kebab-case',
    level: 'error',
    fixed: true,
    description: 'The name of a postmortem consists of lower-case letters, digits and single hyphens.',
    why: 'The name is the id of the postmortem and a part of its address: it has to read the same on every system and in every link.',
    example: { situation: 'A file is called `2026-03-02 Checkout errors.mdx`.', messages: named('2026-03-02 Checkout errors.mdx') },
  },
  {
    id: 'file/duplicate-id',
    level: 'error',
    fixed: true,
    description: 'No two postmortems of an archive have the same name, in whatever folders they lie.',
    why: 'The name is the id under which links, recurrences and addresses find a postmortem.',
    example: {
      situation: 'The folders `2025` and `2026` both hold a file `checkout-errors.mdx`.',
      messages: () => [duplicateId('postmortems/2026/checkout-errors.mdx', 'checkout-errors', 'postmortems/2025/checkout-errors.mdx')],
    },
  },
  {
    id: 'file/unreadable',
    level: 'error',
    fixed: true,
    description: 'Every postmortem can be read.',
    why: 'An archive that is published without one of its postmortems looks complete and is not.',
    example: {
      situation: 'The permissions of a file keep the build from opening it.',
      messages: () => [unreadableFile('postmortems/2026-03-02-checkout-errors.mdx', 'EACCES')],
    },
  },
  {
    id: 'file/encoding',
    level: 'error',
    fixed: true,
    description: 'The file is text in UTF-8.',
    why: 'In another encoding letters turn into others, and nobody can say which ones were meant.',
    example: {
      situation: 'An editor saved the file in Latin-1, in which an é is one byte.',
      messages: () => readText(FILE, Uint8Array.of(0x63, 0x61, 0x66, 0xe9)).messages,
    },
  },
  {
    id: 'file/binary',
    level: 'error',
    fixed: true,
    description: 'The file holds no NUL bytes.',
    why: 'Text has none: such a file is a picture, an archive, or text in UTF-16.',
    example: {
      situation: 'An editor saved the file in UTF-16, in which every second byte of English text is zero.',
      messages: () => readText(FILE, Uint8Array.of(0x2d, 0, 0x2d, 0, 0x2d, 0)).messages,
    },
  },
  {
    id: 'file/size',
    level: 'error',
    fixed: true,
    description: 'A postmortem has at most 1 MB, and an image at most 10 MB and 50 megapixels.',
    why: 'What is larger is a log or a raw picture, which no reader takes in, and it slows the build down for everyone.',
    example: {
      situation: 'A whole log was pasted into the file.',
      messages: () => readText(FILE, new Uint8Array(MAX_FILE_BYTES + 1)).messages,
    },
  },
  {
    id: 'file/body-size',
    level: 'error',
    fixed: true,
    description: 'The text below the front matter has at most 256 kB.',
    why: 'A page of that length takes seconds to load on a phone. The lines that tell the story are few; the rest fits into a file beside it.',
    example: {
      situation: 'The output of a command takes up most of the text.',
      messages: () => bodyLimits(FILE, 'x'.repeat(MAX_BODY_BYTES + 1), 0),
    },
  },
  {
    id: 'file/nesting',
    level: 'error',
    fixed: true,
    description: 'Brackets, quotes, lists and emphasis are nested at most 100 deep.',
    why: 'No text needs more, and a parser that goes that deep can end the whole build.',
    example: {
      situation: 'A data structure was pasted as plain text, and its brackets are nested more than a hundred deep.',
      messages: () => bodyLimits(FILE, '['.repeat(MAX_NESTING + 1), 0),
    },
  },
  {
    id: 'file/table-size',
    level: 'error',
    fixed: true,
    description: 'The tables of a postmortem have at most 200,000 cells.',
    why: 'A table of many columns is filled up row by row, and a large one could fill the memory. Nobody reads it on a page either.',
    example: {
      situation: 'A table has a thousand columns and hundreds of rows.',
      messages: () => bodyLimits(FILE, `${'|-'.repeat(1_000)}|${'\n'.repeat(MAX_TABLE_CELLS / 1_000)}`, 0),
    },
  },
  {
    id: 'file/reference',
    level: 'error',
    fixed: true,
    description:
      'Images and data lie beside the postmortem and are named relatively; images are png, jpeg, gif, webp or avif, data is CSV.',
    why: 'A picture from elsewhere tells a third party who reads the page, and one day it is gone. An SVG can hold scripts.',
    example: {
      fails: '---\n![The error rate rises at 10:12 UTC](https://graphs.example/errors.png)\n',
      passes: '---\n![The error rate rises at 10:12 UTC](errors.png)\n',
    },
  },
  {
    id: 'file/missing',
    level: 'error',
    fixed: true,
    description: 'Every image and every CSV file that a postmortem refers to is there.',
    why: 'The page would have a hole where its author meant to show something.',
    example: {
      situation: 'The file is called `Error-Rate.png`, and the text says `error-rate.png`.',
      messages: asset(missingAsset('error-rate.png')),
    },
  },
  {
    id: 'file/outside',
    level: 'error',
    fixed: true,
    description: 'No file and no link of the file system leads out of the content folder.',
    why: 'Otherwise a proposed change could publish any file of the machine that builds the site.',
    example: {
      situation: 'A postmortem shows the image `../../../graphs/errors.png`.',
      messages: asset(assetOutside('../../../graphs/errors.png')),
    },
  },
  {
    id: 'file/image',
    level: 'error',
    fixed: true,
    description: 'An image is what its name says, and it can be read to its end.',
    why: 'Images are known by their bytes: one that breaks off, or is something else, would show as an empty box.',
    example: {
      situation: 'The upload of `errors.png` broke off, and `graph.png` is an SVG under another name.',
      messages: () => [...asset(brokenImage('errors.png'))(), ...asset(otherImage('graph.png', 'svg'))()],
    },
  },
  {
    id: 'file/csv',
    level: 'error',
    fixed: true,
    description: 'A CSV file has a header line, and below it times or labels with numbers.',
    why: 'The chart and its table are drawn from it: a word where a number belongs would leave a gap that looks like a fact.',
    example: {
      situation: 'A line of `load.csv` says "n/a" where the other lines have a number.',
      messages: () => csvMessages('time,load\n2026-03-02T10:12Z,0.4\n2026-03-02T10:13Z,n/a\n'),
    },
  },
];
