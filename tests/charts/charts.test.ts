import { describe, expect, it } from 'vitest';
import { type ChartSpec, renderReport } from '../../src/charts';

const CHARTS: ChartSpec[] = [
  {
    kind: 'dots',
    title: 'Dots',
    unit: 'percent',
    targetLabel: 'Target',
    rows: [
      { label: 'Share', value: 0.42, low: 0.3, high: 0.55, target: [0.08, 0.75], mark: 'pass' },
      { label: 'Nothing', value: Number.NaN, low: Number.NaN, high: Number.NaN, mark: 'FAIL' },
    ],
  },
  {
    kind: 'stack',
    title: 'Stack',
    sides: true,
    bars: [
      {
        label: '',
        parts: [
          { label: 'won', value: 0.6 },
          { label: 'lost', value: 0.4 },
        ],
      },
    ],
  },
  {
    kind: 'lines',
    title: 'Lines',
    sides: false,
    x: ['1', '2'],
    xLabel: 'Turn',
    lines: [{ label: 'Trust', values: [5, -1.5], low: [4, -2], high: [6, 0] }],
  },
  {
    kind: 'bars',
    title: 'Bars',
    unit: 'number',
    groups: [{ label: 'Moscow', bars: [{ label: 'Bases', value: 3.25, low: 3, high: 3.5 }] }],
  },
  {
    kind: 'heat',
    title: 'Heat',
    rows: ['1 a', '2 b'],
    columns: ['1', '2'],
    cells: [
      [0.5, null],
      [-0.001, 1],
    ],
    low: 0,
    high: 1,
    rowsLabel: 'Bot',
    columnsLabel: 'against',
  },
];

const page = (chart: ChartSpec) =>
  renderReport(
    [
      { kind: 'title', text: 'A <study>' },
      { kind: 'chart', chart },
    ],
    'made here',
  );

describe('every chart', () => {
  for (const chart of CHARTS) {
    it(`${chart.kind}: draws, with a name and the same in words`, () => {
      const html = page(chart);
      const drawings = html.match(/<svg.*?<\/svg>/gs) ?? [];
      expect(drawings.length).toBe(2);
      for (const svg of drawings) {
        expect(svg).toMatch(/<svg viewBox="[^"]+" role="img" aria-labelledby="(\S+) (\S+)"/);
        expect(svg).toContain(`>${chart.title}</title>`);
        expect(svg).toMatch(/<desc id="[^"]+">[^<]+<\/desc>/);
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      }
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    });
  }

  it('says its values in the description', () => {
    const words = CHARTS.map((chart) => /<desc[^>]*>([^<]+)</.exec(page(chart))?.[1]);
    expect(words).toEqual([
      'Share: 42 % (30 %, 55 %) pass; Nothing: – (–, –) FAIL',
      ' won 60 %, lost 40 %',
      'Trust: 5.0, −1.5',
      'Moscow: Bases 3.3',
      '1 a: 1 0.50, 2 –; 2 b: 1 0.00, 2 1.00',
    ]);
  });
});

describe('a report', () => {
  it('is one page that asks for nothing else', () => {
    const html = renderReport(
      [
        { kind: 'title', text: 'A <study>' },
        { kind: 'heading', text: 'Table' },
        {
          kind: 'table',
          head: ['Name', 'Value'],
          rows: [
            ['a', '1.5'],
            ['b', '–'],
          ],
        },
        { kind: 'item', depth: 1, text: 'deep' },
      ],
      'made here',
    );
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toContain('<title>A &lt;study&gt;</title>');
    expect(html).not.toMatch(/(?:src|href)=|url\((?!#)|@import|https?:/);
    expect(html).toContain('prefers-color-scheme:dark');
    expect(html).toContain('<th scope="row">a</th>');
    expect(html).toContain('aria-label="Table"');
  });
});
