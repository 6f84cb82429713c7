import { between, refersTo } from '../../sql/checks/index.ts';
import { intReleaseMoment } from '../../sql/intermediate/int_release__moment.ts';
import { intSitesFollowed } from '../../sql/intermediate/int_sites__followed.ts';
import { code, count, day, estimate, maybe, region, text } from '../../sql/model/columns.ts';
import { stgCountySites } from '../../sql/staging/stg_county__sites.ts';
import { analysis } from './analysis.ts';
import { targetCodes } from './targets/codes.ts';

const noMore = { zh: '没有更多理由', en: 'no further reason' };

const times = { zh: '倍', en: 'times' };
const few = { zh: '全市重大隐患不足10项', en: 'fewer than 10 major hazards in the city' };

/** The order in which sites are best visited; a part of the list is drawn at random, or nobody knows what the order misses. */
export const anaInspectionTarget = analysis({
  name: 'ana_inspection_target',
  line: 'construction',
  about: {
    zh: '下一轮检查名单：在建工程按每次检查预期查出的重大隐患排列，附理由',
    en: 'whom to inspect next: sites at work by the major hazards a visit is expected to find, with reasons',
  },
  grain: ['site_id'],
  columns: {
    place: count('位次', 'place', { zh: '位', en: 'th' }),
    site_id: text('项目编码', 'project code'),
    site_name: text('工程名称', 'project'),
    region_code: region(),
    contractor_code: maybe(text('施工单位统一社会信用代码', 'contractor credit code')),
    expected_count: maybe(
      estimate('每次检查预期重大隐患', 'major hazards expected of a visit', { zh: '项', en: 'hazards' }),
      few,
    ),
    county_ratio: maybe(estimate('因所在区县', 'by its county', times), few),
    works_ratio: maybe(estimate('因在施危大工程', 'by high-risk works', times), few),
    enterprise_ratio: maybe(estimate('因施工单位', 'by its contractor', times), few),
    site_ratio: maybe(estimate('因本工程以往', 'by its own past', times), few),
    first_reason: maybe(code('理由一', 'first reason', targetCodes.factor), {
      zh: '没有突出的理由',
      en: 'no reason stands out',
    }),
    second_reason: maybe(code('理由二', 'second reason', targetCodes.factor), noMore),
    third_reason: maybe(code('理由三', 'third reason', targetCodes.factor), noMore),
    last_visited_on: maybe(day('最近受检', 'last visited'), { zh: '从未受检', en: 'never inspected' }),
    unvisited_days: count('距上次受检（未受检的距开工）', 'days since the last visit, or since the start', {
      zh: '日',
      en: 'days',
    }),
    work_count: count('在施危大工程', 'high-risk works under way', { zh: '项', en: 'works' }),
    pick: maybe(code('入选方式', 'how it was picked', targetCodes.pick), {
      zh: '不在本轮名单',
      en: 'not on the list this time',
    }),
    reason: maybe(code('说明', 'reason', targetCodes.reason), { zh: '可以预期', en: 'it can be expected' }),
  },
  imports: { sites: intSitesFollowed, moment: intReleaseMoment },
  checks: [refersTo('site_id', stgCountySites), between('place', 1, 1e9)],
  rows: async (given) => (await import('./targets/inspection-targets.ts')).inspectionTargets(given),
});
