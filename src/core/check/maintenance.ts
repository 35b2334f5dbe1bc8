/** What is asked of planned maintenance beyond its keys and values: its times, its services, and what the public would read. */
import type { VFileMessage } from 'vfile-message';
import { finding, quote } from '../finding.ts';
import { own } from '../own.ts';
import { calendarOf, isAfter } from '../partial-time.ts';
import { canonical } from '../vocabulary.ts';
import { maintenanceTexts } from './maintenance-texts.ts';
import type { PlacedMaintenance } from './placed-maintenance.ts';
import type { ArchiveFacts } from './rule.ts';
import { unknownWord } from './unknown-word.ts';

export function judgeMaintenance(placed: PlacedMaintenance, facts: ArchiveFacts): VFileMessage[] {
  return [...judgeWindow(placed), ...judgeServices(placed, facts), ...judgeUpdates(placed, facts), ...maintenanceTexts(placed, facts)];
}

function judgeWindow({ file, maintenance: { from, until }, place }: PlacedMaintenance): VFileMessage[] {
  if (from.earliest < until.earliest) return [];
  const message = finding({
    file,
    rule: 'maintenance/window',
    place: place(['until']),
    reason: `The maintenance ends at ${quote(until.text)}, and it begins at ${quote(from.text)}.`,
    hint: 'Correct one of the two; mind their offsets, and the day after midnight.',
  });
  message.cause = finding({ file, rule: 'maintenance/window', place: place(['from']), reason: '`from` is here.' });
  return [message];
}

function judgeServices({ file, maintenance, place }: PlacedMaintenance, { site }: ArchiveFacts): VFileMessage[] {
  const day = calendarOf(maintenance.from).day ?? '';
  return maintenance.services.flatMap((word, index) => {
    const here = place(['services', index]);
    const unknown = unknownWord(site.services, 'service', word);
    if (unknown) return [finding({ file, rule: 'reference/unknown-service', place: here, ...unknown })];
    const { retired, visibility } = own(site.services, canonical(site.services, word) ?? '') ?? {};
    const messages: VFileMessage[] = [];
    if (retired !== undefined && day > retired)
      messages.push(
        finding({
          file,
          rule: 'maintenance/retired-service',
          level: 'warning',
          place: here,
          reason: `The service ${quote(word)} was retired on ${quote(retired)}, before this maintenance begins.`,
          hint: 'Leave it out, or correct the day in site.yaml.',
        }),
      );
    if (visibility === 'internal' && maintenance.visibility === 'public')
      messages.push(
        finding({
          file,
          rule: 'publication/names-internal',
          level: 'warning',
          place: here,
          reason: `The service ${quote(word)} is internal: the public site shows this maintenance without it.`,
          hint: 'Nothing to do if that is meant.',
        }),
      );
    return messages;
  });
}

/** What the public was told stands in order, and none of it lies ahead. */
function judgeUpdates({ file, maintenance: { updates = [] }, place }: PlacedMaintenance, { asOf }: ArchiveFacts): VFileMessage[] {
  const end = Date.parse(`${asOf}T23:59:59.999Z`);
  return updates.flatMap(({ at }, index) => {
    const here = place(['updates', index, 'at']);
    const before = updates[index - 1]?.at;
    const messages: VFileMessage[] = [];
    if (before && isAfter(before, at)) {
      const message = finding({
        file,
        rule: 'maintenance/update-order',
        place: here,
        reason: `${quote(at.text)} comes before the update above it, at ${quote(before.text)}.`,
        hint: 'Correct the time, or move the update up.',
      });
      message.cause = finding({
        file,
        rule: 'maintenance/update-order',
        place: place(['updates', index - 1, 'at']),
        reason: 'The update above is here.',
      });
      messages.push(message);
    }
    if (at.earliest > end)
      messages.push(
        finding({
          file,
          rule: 'times/future',
          place: here,
          reason: `${quote(at.text)} lies ahead: the archive is read as of ${quote(asOf)}.`,
          hint: 'Correct it; mind the year and the offset. What is only planned belongs in `from` and `until`.',
        }),
      );
    return messages;
  });
}
