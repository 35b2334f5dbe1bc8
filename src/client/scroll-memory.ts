/**
 * Remembers how far down the reader was in a page that draws itself anew, because the browser restores that before there is anything to
 * scroll. The place is kept in the history entry, beside whatever else is there.
 */

/** Takes over from the browser; call it once the page draws itself. */
export function takeOverScrolling(): void {
  if (history.scrollRestoration === 'manual') return;
  history.scrollRestoration = 'manual';
  let timer: ReturnType<typeof setTimeout> | undefined;
  addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = setTimeout(keepPlace, 150);
  });
  addEventListener('pagehide', keepPlace);
}

/** Writes the place into the current history entry; also to be called before leaving it by `pushState`. */
export function keepPlace(): void {
  history.replaceState({ ...(history.state as object | null), y: Math.round(scrollY) }, '');
}

/** Goes where the reader was when this history entry was left. */
export function restorePlace(): void {
  const y = (history.state as { y?: number } | null)?.y;
  if (y !== undefined) scrollTo({ top: y, behavior: 'instant' });
}
