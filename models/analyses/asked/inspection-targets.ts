import { counted, type Label } from '../../../sql/words/label.ts';
import type { Release } from '../../release.ts';
import type { anaInspectionGain } from '../ana_inspection_gain.ts';
import type { anaInspectionTarget } from '../ana_inspection_target.ts';
import type { RowOf } from '../analysis.ts';
import { targetCodes } from '../targets/codes.ts';
import { factsOf, wordsOf } from './choice.ts';

type Gain = RowOf<typeof anaInspectionGain>;

/** The share of sites that the list holds. */
const LISTED = 20;

/** The next list of inspections with its reasons, and what its order was worth in the last quarter. */
export async function inspectionTargets(release: Release) {
  const rows = await release.engine.rows<RowOf<typeof anaInspectionTarget>>(
    'select * from ana_inspection_target where pick is not null order by place',
  );
  const gains = await release.engine.rows<Gain>('select * from ana_inspection_gain order by share_percent');
  const tried = gains.find(({ share_percent }) => share_percent === LISTED) ?? null;
  return {
    release: factsOf(release),
    headline: headlineOf(rows.length, tried),
    sites: rows.map((row) => ({
      ...row,
      picked: wordsOf(targetCodes.pick, row.pick!),
      reasons: [row.first_reason, row.second_reason, row.third_reason].flatMap((reason) =>
        reason === null ? [] : [wordsOf(targetCodes.factor, reason)],
      ),
    })),
    gains,
    /** As many of its sites as the list holds. */
    tried,
  };
}

function headlineOf(count: number, tried: Gain | null): Label {
  if (count === 0)
    return {
      zh: '没有可列的在建工程：在建工程名录尚未报送，或没有在建的',
      en: 'no site can be listed: the register of sites has not been sent, or none is at work',
    };
  const list = { zh: `名单${count}个工程`, en: `${counted(count, 'site is', 'sites are')} listed` };
  if (tried === null || tried.lift === null) {
    const why = wordsOf(targetCodes.reason, tried?.reason ?? 'few');
    return { zh: `${list.zh}；${why.zh}`, en: `${list.en}; ${why.en}` };
  }
  const lift = tried.lift.toFixed(1);
  return {
    zh: `${list.zh}；上一季按同样办法检查前${LISTED}%的工程，查出比例是随机检查的${lift}倍`,
    en: `${list.en}; in the last quarter the first ${LISTED} % by the same order were ${lift} times as fruitful as chance`,
  };
}
