import { asOf, cases } from '../../../sql/model/case.ts';
import { anaDoubt } from '../ana_doubt.ts';

const moment = asOf('2022-03-01', '2022-03-31');
const closing = (region_code: string, ontime_count: number, last_two_count: number) => ({
  region_code,
  rectified_on: '2022-03-10',
  given_days: 15,
  rectified_count: ontime_count,
  ontime_count,
  last_two_count,
});
const batch = (unit: string) => ({ check_kind: 'batch_closing', unit, outcome: 'too_few' });

export default cases(anaDoubt, [
  {
    about: {
      zh: '60件中25件落在15天期限的最后两日，值得核实；样本不足30件的不检验',
      en: '25 of 60 on the last two of 15 days are worth checking; fewer than thirty are not tested',
    },
    given: { moment, closings: [closing('A', 60, 25), closing('B', 60, 8), closing('C', 29, 29)] },
    expected: [
      { check_kind: 'deadline_bunching', unit: 'A', outcome: 'worth_checking' },
      { check_kind: 'deadline_bunching', unit: 'B', outcome: 'chance' },
      { check_kind: 'deadline_bunching', unit: 'C', outcome: 'too_few' },
      ...['A', 'B', 'C'].map(batch),
    ],
  },
  {
    about: {
      zh: '逐月数量几乎不变的值得核实，正常起伏的不算；不足6个月的不检验',
      en: 'months that hardly differ are worth checking; under six months nothing is tested',
    },
    given: {
      moment,
      inspections: [
        ...[20, 20, 21, 20, 19, 20].map((count, i) => visits('A', i, count)),
        ...[14, 25, 19, 30, 12, 20].map((count, i) => visits('B', i, count)),
        ...[20, 20].map((count, i) => visits('C', i, count)),
      ],
    },
    expected: [
      { check_kind: 'too_even', unit: 'A', item_count: 120, outcome: 'worth_checking' },
      { check_kind: 'too_even', unit: 'B', item_count: 120, outcome: 'chance' },
      { check_kind: 'too_even', unit: 'C', item_count: 0, outcome: 'too_few' },
    ],
  },
]);

function visits(region_code: string, i: number, inspection_count: number) {
  return {
    region_code,
    month: `2021-${String(i + 6).padStart(2, '0')}-01`,
    is_reported: true,
    inspection_count,
  };
}
