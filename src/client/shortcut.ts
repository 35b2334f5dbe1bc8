/** `/` goes to the search box, as on most sites that are searched more than they are browsed. */

const box = document.querySelector<HTMLInputElement>('.site-search input');
// The page's own search box, where it has one, is the better place to type.
const target = (): HTMLInputElement | null => document.querySelector<HTMLInputElement>('main input[type="search"]') ?? box;

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const from = event.target as HTMLElement;
  const typing =
    from instanceof HTMLInputElement ? !/^(?:checkbox|radio|button|submit)$/.test(from.type) : /^(?:TEXTAREA|SELECT)$/.test(from.tagName);
  if (typing || from.isContentEditable) return;
  const input = target();
  if (!input) return;
  event.preventDefault();
  input.focus();
  input.select();
});

document.querySelector('.site-search kbd')?.removeAttribute('hidden');
