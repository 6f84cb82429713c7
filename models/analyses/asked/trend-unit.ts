import type { Indicator } from '../../../sql/index.ts';
import { type Label, unitAfter } from '../../../sql/words/label.ts';
import { countOfHeldAgainst } from '../charts/series.ts';

/** What the value of a month is counted in: per cent, events, or events for each unit of what they are held against. */
export function unitOf(
  indicator: Indicator,
  points: readonly { readonly series: string; readonly exposure_amount: number | null }[],
): Label {
  const { kind, unit, exposure } = indicator;
  if (kind === 'ratio') return { zh: '%', en: '%' };
  const isHeld = points.some(({ series, exposure_amount }) => series === 'month' && exposure_amount !== null);
  if (!isHeld) return unit;
  const against = countOfHeldAgainst(indicator);
  const per = exposure?.unit ?? {
    zh: against?.unit.zh ?? '',
    en: against ? unitAfter(1, against.unit, 'en') : '',
  };
  return { zh: `${unit.zh}/${per.zh}`, en: `${unit.en} per ${per.en}` };
}
