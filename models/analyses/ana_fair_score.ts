import { atMost, between } from '../../sql/checks/index.ts';
import { intReleaseMoment } from '../../sql/intermediate/int_release__moment.ts';
import { dimRegion } from '../../sql/marts/dim_region.ts';
import { fctHazardMonth } from '../../sql/marts/fct_hazard_month.ts';
import { fctRuralHouseMonth } from '../../sql/marts/fct_rural_house_month.ts';
import { code, count, estimate, flag, maybe, region } from '../../sql/model/columns.ts';
import { analysis } from './analysis.ts';
import { scoreCodes } from './scores/codes.ts';

const noData = { zh: '无数据或分母为0', en: 'no data, or a denominator of 0' };

const points = { zh: '分', en: 'points' };
const places = { zh: '名', en: 'place' };
const noPlace = {
  zh: '分项不计名次，或不够计名次，原因另列',
  en: 'parts have no place, or too little for one; the reason stands beside',
};
const ofParts = { zh: '总分不由一个分子分母而来', en: 'a total is of no single numerator and denominator' };

/** Published weights, fixed for the year; how far places hang on them by 1,000 draws of other weights (Dirichlet), and on chance by 1,000 other samples. */
export const anaFairScore = analysis({
  name: 'ana_fair_score',
  line: 'city',
  about: {
    zh: '近12个月各区县综合得分：固定权重、逐项可见，名次及其对权重、对偶然性的依赖程度',
    en: 'score of each county over the last 12 months at fixed weights, part by part, and how far its place hangs on them and on chance',
  },
  grain: ['region_code', 'part'],
  columns: {
    region_code: region(),
    part: code('得分项', 'part of the score', scoreCodes.part),
    weight: estimate('权重', 'weight'),
    numerator: maybe(count('分子', 'numerator', { zh: '件（户）', en: 'items' }), ofParts),
    denominator: maybe(count('分母', 'denominator', { zh: '件（户）', en: 'items' }), ofParts),
    score: maybe(estimate('得分（百分制）', 'score out of 100', points), noData),
    points: maybe(estimate('计入总分', 'points of the total', points), noData),
    place: maybe(count('名次', 'place', places), noPlace),
    place_low: maybe(count('名次区间上端', 'best place in 95 % of the draws', places), noPlace),
    place_high: maybe(count('名次区间下端', 'worst place in 95 % of the draws', places), noPlace),
    top_share: maybe(estimate('换权重后列前五的比例', 'share of draws among the first five'), noPlace),
    is_stable: maybe(flag('名次稳定', 'place is stable'), noPlace),
    place_kept_by_weights: maybe(
      estimate('换权重后名次不变的比例', 'share of draws of other weights with the same place'),
      noPlace,
    ),
    third_kept_by_weights: maybe(
      estimate('换权重后仍在同一三分之一的比例', 'share of draws of other weights in the same third'),
      noPlace,
    ),
    place_kept_by_sample: maybe(
      estimate('抽样误差下名次不变的比例', 'share of other samples with the same place'),
      noPlace,
    ),
    third_kept_by_sample: maybe(
      estimate('抽样误差下仍在同一三分之一的比例', 'share of other samples in the same third'),
      noPlace,
    ),
    reason: maybe(code('不计名次的原因', 'why it has no place', scoreCodes.reason), {
      zh: '计名次，或为分项',
      en: 'it has a place, or is a part',
    }),
  },
  imports: {
    hazards: fctHazardMonth,
    houses: fctRuralHouseMonth,
    regions: dimRegion,
    moment: intReleaseMoment,
  },
  checks: [
    between('score', 0, 100),
    between('top_share', 0, 1),
    between('third_kept_by_sample', 0, 1),
    atMost('place_low', 'place_high'),
  ],
  rows: async (given) => (await import('./scores/fair-scores.ts')).fairScores(given),
});
