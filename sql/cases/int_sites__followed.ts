import { intSitesFollowed } from '../intermediate/int_sites__followed.ts';
import { asOf, cases } from '../model/case.ts';

const site = (site_id: string, started_on: string, finished_on: string | null = null) => ({
  site_id,
  site_name: site_id,
  region_code: '990101',
  started_on,
  finished_on,
});
const month = (at: string, visit_count: number, major_count: number) => ({
  region_code: '990101',
  site_id: 'S1',
  month: at,
  visit_count,
  major_count,
});

export default cases(intSitesFollowed, [
  {
    about: {
      zh: '只列截至时在建的工程；截至月在内的三个月单列',
      en: 'only sites at work, and the three months up to the as-of month apart from those before',
    },
    given: {
      moment: asOf('2022-03-01', '2022-03-31'),
      sites: [site('S1', '2021-05-01'), site('S2', '2021-05-01', '2022-03-31'), site('S3', '2022-04-01')],
      site_months: [month('2021-12-01', 3, 1), month('2022-01-01', 2, 1), month('2022-03-01', 1, 0)],
      inspections: [
        { site_id: 'S1', inspected_on: '2021-12-30' },
        { site_id: 'S1', inspected_on: '2022-03-02' },
      ],
      works: [
        { site_id: 'S1', kind: 'pit', part: '一', started_on: '2021-12-01', finished_on: '2022-02-01' },
        { site_id: 'S1', kind: 'pit', part: '二', started_on: '2022-03-01' },
        { site_id: 'S1', kind: 'formwork', part: '三', started_on: '2022-03-01' },
      ],
    },
    expected: [
      {
        site_id: 'S1',
        quarter_on: '2022-01-01',
        last_visited_on: '2022-03-02',
        earlier_visited_on: '2021-12-30',
        earlier_visit_count: 3,
        earlier_major_count: 1,
        quarter_visit_count: 3,
        quarter_major_count: 1,
        work_count: 2,
        earlier_work_count: 1,
      },
    ],
  },
]);
