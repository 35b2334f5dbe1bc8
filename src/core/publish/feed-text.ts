/** Text as every format of a feed can hold it. */

// XML 1.0 (section 2.2) holds neither these nor a reference to them.
// oxlint-disable-next-line no-control-regex
const RE_IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The text without the characters that XML cannot hold; half a surrogate pair becomes the replacement character, an end of a line \n as in XML. */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(RE_IMPOSSIBLE, '').replace(/\r\n?/g, '\n');
}

/** A document that feedsmith wrote, without the space that it puts around a text in CDATA: some readers take it for a part of the text. */
export function xmlDocument(xml: string): string {
  return xmlText(xml)
    .replace(/>\n\s*<!\[CDATA\[/g, '><![CDATA[')
    .replace(/\]\]>\n\s*<\//g, ']]></');
}

/** A title: one line, as every parser reads it. */
export function titleText(text: string): string {
  return xmlText(text).replace(/\s+/g, ' ').trim();
}
