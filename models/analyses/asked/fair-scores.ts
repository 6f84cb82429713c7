import type { Label } from '../../../sql/words/label.ts';
import { placesOf } from '../../ask.ts';
import type { Release } from '../../release.ts';
import { STABLE_SHARE } from '../../statistics/scores/weighted.ts';
import type { anaFairScore } from '../ana_fair_score.ts';
import type { RowOf } from '../analysis.ts';
import { scoreCodes, weightsFacts } from '../scores/codes.ts';
import { factsOf, wordsOf } from './choice.ts';

type Row = RowOf<typeof anaFairScore>;

/** Each county's score, best place first, with its parts; those without a place last. */
export async function fairScores(release: Release) {
  const rows = await release.engine.rows<Row>('select * from ana_fair_score order by region_code, part');
  const places = await placesOf(release);
  const counties = rows
    .filter(({ part }) => part === 'all')
    .map((total) => ({
      ...total,
      label: places.find(({ code }) => code === total.region_code)!.label,
      said: total.reason === null ? null : wordsOf(scoreCodes.reason, total.reason),
      parts: rows
        .filter(({ region_code, part }) => region_code === total.region_code && part !== 'all')
        .map((part) => ({ ...part, label: wordsOf(scoreCodes.part, part.part) })),
    }))
    .sort((a, b) => (a.place ?? Number.POSITIVE_INFINITY) - (b.place ?? Number.POSITIVE_INFINITY));
  return {
    release: factsOf(release),
    headline: headlineOf(counties),
    weights: weightsFacts,
    counties,
  };
}

function headlineOf(counties: readonly Row[]): Label {
  const ranked = counties.filter(({ place }) => place !== null);
  if (ranked.length === 0) return { zh: '没有可计名次的区县', en: 'no county can bear a place' };
  const unstable = ranked.filter(({ is_stable }) => is_stable === false).length;
  const share = STABLE_SHARE * 100;
  return unstable === 0
    ? {
        zh: `${ranked.length}个区县计名次，是否居前五均不随权重改变（换权重${share}%以上不变）`,
        en: `${ranked.length} counties have a place; which are among the first five holds in ${share} % of other weights`,
      }
    : {
        zh: `${ranked.length}个区县计名次，其中${unstable}个名次不稳定：换一组权重就可能进出前五`,
        en: `${ranked.length} counties have a place, ${unstable} of them not a stable one: other weights may take it in or out of the first five`,
      };
}
