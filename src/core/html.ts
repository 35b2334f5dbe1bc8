/** Markup that our own renderer wrote; nothing else may be put into a page unescaped. */
export type Html = string & { readonly html: unique symbol };

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as text: the one way to make `Html` of a string that may hold anything. */
export function escapeHtml(text: string): Html {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string) as Html;
}

/** `Html` from markup that the caller vouches for (our renderer's output). */
export function trustedHtml(markup: string): Html {
  return markup as Html;
}
