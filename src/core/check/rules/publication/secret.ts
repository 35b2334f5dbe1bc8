/** No password, key or token stands in a postmortem, wherever in the file: it lies in a repository. */
import type { VFileMessage } from 'vfile-message';
import { finding } from '../../../finding.ts';
import { Lines } from '../../../lines.ts';
import { leakLevel } from '../../leak-level.ts';
import type { Rule, SecretHit } from '../../rule.ts';

export const secret: Rule = {
  id: 'publication/secret',
  level: 'error',
  fixed: true,
  partial: true,
  description:
    'No password, key or token stands in the file, `<Internal>` and comments included: an error in a public postmortem, else a warning.',
  why: 'A log line or a command that was pasted in a hurry often holds one. Whoever can read the repository can read it too, in its history even after it was taken out.',
  example: {
    fails: `visibility: public
symptoms:
  - "could not connect to postgresql://checkout:tulip-anvil-42@db.shop.example/orders"
`,
    passes: `visibility: public
symptoms:
  - "could not connect to postgresql://checkout:***@db.shop.example/orders"
`,
  },
  run({ document, secrets, report }) {
    for (const { start, end, kind } of secrets)
      report({ level: leakLevel(document), place: document.placeAt(start, end), ...saying(kind) });
  },
};

/** The same for a file that is no postmortem, such as site.yaml; `text` is the file's, `secrets` the offsets in it. */
export function secretFindings(file: string, text: string, secrets: readonly SecretHit[]): VFileMessage[] {
  const lines = new Lines(text);
  return secrets.map(({ start, end, kind }) => finding({ file, rule: secret.id, place: lines.place(start, end), ...saying(kind) }));
}

function saying(kind: string): { reason: string; hint: string } {
  return { reason: `This looks like ${kind}.`, hint: 'Revoke it first, then remove it here: the history of the repository keeps it.' };
}
