import { chartCodes } from './analyses/charts/codes.ts';
import type { Period, Signal } from './answer.ts';
import type { Release } from './release.ts';

interface Row {
  readonly region_code: string;
  readonly signal: string;
  readonly signal_on: string;
  readonly last_value: number;
  readonly centre: number;
}

/**
 * The signal in which an indicator's control chart stands at its last point, where that lies in the period: what a
 * sentence says before any comparison. Null where the last point is within chance, and in releases without charts.
 */
export async function signalOf(
  { engine, manifest }: Release,
  indicator: string,
  region: string,
  { from, to }: Period,
): Promise<Signal | null> {
  if (manifest.tables.ana_chart === undefined) return null;
  const signals = await engine.rows<Row>(
    `select region_code, signal, signal_on, last_value, centre from ana_chart
     where indicator = $1 and variation <> 'common' and signal_on is not null
       and date_trunc('month', last_on) = cast($3 as date) and signal_on >= cast($2 as date) and chart not in ('t', 'g')`,
    [indicator, from, to],
  );
  const found = signals.find((one) => one.region_code === region);
  if (!found) return null;
  const rises = found.signal === 'more' || (found.signal !== 'fewer' && found.last_value > found.centre);
  if (found.signal !== 'more' && found.signal !== 'fewer' && found.last_value === found.centre) return null;
  const { zh, en } = chartCodes.signal.items.find(({ code }) => code === found.signal)!;
  return { from: found.signal_on, rises, rule: { zh, en } };
}
