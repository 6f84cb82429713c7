import { asOf, cases } from '../../../sql/model/case.ts';
import { anaFairScore } from '../ana_fair_score.ts';

const month = { month: '2022-03-01', is_reported: true };
const moment = asOf('2022-03-01', '2022-03-31');
const county = (region_code: string) => ({ region_code, region_name: region_code, is_city: false });

/** Of a hundred of each, how many are as they should be. */
const facts = (region_code: string, ontime_count: number, rest: number, all = 100) => ({
  hazards: { ...month, region_code, due_count: all, ontime_count },
  houses: {
    ...month,
    region_code,
    house_count: 100,
    surveyed_count: rest,
    new_count: 100,
    handled_count: rest,
    dated_count: 100,
    same_day_count: rest,
  },
});
type Facts = ReturnType<typeof facts>;
const given = (found: readonly Facts[]) => ({
  moment,
  regions: [...found.map(({ hazards }) => county(hazards.region_code)), { ...county('city'), is_city: true }],
  hazards: found.map(({ hazards }) => hazards),
  houses: found.map(({ houses }) => houses),
});

const five = [
  facts('A', 90, 90),
  facts('B', 80, 80),
  facts('C', 70, 70),
  facts('D', 60, 60),
  facts('E', 50, 50),
];
const points = [0.4, 0.2, 0.2, 0.2];
const names = ['hazards_ontime', 'houses_surveyed', 'dangerous_houses_handled', 'dangerous_houses_same_day'];

export default cases(anaFairScore, [
  {
    about: {
      zh: '总分等于各项得分乘权重之和；处处领先者的名次不随权重变',
      en: 'a total is the sum of its weighted parts; who leads in every part keeps its place at any weights',
    },
    given: given(five),
    expected: five.flatMap(({ hazards: { region_code, ontime_count: score } }, at) => [
      ...names.map((part, i) => ({
        region_code,
        part,
        score,
        points: score * points[i]!,
        place: null,
        place_low: null,
        place_high: null,
        is_stable: null,
        reason: null,
      })),
      {
        region_code,
        part: 'all',
        score,
        points: score,
        place: at + 1,
        place_low: at + 1,
        place_high: at + 1,
        is_stable: true,
        reason: null,
      },
    ]),
  },
  {
    about: {
      zh: '分母为0的不计总分，不足10的不计名次，可计名次的不足5个时都不计',
      en: 'no total over nothing, no place under ten, and none at all of fewer than five counties',
    },
    given: given([facts('A', 0, 90, 0), facts('B', 9, 90, 9), facts('C', 70, 70)]),
    expected: [
      ...names.map((part, i) => ({
        region_code: 'A',
        part,
        score: i === 0 ? null : 90,
        place: null,
        reason: i === 0 ? 'missing' : null,
      })),
      { region_code: 'A', part: 'all', score: null, place: null, reason: 'missing' },
      ...names.map((part, i) => ({
        region_code: 'B',
        part,
        score: i === 0 ? 100 : 90,
        place: null,
        reason: null,
      })),
      { region_code: 'B', part: 'all', score: 94, place: null, reason: 'few' },
      ...names.map((part) => ({ region_code: 'C', part, score: 70, place: null, reason: null })),
      { region_code: 'C', part: 'all', score: 70, place: null, reason: 'few_units' },
    ],
  },
  {
    about: {
      zh: '尚未报送的区县不因分母为0不计，而因未报',
      en: 'a county that has not reported has no total for that, not for a denominator of 0',
    },
    given: { ...given([facts('A', 90, 90)]), hazards: [] },
    expected: [
      ...names.map((part, i) => ({
        region_code: 'A',
        part,
        score: i === 0 ? null : 90,
        reason: i === 0 ? 'not_reported' : null,
      })),
      { region_code: 'A', part: 'all', score: null, reason: 'not_reported' },
    ],
  },
]);
