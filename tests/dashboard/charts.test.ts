import { describe, expect, test } from 'vitest';
import { columnsByMonth } from '../../dashboard/charts/columns-by-month.ts';
import { controlChart } from '../../dashboard/charts/control-chart.ts';
import { countyMap } from '../../dashboard/charts/county-map.ts';
import { drawnToMean } from '../../dashboard/charts/drawn-to-mean.ts';
import { funnel } from '../../dashboard/charts/funnel.ts';
import { gainsCurve } from '../../dashboard/charts/gains-curve.ts';
import { lineByMonth } from '../../dashboard/charts/line-by-month.ts';
import { ranked, sideOf, worstFirst } from '../../dashboard/charts/ranked.ts';
import { sparkline } from '../../dashboard/charts/sparkline.ts';
import { answer, counted, countyRow, monthRow, ontime, shared, silent } from './an-answer.ts';

const month = (at: number) => `${2021 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;

const accidents = answer({
  total: counted(8),
  by: 'month',
  rows: [2, 1, 0, 3, 1, 2, 1, 0, 2, 1, 1, 2, 1, 0, 1, 1, 2, 0, 1, 1]
    .map((count, at) => monthRow(month(at), counted(count)))
    .concat(monthRow(month(20), silent('count'))),
});

const rates = answer({
  indicator: ontime,
  total: shared(900, 1000),
  by: 'month',
  rows: [88, 91, 90, 85, 92, 93]
    .map((part, at) => monthRow(month(at + 12), shared(part, 100)))
    .concat(monthRow(month(18), silent('ratio')), monthRow(month(19), shared(8, 9))),
});

const counties = answer({
  indicator: ontime,
  total: shared(2700, 3000),
  by: 'region',
  rows: [
    countyRow('990101', '云台区', shared(905, 1000)),
    countyRow('990102', '锦溪区', shared(800, 1000)),
    countyRow('990103', '石桥区', shared(950, 1000)),
    countyRow('990104', '清河县', silent('ratio')),
  ],
});

const units = [
  { key: '990101', label: '云台区', expected: 40, ratio: 2.1, signal: 'special' as const, isFirm: true },
  { key: '990102', label: '锦溪区', expected: 100, ratio: 0.97, signal: 'chance' as const, isFirm: true },
  { key: '990103', label: '石桥区', expected: 2, ratio: 0, signal: 'watch' as const, isFirm: false },
].map((unit) => {
  const reach = 2 / Math.sqrt(unit.expected);
  return { ...unit, low95: 1 - reach, high95: 1 + reach, low998: 1 - 1.5 * reach, high998: 1 + 1.5 * reach };
});

const chart = { language: 'zh', labelledBy: 'headline' } as const;

/** One element a line, so that a reader sees what changed. */
function readable(svg: string): string {
  let depth = 0;
  const lines = svg
    .replace(/></g, '>\n<')
    .split('\n')
    .map((line) => {
      if (line.startsWith('</')) depth -= 1;
      const indented = '  '.repeat(depth) + line;
      if (/^<[^/]/.test(line) && !line.includes('</') && !line.endsWith('/>')) depth += 1;
      return indented;
    });
  return `${lines.join('\n')}\n`;
}

const golden = (name: string) => `../golden/svg/${name}.svg`;

describe('a picture stays as it was reviewed', () => {
  test('counties on a map: worse, better, chance, few, old, and not reported, each told without colour', async () => {
    const states = [
      ['云台区', '80.0%', 'worse', 'firm'],
      ['锦溪区', '95.0%', 'better', 'firm'],
      ['石桥区', '90.1%', 'chance', 'firm'],
      ['清河县', '50.0%', 'chance', 'few'],
      ['望山县', '88.0%', 'chance', 'stale'],
      ['听雨县', '未报送', 'chance', 'none'],
    ] as const;
    const counties = states.map(([label, value, side, state], at) => {
      const [x, y] = [(at % 3) * 100, Math.floor(at / 3) * 60];
      const ring = [
        [x, y],
        [x + 100, y],
        [x + 100, y + 60],
        [x, y + 60],
        [x, y],
      ];
      return { key: String(990101 + at), label, value, side, state, polygons: [[ring]] };
    });
    const { wide, narrow } = countyMap({ labelledBy: 'map', counties });
    await expect(readable(wide)).toMatchFileSnapshot(golden('county-map'));
    expect(narrow).toContain('云台区');
  });

  test('accidents by month: dark for the period, hollow for none, a dash for no report', async () => {
    const { wide, narrow } = columnsByMonth(accidents, { ...chart, since: '2022-01-01' });
    await expect(readable(wide)).toMatchFileSnapshot(golden('accidents-by-month'));
    await expect(readable(narrow)).toMatchFileSnapshot(golden('accidents-by-month-narrow'));
  });

  test('rate by month with its band; a month without report is a gap', async () => {
    const { wide } = lineByMonth(rates, { ...chart, since: '2022-01-01' });
    await expect(readable(wide)).toMatchFileSnapshot(golden('ontime-by-month'));
  });

  test('counties ranked, worst first', async () => {
    const { wide } = ranked(counties, { ...chart, reference: '全市', region: '990103' });
    await expect(readable(wide)).toMatchFileSnapshot(golden('counties-ranked'));
  });

  test('control chart: solid where it signals, grey for the Spring Festival, a gap for what was not reported', async () => {
    const points = [4, 6, 5, 7, null, 5, 14, 5, 4, 6].map((value, at) => ({
      on: month(at),
      value,
      centre: 5.5,
      low: 0,
      high: 13,
      phase: 1,
      side: value === 14 ? ('worse' as const) : null,
      isDisturbed: at === 1,
    }));
    const marks = [{ on: '2021-06-01', number: '1' }];
    const { wide } = controlChart({ ...chart, points, marks, write: String });
    await expect(readable(wide)).toMatchFileSnapshot(golden('control-chart'));
  });

  test('funnel: who is outside the limits has a shape and a name, who is small is hollow', async () => {
    const { wide } = funnel({ ...chart, units, expected: '应有 →', ratio: '↑ 倍' });
    await expect(readable(wide)).toMatchFileSnapshot(golden('funnel'));
  });

  test('ratios drawn to the mean, in the order given', async () => {
    const { wide } = drawnToMean({
      ...chart,
      units: units.map((unit) => ({ ...unit, shrunk: 1 + (unit.ratio - 1) / 2, low: 0.5, high: 2.4 })),
    });
    await expect(readable(wide)).toMatchFileSnapshot(golden('drawn-to-mean'));
  });

  test('gains of an order against visits at random', async () => {
    const gains = [0.4, 0.7, 0.85, 0.95, 1].map((found, at) => ({ visited: (at + 1) / 5, found }));
    const { wide } = gainsCurve({ ...chart, gains, ordered: '按名单', atRandom: '随机' });
    await expect(readable(wide)).toMatchFileSnapshot(golden('gains-curve'));
  });

  test('sparkline of a card', async () => {
    await expect(readable(sparkline(accidents, 'card'))).toMatchFileSnapshot(golden('sparkline'));
  });
});

describe('every picture', () => {
  const pictures = [
    ...Object.values(columnsByMonth(accidents, { ...chart, since: '2022-01-01' })),
    ...Object.values(lineByMonth(rates, { ...chart, since: '2022-01-01' })),
    ...Object.values(ranked(counties, { ...chart, reference: '全市' })),
    sparkline(accidents, 'headline'),
  ];

  test.each(pictures.map((svg, at) => ({ svg, at })))(
    'number $at is named, and carries no style of its own',
    ({ svg }) => {
      expect(svg).toMatch(/^<svg[^>]* role="img"/);
      expect(svg).toContain('aria-labelledby="headline"');
      expect(svg).not.toMatch(/<style|\sstyle=|aria-label="|NaN|undefined/);
      expect(svg).not.toMatch(/#[0-9a-f]{3,6}"/);
    },
  );
});

describe('what the marks say', () => {
  test('each mark carries the key of its row', () => {
    const { wide } = columnsByMonth(accidents, { ...chart, since: '2022-01-01' });
    const keys = [...wide.matchAll(/data-key="([^"]+)"/g)].map(([, key]) => key).sort();
    expect(keys).toEqual(accidents.rows.map((row) => row.key).sort());
  });

  test('a county is better or worse only where its whole interval is', () => {
    const sides = counties.rows.map((row) => sideOf(row, counties.total.value, 'more'));
    expect(sides).toEqual(['chance', 'worse', 'better', 'chance']);
    expect(sideOf(counties.rows[1]!, 0.9, 'less')).toBe('better');
    expect(sideOf(counties.rows[1]!, 0.9, 'neutral')).toBe('chance');
  });

  test('the worst comes first and the silent last', () => {
    expect(worstFirst(counties).map((row) => row.key)).toEqual(['990102', '990101', '990103', '990104']);
  });

  test('an answer without a single report still draws', () => {
    const none = answer({
      total: silent('count'),
      by: 'month',
      rows: [monthRow('2022-01-01', silent('count'))],
    });
    expect(columnsByMonth(none, { ...chart, since: '2022-01-01' }).wide).toContain('—');
    expect(sparkline(none, 'card')).toContain('<svg');
    const unranked = answer({
      indicator: ontime,
      total: silent('ratio'),
      by: 'region',
      rows: [countyRow('990101', '云台区', silent('ratio'))],
    });
    expect(ranked(unranked, { ...chart, reference: '全市' }).wide).not.toContain('NaN');
  });
});
