/** A list as data is easiest to read and to add to: words with commas between them. */
export function entries(text: string): string[] {
  return text.split(',').map((entry) => entry.trim());
}
