import type { intReleaseMoment } from '../../../sql/intermediate/int_release__moment.ts';
import type { stgCountyAccidents } from '../../../sql/staging/stg_county__accidents.ts';
import { REPORTS_MIN, unsettledMonths } from '../../statistics/reporting/late.ts';
import type { RowOf } from '../analysis.ts';

/** Of months younger than this the late reports are still to come, and only the prompt ones would be learnt from. */
const WATCHED_MONTHS = 12;

interface Given {
  readonly accidents: readonly RowOf<typeof stgCountyAccidents>[];
  readonly moment: readonly RowOf<typeof intReleaseMoment>[];
}

/**
 * Learnt from accidents that happened since the first file came, for those before it tell of the home's start and of
 * nobody's delay, and a year ago or more.
 */
export function settling({ accidents, moment: [moment] }: Given) {
  const asOf = moment?.as_of_month;
  if (!asOf || accidents.length === 0) return [];
  const arrivals = accidents.map(({ first_received_at }) => monthNumber(first_received_at));
  const now = Math.max(monthNumber(asOf), ...arrivals);
  const first = Math.min(...arrivals);
  const lags = accidents
    .map(({ occurred_at }, i) => ({
      at: monthNumber(occurred_at),
      lag: arrivals[i]! - monthNumber(occurred_at),
    }))
    .filter(({ at, lag }) => at >= first && at <= now - WATCHED_MONTHS && lag >= 0)
    .map(({ lag }) => lag);
  const isLearnt = lags.length >= REPORTS_MIN;
  const months = isLearnt ? unsettledMonths(lags) : null;
  const from = months === null ? null : now - months + 1;
  return [
    {
      dataset: 'accident',
      report_count: lags.length,
      own_month_count: lags.filter((lag) => lag === 0).length,
      lag_months: months,
      provisional_from: from === null || from > monthNumber(asOf) ? null : firstDay(from),
      basis: isLearnt ? 'lags' : 'law',
    },
  ];
}

const monthNumber = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const firstDay = (month: number) =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
