/** The row of what is selected, each with its way out. */
import { button, element } from './dom.ts';

export interface ChosenValue {
  facet: string;
  value: string;
  /** The facet and the value in words. */
  label: string;
  name: string;
}

export function drawChosen(list: HTMLElement, chosen: readonly ChosenValue[]): void {
  const items = chosen.map(({ facet, value, label, name }) => {
    const chip = button('', { do: 'remove', facet, value });
    chip.className = 'chosen-value';
    chip.setAttribute('aria-label', `Remove ${label}: ${name}`);
    chip.append(element('span', '', label), ` ${name} `, element('span', '', '×'));
    return chip;
  });
  if (chosen.length > 1) items.push(button('Clear all', { do: 'clear' }));
  list.replaceChildren(...items.map((item) => element('li', '', item)));
  list.hidden = chosen.length === 0;
}
