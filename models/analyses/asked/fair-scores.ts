import { datasetsBehind } from '../../../sql/index.ts';
import { dueBy } from '../../../sql/words/due-by.ts';
import type { Label } from '../../../sql/words/label.ts';
import { ask, placesOf } from '../../ask.ts';
import type { Release } from '../../release.ts';
import { dueDay } from '../../return-due.ts';
import { STABLE_SHARE } from '../../statistics/scores/weighted.ts';
import type { anaFairScore } from '../ana_fair_score.ts';
import type { RowOf } from '../analysis.ts';
import { type Part, parts, scoreCodes, weightsFacts } from '../scores/codes.ts';
import { MONTHS, type Sums, scoreRows } from '../scores/fair-scores.ts';
import { ownWeights } from '../scores/own-weights.ts';
import { factsOf, wordsOf } from './choice.ts';

type Row = RowOf<typeof anaFairScore>;

/**
 * Each county's score, best place first, with its parts; those without a place last. By the weights that the home has
 * set, else by the example that the release was built with. Errors: SETTINGS_INVALID, SETTINGS_FIELD.
 */
export async function fairScores(release: Release) {
  const own = await ownWeights(release.home);
  const weighed = own?.parts ?? parts;
  const rows: readonly Row[] = own
    ? scoreRows(await sumsOf(release, own.parts), own.parts)
    : await release.engine.rows<Row>('select * from ana_fair_score order by region_code, part');
  const places = await placesOf(release);
  const due = dueBy(
    release.manifest.asOf,
    await dueDay(
      release.home,
      weighed.flatMap((part) => datasetsBehind(part)),
    ),
  );
  const counties = rows
    .filter(({ part }) => part === 'all')
    .map((total) => ({
      ...total,
      label: places.find(({ code }) => code === total.region_code)!.label,
      said: total.reason === null ? null : saidOf(total.reason, due),
      parts: rows
        .filter(({ region_code, part }) => region_code === total.region_code && part !== 'all')
        .map((part) => ({ ...part, label: weighed.find(({ name }) => name === part.part)!.title })),
    }))
    .sort((a, b) => (a.place ?? Number.POSITIVE_INFINITY) - (b.place ?? Number.POSITIVE_INFINITY));
  return {
    release: factsOf(release),
    headline: headlineOf(counties),
    weights: own?.facts ?? weightsFacts,
    counties,
  };
}

/** Why there is no place; of what was not reported with the day it was owed by. */
function saidOf(reason: string, due: Label): Label {
  const { zh, en } = wordsOf(scoreCodes.reason, reason);
  return reason === 'not_reported' ? { zh: `${zh}${due.zh}`, en: `${en}${due.en}` } : { zh, en };
}

/** What each county counted of each part over the last months, or at the end of the last. */
async function sumsOf(release: Release, of: readonly Part[]): Promise<Map<string, Sums[]>> {
  const to = release.manifest.asOf.slice(0, 7);
  const from = new Date(Date.UTC(Number(to.slice(0, 4)), Number(to.slice(5)) - MONTHS));
  const period = `${from.toISOString().slice(0, 7)}..${to}`;
  const sums = new Map<string, Sums[]>();
  for (const { name } of of) {
    const { rows } = await ask(release, { indicator: name, period, by: 'region' });
    for (const { key, reported, numerator, denominator } of rows) {
      const one = { isReported: reported > 0, numerator: numerator ?? 0, denominator: denominator ?? 0 };
      sums.set(key, [...(sums.get(key) ?? []), one]);
    }
  }
  return sums;
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
