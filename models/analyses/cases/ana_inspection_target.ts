import { asOf, cases } from '../../../sql/model/case.ts';
import { anaInspectionTarget } from '../ana_inspection_target.ts';

/** Which the seed of that day draws. */
const DRAWN = 5;

const site = (site_id: string, majors: number, last_visited_on: string | null) => ({
  site_id,
  site_name: site_id,
  region_code: '990101',
  started_on: '2021-01-01',
  quarter_on: '2022-01-01',
  last_visited_on,
  earlier_visit_count: 20,
  earlier_major_count: majors,
  quarter_visit_count: 0,
  quarter_major_count: 0,
  work_count: 0,
  earlier_work_count: 0,
});

export default cases(anaInspectionTarget, [
  {
    about: {
      zh: '重大隐患不足10项时不作预期，按久未受检排列',
      en: 'with fewer than ten major hazards nothing is expected, and the longest unvisited come first',
    },
    given: {
      moment: asOf('2022-03-01', '2022-03-31'),
      sites: [site('S1', 2, '2022-03-01'), site('S2', 0, null)],
    },
    expected: [
      { site_id: 'S2', place: 1, expected_count: null, first_reason: 'new', reason: 'few' },
      { site_id: 'S1', place: 2, expected_count: null, first_reason: null, reason: 'few' },
    ],
  },
  {
    about: {
      zh: '不作预期时，名单也不称“按预期”：十个工程中查两个，一个间隔最长，一个随机抽取',
      en: 'where nothing is expected nobody is picked by it: of ten sites two, the longest without a visit and one by lot',
    },
    given: {
      moment: asOf('2022-03-01', '2022-03-31'),
      sites: Array.from({ length: 10 }, (_, i) => site(`S${i}`, 0, `2022-03-${10 + i}`)),
    },
    expected: Array.from({ length: 10 }, (_, i) => ({
      site_id: `S${i}`,
      place: i + 1,
      pick: i === 0 ? 'longest' : i === DRAWN ? 'random' : null,
    })),
  },
  {
    about: {
      zh: '以往重大隐患多的工程排在前，理由为本工程以往',
      en: 'a site with many major hazards comes first, for its own past',
    },
    given: {
      moment: asOf('2022-03-01', '2022-03-31'),
      sites: [
        site('S1', 30, '2022-03-01'),
        ...['S2', 'S3', 'S4', 'S5', 'S6'].map((id) => site(id, 2, '2022-03-01')),
      ],
    },
    expected: [
      { site_id: 'S1', place: 1, first_reason: 'site', reason: null },
      ...['S2', 'S3', 'S4', 'S5', 'S6'].map((site_id, i) => ({
        site_id,
        place: i + 2,
        first_reason: null,
        reason: null,
      })),
    ],
  },
]);
