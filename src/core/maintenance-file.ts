/** Which files may lie in the folder of planned maintenance. */
import type { VFileMessage } from 'vfile-message';
import { kebab } from './action-id.ts';
import { finding, quote } from './finding.ts';
import { RE_KEBAB } from './text.ts';

/** The folder, inside the content folder. */
export const MAINTENANCE_FOLDER = 'maintenance';

/** What is wrong with a file's name, or undefined; `name` is its path inside the folder. */
export function maintenanceFileProblem(name: string): VFileMessage | undefined {
  const report = (reason: string, hint: string) =>
    finding({ file: `${MAINTENANCE_FOLDER}/${name}`, rule: 'maintenance/file', place: { line: 1, column: 1 }, reason, hint });
  if (name.includes('/')) return report('Planned maintenance lies in the folder itself, and not in one below it.', 'Move the file up.');
  const id = maintenanceId(name);
  if (!name.endsWith('.yaml')) {
    const renamed = /\.ya?ml$/i.test(name) ? `Rename it to ${quote(`${kebab(id)}.yaml`)}.` : 'Rename it, or move it elsewhere.';
    return report(`${quote(name)} lies among the planned maintenance, whose files end in ${quote('.yaml')}.`, renamed);
  }
  if (!RE_KEBAB.test(id))
    return report(`${quote(id)} is not kebab-case.`, `Rename it to ${quote(`${kebab(id) || '2026-11-20-what-is-done'}.yaml`)}.`);
  return undefined;
}

export const noMaintenanceFolder = (): VFileMessage =>
  finding({
    file: MAINTENANCE_FOLDER,
    rule: 'maintenance/file',
    reason: `The name ${quote(MAINTENANCE_FOLDER)} is not that of a folder.`,
    hint: 'Make it one, and put a file into it for each planned maintenance.',
  });

/** `2026-12-06-move.yaml` → `2026-12-06-move`. */
export function maintenanceId(name: string): string {
  return name.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
}
