/** Makes elements in one expression; text is always text. */

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: (string | Node)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

/** A button that says by `data-do`, and more such words, what a click on it does. */
export function button(text: string, data: Record<string, string>): HTMLButtonElement {
  const made = element('button', '', text);
  made.type = 'button';
  Object.assign(made.dataset, data);
  return made;
}
