/** What the YAML parser complains of, in words that help an author. */

export function explainYaml(code: string, message: string): { rule: string; reason: string; hint: string } {
  if (code === 'DUPLICATE_KEY') return { rule: 'duplicate-key', reason: 'This key is there twice.', hint: 'Keep one of the two.' };
  if (code === 'MULTIPLE_DOCS') return { rule: 'documents', reason: 'Only one YAML document is allowed.', hint: 'Remove the second one.' };
  if (code === 'TAB_AS_INDENT')
    return { rule: 'syntax', reason: 'A tab is used for indentation, and YAML wants spaces.', hint: 'Replace it by spaces.' };
  if (/^Missing closing ["']/.test(message))
    return { rule: 'syntax', reason: 'A quoted text is not closed.', hint: 'Add the closing quotation mark.' };
  if (code === 'BLOCK_AS_IMPLICIT_KEY')
    return { rule: 'syntax', reason: 'A colon inside the value makes it look like another key.', hint: 'Put the value in quotes.' };
  const detail = message
    .replace(/ at line \d+, column \d+:?[\s\S]*$/, '')
    .replace(/[`"'].*$/s, '')
    .trim();
  return {
    rule: 'syntax',
    reason: `The YAML could not be read: ${detail}.`,
    hint: 'Put text with special characters (`: `, `#`, `*`, `&`, `!`) in quotes.',
  };
}
