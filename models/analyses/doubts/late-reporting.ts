import { binomialAtLeast } from '../../statistics/numerics/distributions.ts';
import { type Doubted, doubted, type Given, nameOf, yearBefore } from './given.ts';

const LEAST = 5;
/** 国务院令第493号 第九条、第十一条: the unit within one hour, each level within two more. */
const LATE_MINUTES = 180;

/** Whether a county's accidents are reported late more often than the others'. */
export function lateReporting(given: Given): Doubted[] {
  const from = yearBefore(given);
  const name = nameOf(given.units, 'county');
  const told = given.accidents.filter(
    ({ reported_after_minutes, occurred_month }) =>
      reported_after_minutes !== null && from !== null && occurred_month >= from,
  );
  const isLate = (one: (typeof told)[number]) => one.reported_after_minutes! > LATE_MINUTES;
  const allLate = told.filter(isLate).length;
  return [...Map.groupBy(told, ({ region_code }) => region_code)].map(([unit, own]) => {
    const late = own.filter(isLate).length;
    return doubted(
      {
        check_kind: 'late_reporting',
        measure: 'accident',
        unit_kind: 'county',
        unit,
        unit_name: name(unit),
        item_count: own.length,
        least_count: LEAST,
      },
      () => {
        // Half an accident more on either side: no share of a few is 0 or 1.
        const share = (allLate - late + 0.5) / (told.length - own.length + 1);
        return { statistic: late / own.length, expected: share, p: binomialAtLeast(late, own.length, share) };
      },
    );
  });
}
