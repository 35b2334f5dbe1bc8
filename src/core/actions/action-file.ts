/** The action items as one file for the browser: each incident once, everything else as rows have it. */
import type { ActionRow, RowIncident } from './action-row.ts';

export interface ActionFile {
  version: 1;
  /** The day of the edition, as 2026-11-20. */
  asOf: string;
  incidents: RowIncident[];
  items: FileItem[];
}

/** `of` is the position of its incident. */
type FileItem = Omit<ActionRow, 'incident' | 'pending'> & { of: number };

export function actionFile(rows: readonly ActionRow[], asOf: string): ActionFile {
  const incidents = [...new Set(rows.map(({ incident }) => incident))];
  const position = new Map(incidents.map((incident, at) => [incident, at]));
  const items = rows.map(({ incident, pending: _, ...item }) => ({ ...item, of: position.get(incident) ?? 0 }));
  return { version: 1, asOf, incidents, items };
}

/** @throws where it is no such file: an old page may have met a new site. */
export function readActionFile(json: unknown): { rows: ActionRow[]; asOf: string } {
  const file = json as Partial<ActionFile> | null;
  if (file?.version !== 1 || !Array.isArray(file.incidents) || !Array.isArray(file.items) || typeof file.asOf !== 'string')
    throw new Error('The file of the action items is of another version.');
  const { incidents, asOf } = file;
  const rows = file.items.flatMap(({ of, ...item }) => {
    const incident = incidents[of];
    if (!incident) return [];
    return [{ ...item, incident, pending: !incident.retelling && (item.status === 'open' || item.status === 'in-progress') }];
  });
  return { rows, asOf };
}
