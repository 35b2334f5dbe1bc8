/** Shows every clock time of the page in the reader's own time zone, and back in UTC, and remembers the choice. */

const KEY = 'time-zone';
const utc = new Map<HTMLTimeElement, string>();

class ZoneToggle extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const status = this.querySelector('[role="status"]');
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    // Where the reader's zone is UTC there is nothing to switch.
    if (!button || /^(Etc\/)?(UTC|GMT|UCT|Zulu|Universal)$/.test(zone)) return;
    const show = (local: boolean): void => {
      for (const element of document.querySelectorAll<HTMLTimeElement>('time[data-time]')) {
        if (!utc.has(element)) utc.set(element, element.textContent);
        element.textContent = local ? inZone(element) : (utc.get(element) ?? '');
      }
      for (const label of document.querySelectorAll('[data-zone]')) label.textContent = local ? zone : 'UTC';
      button.textContent = local ? 'Show times in UTC' : 'Show times in my time zone';
    };
    let local = remembered();
    if (local) show(true);
    button.addEventListener('click', () => {
      local = !local;
      show(local);
      remember(local);
      if (status) status.textContent = local ? `Times are shown in ${zone}.` : 'Times are shown in UTC.';
    });
    this.hidden = false;
  }
}

/** `clock` is a time under the heading of its UTC day and names its own day where that differs; `full` always names the day. */
function inZone(element: HTMLTimeElement): string {
  const date = new Date(element.dateTime);
  const about = element.dataset['about'] === undefined ? '' : 'about ';
  const seconds = element.dateTime.length > 17 ? ({ second: '2-digit' } as const) : {};
  const clock = about + date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', ...seconds });
  const day = { day: 'numeric', month: 'long' } as const;
  if (element.dataset['time'] === 'full') {
    const zone = new Intl.DateTimeFormat('en-GB', { timeZoneName: 'short' })
      .formatToParts(date)
      .find(({ type }) => type === 'timeZoneName')?.value;
    return `${date.toLocaleDateString('en-GB', { ...day, year: 'numeric' })}, ${clock} ${zone ?? ''}`;
  }
  const local = date.toLocaleDateString('en-GB', day);
  return local === date.toLocaleDateString('en-GB', { ...day, timeZone: 'UTC' }) ? clock : `${clock} (${local})`;
}

function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) === 'local';
  } catch {
    return false;
  }
}

function remember(local: boolean): void {
  try {
    localStorage.setItem(KEY, local ? 'local' : 'utc');
  } catch {
    // Without storage the choice holds for this page.
  }
}

customElements.define('zone-toggle', ZoneToggle);
