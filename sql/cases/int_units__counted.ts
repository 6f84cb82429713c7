import { intUnitsCounted } from '../intermediate/int_units__counted.ts';
import { asOf, cases } from '../model/case.ts';

const site = (month: string, visit_count: number, hazard_count: number) => ({
  region_code: '990101',
  site_id: 'S1',
  month,
  visit_count,
  hazard_count,
  major_count: 0,
  due_count: 0,
  late_count: 0,
});

const sent = (dataset: string, month: string, is_reported = true) => ({
  dataset,
  region_code: '990101',
  month,
  is_reported,
});

export default cases(intUnitsCounted, [
  {
    about: {
      zh: '12个月与36个月分别累计，截至月之后与36个月之前不计；工程计入区县、企业、在施的危大工程类别；企业规模为其在建工程的建筑面积，有一个面积不详即不计；未报送事故的月份不计规模',
      en: 'twelve and thirty-six months are added up apart; a site counts for its county, enterprise and the high-risk works under way; the size of an enterprise is the floor area of its sites in hand, of one with an unknown area none; the size of a county without an accident return does not count',
    },
    given: {
      moment: asOf('2022-03-01', '2022-03-31'),
      regions: [{ region_code: '990101', region_name: '东篱区' }],
      sites: [
        {
          site_id: 'S1',
          site_name: '一号楼',
          region_code: '990101',
          contractor_code: 'E1',
          contractor_name: '甲公司',
          area_sqm: 60,
          started_on: '2021-01-01',
        },
        {
          site_id: 'S2',
          region_code: '990101',
          contractor_code: 'E2',
          area_sqm: 9,
          started_on: '2022-01-01',
        },
        { site_id: 'S3', region_code: '990101', contractor_code: 'E2', started_on: '2022-01-01' },
        {
          site_id: 'S4',
          region_code: '990101',
          contractor_code: 'E1',
          area_sqm: 7,
          started_on: '2021-01-01',
          finished_on: '2022-02-28',
        },
      ],
      works: [
        { site_id: 'S1', kind: 'pit', part: '一', started_on: '2022-03-05', finished_on: '2022-03-09' },
        { site_id: 'S1', kind: 'pit', part: '二', started_on: '2022-03-08' },
      ],
      returns: [
        sent('accident', '2022-03-01'),
        sent('accident', '2022-02-01', false),
        sent('inspection', '2022-03-01'),
        sent('hazard', '2022-01-01'),
        sent('hazard', '2021-03-01'),
        sent('hazard', '2019-03-01'),
      ],
      site_months: [site('2022-03-01', 2, 5), site('2021-03-01', 1, 1), site('2019-03-01', 1, 9)],
      exposures: [
        { region_code: '990101', month: '2022-03-01', construction_area_sqm: 100, worker_count: 7 },
        { region_code: '990101', month: '2022-02-01', construction_area_sqm: 100, worker_count: 7 },
      ],
      accidents: [
        {
          region_code: '990101',
          accident_id: 'A1',
          site_id: 'S1',
          occurred_month: '2022-02-01',
          occurred_hour: 9,
          accident_count: 1,
          casualty_count: 1,
        },
      ],
    },
    expected: [
      [12, 'county', '990101', '东篱区', 2, 5, 1, 100, 2, 1],
      [12, 'site', 'S1', '一号楼', 2, 5, 1, 0, 2, 0],
      [12, 'enterprise', 'E1', '甲公司', 2, 5, 0, 60, 2, 1],
      [12, 'high_risk_work', 'pit', null, 2, 5, 0, 0, 2, 0],
      [12, 'season', '3', null, 2, 5, 0, 100, 1, 1],
      [12, 'season', '2', null, 0, 0, 1, 0, 0, 0],
      [12, 'hour', '9', null, 0, 0, 1, 0, 0, 0],
      [36, 'county', '990101', '东篱区', 3, 6, 1, 100, 3, 1],
      [36, 'site', 'S1', '一号楼', 3, 6, 1, 0, 3, 0],
      [36, 'enterprise', 'E1', '甲公司', 3, 6, 0, 60, 3, 1],
      [36, 'high_risk_work', 'pit', null, 2, 5, 0, 0, 3, 0],
      [36, 'season', '3', null, 3, 6, 0, 100, 2, 1],
      [36, 'season', '2', null, 0, 0, 1, 0, 0, 0],
      [36, 'hour', '9', null, 0, 0, 1, 0, 0, 0],
    ].map(
      ([
        window_months,
        unit_kind,
        unit,
        unit_name,
        visit_count,
        hazard_count,
        accident_count,
        area_sqm,
        inspected_months,
        exposed_months,
      ]) => ({
        window_months: Number(window_months),
        unit_kind: String(unit_kind),
        unit: String(unit),
        unit_name: unit_name === null ? null : String(unit_name),
        visit_count: Number(visit_count),
        hazard_count: Number(hazard_count),
        accident_count: Number(accident_count),
        area_sqm: Number(area_sqm),
        inspected_months: Number(inspected_months),
        exposed_months: Number(exposed_months),
      }),
    ),
  },
]);
