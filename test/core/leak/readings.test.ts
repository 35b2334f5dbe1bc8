/** Escapes undone, and markup taken apart: what the net reads of a file. */
import { describe, expect, test } from 'vitest';
import { Net } from '../../../src/core/leak/net.ts';
import { nameReadings, readingsOf } from '../../../src/core/leak/readings.ts';

const found = (name: string, text: string, value = 'Größe & Söhne GmbH'): boolean => {
  const net = new Net();
  net.hold(value, { file: '', field: '' });
  return readingsOf(name, text).some((reading) => net.find(reading).length > 0);
};

describe('is read', () => {
  test.each([
    ['named entities', 'a.html', '<p>Gr&ouml;&szlig;e &amp; S&ouml;hne GmbH</p>'],
    ['decimal entities', 'a.html', '<p>Gr&#246;&#223;e &#38; S&#246hne GmbH</p>'],
    ['hexadecimal entities', 'a.svg', '<text>Gr&#xF6;&#xdf;e &#x26; S&#xf6;hne GmbH</text>'],
    ['an attribute', 'a.html', '<img alt="Größe &amp; Söhne GmbH">'],
    ['an attribute with a tag in it', 'a.html', '<p title="a > b: Größe & Söhne GmbH">x</p>'],
    ['a comment', 'a.html', '<!-- Größe & Söhne GmbH -->'],
    ['a tag between letters', 'a.html', '<p>Gr<em>ö</em>ße &amp; S<b>öhne</b> <i>Gmb</i>H</p>'],
    ['neighbours without a space', 'a.html', '<span>Customer</span><span>Größe &amp; Söhne GmbH</span><span>Since</span>'],
    ['a line break', 'a.html', 'Größe &amp;<br>Söhne<br/>GmbH'],
    ['JSON in a script', 'a.html', '<script type="application/ld+json">{"name":"Gr\\u00f6\\u00dfe & S\\u00f6hne GmbH"}</script>'],
    ['JSON in an attribute', 'a.html', '<div data-rows="{&quot;name&quot;:&quot;Gr\\u00f6\\u00dfe &amp; S\\u00f6hne GmbH&quot;}"></div>'],
    ['CDATA', 'a.xml', '<content><![CDATA[<p>Größe &amp; <b>Söhne</b> GmbH</p>]]></content>'],
    ['HTML in a feed', 'a.atom', '<content type="html">&lt;p&gt;Größe &amp;amp; &lt;b&gt;Söhne&lt;/b&gt; GmbH&lt;/p&gt;</content>'],
    ['JSON', 'a.json', '{"name":"Größe & Söhne GmbH"}'],
    ['JSON with escapes', 'a.json', '{"name":"Gr\\u00f6\\u00DFe \\u0026 S\\u00f6hne\\nGmbH"}'],
    ['JSON in JSON', 'a.map', '{"sourcesContent":["\\"Gr\\\\u00f6\\\\u00dfe & S\\\\u00f6hne GmbH\\""]}'],
    ['HTML in JSON', 'a.json', '{"html":"\\u003cp>Größe &amp; \\u003cb>Söhne\\u003c\\/b> GmbH"}'],
    ['a string of a script', 'a.js', 'const a="Gr\\xf6\\xdfe & S\\u{f6}hne GmbH"'],
    ['an address', 'a.txt', 'https://x.example/?q=Gr%C3%B6%C3%9Fe%20%26%20S%c3%b6hne%20GmbH&x=1'],
    ['an address in Latin 1', 'a.txt', '/Gr%F6%DFe%20S%F6hne%20GmbH'],
    ['an address in an attribute', 'a.html', '<a href="/x/Gr%C3%B6%C3%9Fe%20S%C3%B6hne%20GmbH/">x</a>'],
    ['doubled quotes', 'a.csv', 'x,"he said ""Größe & Söhne GmbH"", late"'],
    ['a folded calendar', 'a.ics', 'SUMMARY:about Grö\r\n ße & Söh\r\n\tne GmbH'],
    ['a calendar’s backslashes', 'a.ics', 'DESCRIPTION:Late\\nGröße & Söhne GmbH\\, again'],
    ['wrapped lines', 'a.txt', '* told by Größe &\n  Söhne\n  GmbH'],
    ['a sitemap', 'a.xml', '<url><loc>https://x.example/gr%C3%B6%C3%9Fe-s%C3%B6hne-gmbh/</loc></url>'],
  ])('%s', (_, name, text) => {
    expect(found(name, text)).toBe(true);
  });

  test('the name of a file', () => {
    const net = new Net();
    net.hold('Nightingale depot', { file: '', field: '' });
    const inName = (name: string): boolean => nameReadings(name).some((reading) => net.find(reading).length > 0);
    expect(inName('files/nightingale-depot-01ab.webp')).toBe(true);
    expect(inName('x/nightingale%20depot/index.html')).toBe(true);
    expect(inName('nightingale/depot.html')).toBe(false);
  });
});

describe('is not read as one', () => {
  test.each([
    ['two blocks', 'a.html', '<li>Größe</li><li>Söhne GmbH</li>'],
    ['two attributes of two tags', 'a.html', '<i title="Größe"><i title="Söhne GmbH">'],
    ['two values', 'a.json', '["Größe","Söhne GmbH"]'],
  ])('%s', (_, name, text) => {
    expect(found(name, text)).toBe(false);
  });
});

test('takes no longer than it should for what looks like endless tags, strings and addresses', () => {
  for (const part of ['<a b="', '<', '&amp', '\\u', '%20', 'x%', '<!--', '"\\\\']) {
    const text = part.repeat(60_000 / part.length);
    for (const name of ['a.html', 'a.json', 'a.js']) expect(readingsOf(name, text).length).toBeGreaterThan(0);
  }
});
