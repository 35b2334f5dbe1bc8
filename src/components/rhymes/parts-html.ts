/** Parts of a sentence as markup: written as one string, because a template would put a space between them. */
import { escapeHtml, type Html, trustedHtml } from '../../core/html.ts';
import type { Part } from '../../core/rhymes/reason-words.ts';
import type { RhymeView } from '../../core/rhymes/view.ts';

export function partsHtml(parts: readonly Part[]): Html {
  return trustedHtml(parts.map(({ text, emphasis }) => (emphasis ? `<em>${escapeHtml(text)}</em>` : escapeHtml(text))).join(''));
}

/** The verdict, which has a shape of its own, and the reasons. */
export function whyHtml(verdict: RhymeView['verdict'], reasons: readonly Part[]): Html {
  const word = verdict ? `<span class="verdict" data-verdict="${escapeHtml(verdict.kind)}">${escapeHtml(verdict.text)}</span>` : '';
  return trustedHtml(word + partsHtml(reasons));
}
