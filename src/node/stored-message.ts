/** Findings as plain data: they outlive the process in the cache, and travel between threads. */
import { VFileMessage } from 'vfile-message';
import { type Place, type Point, ruleAddress } from '../core/finding.ts';

export interface StoredMessage {
  file: string;
  rule: [string, string];
  fatal: boolean;
  reason: string;
  place?: Place | Point;
  note?: string;
  expected?: string[];
  cause?: StoredMessage;
}

export function storeMessage(message: VFileMessage): StoredMessage {
  const { file = '', source = '', ruleId = '', fatal, reason, place, note, expected, cause } = message;
  return {
    file,
    rule: [source, ruleId],
    fatal: fatal === true,
    reason,
    ...(place ? { place: place as Place | Point } : {}),
    ...(note === undefined ? {} : { note }),
    ...(expected ? { expected } : {}),
    ...(cause instanceof VFileMessage ? { cause: storeMessage(cause) } : {}),
  };
}

export function reviveMessage({ file, rule: [source, ruleId], fatal, reason, place, note, expected, cause }: StoredMessage): VFileMessage {
  const message = new VFileMessage(reason, { place, source, ruleId });
  message.file = file;
  message.fatal = fatal;
  message.url = ruleAddress(`${source}/${ruleId}`);
  if (note !== undefined) message.note = note;
  if (expected !== undefined) message.expected = expected;
  if (cause !== undefined) message.cause = reviveMessage(cause);
  return message;
}
