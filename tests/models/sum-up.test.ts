import { expect, test } from 'vitest';
import { countyOf } from '../../models/ask.ts';
import { indicatorNamed } from '../../models/facts.ts';
import { type Extent, type MonthRow, sumOf } from '../../models/sum-up.ts';

const deaths = indicatorNamed('deaths');
const months = ['2022-01-01', '2022-02-01'] as const;

/** Twenty accidents a month in each county, of which few were deadly. */
const rows: MonthRow[] = ['990101', '990102'].flatMap((region_code) =>
  months.map((month) => ({
    region_code,
    month,
    is_reported: true,
    numerator: region_code === '990101' ? 6 : 0,
    denominator: null,
    events: 20,
  })),
);
const extent: Extent = {
  counties: 2,
  period: { from: months[0], to: months[1] },
  rejects: [],
  events: months.flatMap((month) => [
    { region_code: '990101', month, size: 1 },
    { region_code: '990101', month, size: 5 },
  ]),
};

test('what persons come to bears as much as the events that harmed them, in every part of a figure', () => {
  expect(sumOf(deaths, rows, extent)).toMatchObject({ state: 'weak', value: 12 });
  expect(countyOf(deaths, '990101', rows, extent)).toMatchObject({ state: 'weak', value: 12 });
  expect(countyOf(deaths, '990102', rows, extent)).toMatchObject({ state: 'zero', value: 0 });
  const january = { ...extent, period: { from: months[0], to: months[0] } };
  const own = rows.filter(({ month }) => month === months[0]);
  expect(sumOf(deaths, own, january)).toMatchObject({ state: 'list', value: 6 });
});
