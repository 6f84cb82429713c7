import { type Indicator, indicators } from '../sql/index.ts';
import { Fault } from '../sql/words/fault.ts';
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
  const { name, title, definition, version, unit, kind, time, better, role, source, splits } = indicator;
  return {
    name,
    title,
    definition,
    version,
    unit,
    kind,
    time,
    better,
    role,
    source,
    splits: Object.keys(splits),
  };
}

/** What may be asked. */
export const catalogue: readonly IndicatorFacts[] = indicators.map(factsOf);
