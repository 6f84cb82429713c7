import { type Engine, named } from '../../sql/engine/index.ts';
import type { Indicator } from '../../sql/index.ts';
import type { Period } from '../answer.ts';
import type { Sum } from '../readd.ts';

/** An indicator's two sums for each county that has rows, and under `city` for all of them. */
export async function headlineSums(
  engine: Engine,
  { mart, numerator, denominator, time }: Indicator,
  period: Period,
  city: string,
): Promise<ReadonlyMap<string, Sum>> {
  const sum = (column: string) => `cast(coalesce(sum(${named(column)}), 0) as bigint)`;
  const rows = await engine.rows<Sum & { region_code: string }>(
    `select region_code, ${sum(numerator)} as numerator, ${denominator ? sum(denominator) : 'null'} as denominator
     from ${named(mart.name)} where month between cast($1 as date) and cast($2 as date) group by region_code`,
    [time === 'stock' ? period.to : period.from, period.to],
  );
  const all = rows.reduce<Sum>(
    (total, row) => ({
      numerator: total.numerator + row.numerator,
      denominator: denominator ? (total.denominator ?? 0) + (row.denominator ?? 0) : null,
    }),
    { numerator: 0, denominator: denominator ? 0 : null },
  );
  return new Map([[city, all], ...rows.map(({ region_code, ...own }) => [region_code, own] as const)]);
}
