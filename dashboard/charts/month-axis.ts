import { axisX, type Markish } from '@observablehq/plot';
import type { Language } from './answer.ts';
import { monthTick } from './format/date.ts';
import type { Size } from './size.ts';

/** Months under a band scale: as many as fit, the year once beneath its first month. */
export function monthAxis(months: readonly string[], size: Size, language: Language): Markish {
  const step = Math.ceil(months.length / (size === 'wide' ? 12 : 7));
  const ticks = months.filter((month, at) => (Number(month.slice(5, 7)) - 1) % step === 0 || at === 0);
  const years = new Set<string>();
  const named = new Map(
    ticks.map((month) => {
      const year = month.slice(0, 4);
      const isFirst = !years.has(year);
      years.add(year);
      return [month, isFirst ? `${monthTick(month, language)}\n${year}` : monthTick(month, language)];
    }),
  );
  return axisX({
    ticks,
    tickFormat: (month: string) => named.get(month) ?? '',
    tickSize: 0,
    tickPadding: 8,
    label: null,
    fill: 'var(--axis)',
    lineHeight: 1.3,
  });
}
