import type { Period, Provisional } from './answer.ts';
import { youngFrom } from './period.ts';
import type { Release } from './release.ts';

/**
 * From which month of a period on figures of accidents are 初步: by the time the law gives to report again, or from an
 * earlier month where past reports came later than that. Null where neither reaches into the period.
 */
export async function provisionalOf(
  { engine, manifest }: Release,
  period: Period,
  lawDays: number,
): Promise<Provisional | null> {
  const law = youngFrom(period, manifest.asOf, lawDays);
  const learnt = manifest.tables.ana_settling === undefined ? null : await learntFrom(engine);
  const lags = learnt === null || learnt > period.to ? null : learnt < period.from ? period.from : learnt;
  if (lags !== null && (law === null || lags < law)) return { from: lags, by: 'lags' };
  return law === null ? null : { from: law, by: 'law' };
}

async function learntFrom(engine: Release['engine']): Promise<string | null> {
  const [found] = await engine.rows<{ provisional_from: string | null }>(
    `select provisional_from from ana_settling where dataset = 'accident'`,
  );
  return found?.provisional_from ?? null;
}
