import { type Indicator, indicators } from '../sql/index.ts';
import { Fault } from '../sql/words/fault.ts';
import type { Label } from '../sql/words/label.ts';
import type { IndicatorFacts } from './answer.ts';

/** Error: INDICATOR_UNKNOWN, naming the ones there are. */
export function indicatorNamed(name: string): Indicator {
  const found = indicators.find((one) => one.name === name);
  if (found) return found;
  throw new Fault('INDICATOR_UNKNOWN', {
    indicator: name,
    known: indicators.map((one) => one.name).join(', '),
  });
}

export function factsOf(indicator: Indicator): IndicatorFacts {
  const { name, title, definition, version, unit, kind, time, better, role, source, splits, exposure } =
    indicator;
  return {
    name,
    title,
    definition,
    version,
    unit,
    kind,
    time,
    noInterval: noIntervalOf(indicator),
    better,
    role,
    source,
    exposure: kind === 'rate' ? (exposure?.label ?? null) : null,
    splits: Object.keys(splits),
  };
}

function noIntervalOf({ kind, time, events }: Indicator): Label | null {
  if (time === 'stock') {
    return { zh: '存量是某一时刻的全数，不给区间', en: 'a stock is a full count at a moment: no interval' };
  }
  if (kind === 'amount' || (kind === 'rate' && events !== undefined)) {
    return {
      zh: '人数与金额不是独立事件的计数，不给区间',
      en: 'persons and money are no counts of independent events: no interval',
    };
  }
  return null;
}
