import type { QueryCreator } from 'kysely';
import { constant, monthsBefore } from './index.ts';

/** Months up to the as-of month over which units are compared. */
export const windows = [12, 36] as const;

/** For a model that imports `int_release__moment` as `moment`: of each window its months, after `before` and up to `last_month`. */
export function spansOf(db: QueryCreator<{ moment: { as_of_month: string | null } }>) {
  const span = (months: number) =>
    db
      .selectFrom('moment')
      .select(({ ref }) => [
        constant(months).as('window_months'),
        monthsBefore(ref('as_of_month'), months).as('before'),
        'as_of_month as last_month' as const,
      ]);
  return span(windows[0]).unionAll(span(windows[1]));
}
