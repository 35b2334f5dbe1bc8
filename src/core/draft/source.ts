/** A source of a retelling, as an author names it in one line: `Title <https://…>`. */
import { quote } from '../finding.ts';

export interface Source {
  title: string;
  url: string;
}

const RE_SOURCE = /^(?<title>.*?)\s*<?(?<url>(?:https?:|mailto:)[^\s<>]+)>?$/is;

/** A bare address is its own title. */
export function readSource(text: string): Source | { problem: string } {
  const { title = '', url = '' } = RE_SOURCE.exec(text.trim())?.groups ?? {};
  if (!URL.canParse(url)) return { problem: `${quote(text)} names no address. Write it as \`Title <https://example.org/report>\`.` };
  return { title: title === '' ? url : title, url };
}
