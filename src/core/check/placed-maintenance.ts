/** Planned maintenance with the way back to its file: what its checks look at. */
import type { Place } from '../finding.ts';
import type { Maintenance } from '../maintenance.ts';
import type { Path } from '../yaml-place.ts';

export interface PlacedMaintenance {
  /** The path inside the content folder. */
  file: string;
  maintenance: Maintenance;
  place: (path: Path) => Place;
}
