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
    heldAgainst: exposure === undefined ? null : { label: exposure.label, unit: exposure.unit },
    splits: Object.keys(splits),
  };
}

/** Whether one event adds several to the figure, persons harmed or days lost: it is as certain as they are many and alike. */
export function isClustered({ role, time, events }: Indicator): boolean {
  return role === 'lagging' && time === 'flow' && events !== undefined;
}

function noIntervalOf(indicator: Indicator): Label | null {
  const { kind, time, events } = indicator;
  if (time === 'stock') {
    return { zh: '存量是某一时刻的全数，不给区间', en: 'a stock is a full count at a moment: no interval' };
  }
  if (isClustered(indicator)) {
    return {
      zh: '一起可涉及多人，按起数重抽样给区间，不足10起不给',
      en: 'one event can harm several: an interval by resampling them, none under ten',
    };
  }
  if (kind === 'amount' || (kind === 'rate' && events !== undefined)) {
    return {
      zh: '人数与金额不是独立事件的计数，不给区间',
      en: 'persons and money are no counts of independent events: no interval',
    };
  }
  return null;
}
