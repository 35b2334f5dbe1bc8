/** Draws the postmortems that rhyme with what was typed. Everything is text; nothing from the index is ever markup. */
import { ACTION_STATUS_NAMES } from '../core/labels.ts';
import { own } from '../core/own.ts';
import { answerWhy } from '../core/rhymes/query/answer-words.ts';
import type { Helped, HelpedAction } from '../core/rhymes/query/query-document.ts';
import { element } from './dom.ts';
import type { FoundRhyme } from './rhyme-index.ts';

/** `address` gives the page of a postmortem. Details whose document is in `open` are open. */
export function drawAnswers(
  found: readonly FoundRhyme[],
  address: (id: string) => string,
  open: (document: number, at: number) => boolean,
): HTMLLIElement[] {
  return found.map((one, at) => {
    const item = drawAnswer(one, address);
    const details = element('details', 'rhyme-helped', element('summary', '', 'What helped last time'), ...drawHelped(one.helped));
    details.dataset['document'] = String(one.answer.document);
    details.open = open(one.answer.document, at);
    item.append(details);
    return item;
  });
}

/** Only the title, where it was, and why. */
export function drawAnswer({ answer, document }: FoundRhyme, address: (id: string) => string): HTMLLIElement {
  const link = Object.assign(element('a', '', document.title), { href: address(document.id) });
  const meta = [document.organization, document.started, document.severity, document.stage].filter(Boolean).join(' · ');
  const { verdict, reasons } = answerWhy(answer);
  const why = element('p', 'rhyme-why');
  if (verdict) {
    const mark = element('span', 'verdict', verdict.text);
    mark.dataset['verdict'] = verdict.kind;
    why.append(mark);
  }
  why.append(...reasons.map(({ text, emphasis }) => (emphasis ? element('em', '', text) : text)));
  return element('li', '', element('h3', '', link), element('p', 'rhyme-meta', meta), why);
}

function drawHelped(helped: Helped | undefined): HTMLElement[] {
  if (!helped) return [element('p', 'rhyme-meta', 'This could not be loaded. The postmortem has it.')];
  const { resolution, mitigations, actions } = helped;
  const parts = [
    ...(resolution ? [element('p', '', resolution)] : []),
    ...(mitigations.length > 0 ? [element('ul', 'rhyme-mitigations', ...mitigations.map((text) => element('li', '', text)))] : []),
    ...(actions.length > 0
      ? [element('p', 'rhyme-meta', 'Action items it left'), element('ul', 'rhyme-actions', ...actions.map(drawAction))]
      : []),
  ];
  return parts.length > 0 ? parts : [element('p', 'rhyme-meta', 'The postmortem does not say.')];
}

function drawAction({ title, status, due }: HelpedAction): HTMLLIElement {
  const pending = status === 'open' || status === 'in-progress';
  const name = status === 'open' ? 'Left open' : (own(ACTION_STATUS_NAMES, status) ?? status);
  const state = element('span', 'state', name);
  state.dataset['state'] = status;
  return element('li', '', state, element('span', '', title, ...(pending && due ? [element('span', 'left-due', `due ${due}`)] : [])));
}
