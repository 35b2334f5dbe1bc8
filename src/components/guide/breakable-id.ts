/** The id of a rule as markup: where there is no room for it, it breaks behind its slash and its hyphens. */
import { escapeHtml, type Html, trustedHtml } from '../../core/html.ts';

export function breakableId(id: string): Html {
  return trustedHtml(escapeHtml(id).replace(/[/-]/g, '$&<wbr>'));
}
