/** Moves through the results by the arrow keys, from the box and back to it. */

export function moveByKeys(root: HTMLElement, box: HTMLInputElement): void {
  root.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
    const links = [...root.querySelectorAll<HTMLElement>('.found a, [data-do="more"]:not([hidden])')];
    const at = links.indexOf(event.target as HTMLElement);
    if (event.target !== box && at === -1) return;
    const target = next(event.key, at, links, box);
    if (!target) return;
    event.preventDefault();
    target.focus();
  });
}

function next(key: string, at: number, links: readonly HTMLElement[], box: HTMLInputElement): HTMLElement | undefined {
  if (key === 'ArrowDown') return links[at + 1];
  if (at === -1) return undefined;
  if (key === 'ArrowUp') return links[at - 1] ?? box;
  return key === 'Escape' ? box : undefined;
}
