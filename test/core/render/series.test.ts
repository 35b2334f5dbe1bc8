import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../src/core/csv.ts';
import { seriesChart, type SeriesChart } from '../../../src/core/render/series.ts';
import { time } from '../../support/builders.ts';

function chart(csv: string, more: Partial<SeriesChart> = {}): string {
  const series = parseCsv(csv, 10_000);
  if ('reason' in series) throw new Error(series.reason);
  return toHtml(seriesChart({ series, title: 'Load', unit: 'req/s', times: {}, href: '/files/load.csv', ...more }));
}
const points = (html: string) => [...html.matchAll(/points="([^"]*)"/g)].map(([, list]) => list);

describe('seriesChart', () => {
  it('draws a line for each column, to scale', () => {
    // From 48 to 632 in width; from 198 (zero) to 44 (ten) in height.
    expect(points(chart('at,a,b\n1,0,10\n2,5,5\n3,10,0\n'))).toEqual(['48,198 340,121 632,44', '48,44 340,121 632,198']);
  });

  it('leaves gaps out', () => {
    expect(points(chart('at,a\n1,0\n2,\n3,10\n'))).toEqual(['48,198 632,44']);
  });

  it('goes below zero where the numbers do', () => {
    expect(points(chart('at,a\n1,-10\n2,0\n3,10\n'))).toEqual(['48,198 340,121 632,44']);
  });

  it('stands still where there is nothing to scale', () => {
    expect(points(chart('at,a\n1,0\n'))).toEqual(['48,198']);
    expect(points(chart('at,a\n1,\n'))).toEqual(['']);
  });

  it('puts times where they belong', () => {
    expect(points(chart('at,a\n2024-05-01T10:00Z,0\n2024-05-01T10:15Z,5\n2024-05-01T11:00Z,10\n'))).toEqual(['48,198 194,121 632,44']);
  });

  it('draws the phases that fall inside, if the rows have times', () => {
    const times = {
      started: time('2024-05-01T10:30Z'),
      detected: time('2024-05-01'),
      mitigated: undefined,
      resolved: time('2024-05-01T12:00Z'),
    };
    const timed = chart('at,a\n2024-05-01T10:00Z,0\n2024-05-01T11:00Z,10\n', { times });
    expect(timed.match(/class="series-phase"[^>]*/g)).toEqual(['class="series-phase" x1="340" x2="340" y1="44" y2="198"']);
    expect(timed).toContain('Impact began');
    expect(timed).not.toContain('Resolved');
    expect(chart('at,a\n1,0\n2,10\n', { times })).not.toContain('series-phase');
  });

  it('has the values as a table, and the file', () => {
    const html = chart('at,<b>\n1,2\n', { unit: undefined });
    expect(html).toContain('<figcaption>Load</figcaption>');
    expect(html).toContain('<th>at</th><th class="align-right">&#x3C;b></th>');
    expect(html).toContain('<td>1</td><td class="align-right">2</td>');
    expect(html).toContain('<a href="/files/load.csv" download>Download the CSV file</a>');
    expect(html).not.toContain('more rows');
  });

  it('shows 200 rows and says how many more there are', () => {
    const html = chart(`at,a\n${Array.from({ length: 201 }, (_, index) => `${index},1`).join('\n')}\n`);
    expect(html.match(/<tr>/g)).toHaveLength(201);
    expect(html).toContain('1 more row is in the file.');
  });

  it('says in words what it shows', () => {
    expect(chart('at,a\n1,0\n2,10.456\n')).toContain('aria-label="Load (req/s): from 0 to 10.46"');
  });

  it('takes as many values as a file may hold', () => {
    const row = `1${',1'.repeat(40)}`;
    expect(points(chart(`at${',a'.repeat(40)}\n${`${row}\n`.repeat(10_000)}`))).toHaveLength(40);
  });
});
