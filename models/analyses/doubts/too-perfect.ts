import { allClosedP } from '../../statistics/reporting/closures.ts';
import { underDispersion } from '../../statistics/reporting/too-even.ts';
import { type Doubted, doubted, type Given, nameOf, yearBefore } from './given.ts';

const LEAST = 30;
const MONTHS_MIN = 6;

/** Whether nothing was late although the others' share would make some late: a reason to visit. */
export function allClosed({ units }: Given): Doubted[] {
  return ['county', 'enterprise'].flatMap((kind) => {
    const own = units.filter(
      (one) => one.window_months === 12 && one.unit_kind === kind && one.due_count > 0,
    );
    const [due, late] = [sumOf(own, 'due_count'), sumOf(own, 'late_count')];
    return own.map(({ unit, unit_name, due_count, late_count }) =>
      doubted(
        {
          check_kind: 'all_closed',
          measure: 'hazard',
          unit_kind: kind,
          unit,
          unit_name,
          item_count: due_count,
          least_count: LEAST,
        },
        () => {
          const others = due - due_count;
          const share = others === 0 ? 1 : 1 - (late - late_count) / others;
          return {
            statistic: 1 - late_count / due_count,
            expected: share,
            p: late_count > 0 ? 1 : allClosedP(due_count, share),
          };
        },
      ),
    );
  });
}

/** Whether a county's months are more alike than chance makes them. */
export function tooEven(given: Given): Doubted[] {
  const from = yearBefore(given);
  const name = nameOf(given.units, 'county');
  const looked = [
    ...given.inspections.map((row) => ({ ...row, measure: 'inspection', count: row.inspection_count })),
    ...given.hazards.map((row) => ({ ...row, measure: 'hazard', count: row.found_count })),
  ].filter(({ is_reported, month }) => is_reported && from !== null && month >= from);
  return [...Map.groupBy(looked, ({ measure, region_code }) => `${measure} ${region_code}`).values()].map(
    (own) => {
      const { measure, region_code: unit } = own[0]!;
      const counts = own.map(({ count }) => count);
      const total = counts.reduce((sum, count) => sum + count, 0);
      return doubted(
        {
          check_kind: 'too_even',
          measure,
          unit_kind: 'county',
          unit,
          unit_name: name(unit),
          item_count: counts.length < MONTHS_MIN ? 0 : total,
          least_count: LEAST,
        },
        () => {
          const { chiSquare, p } = underDispersion(counts);
          return { statistic: chiSquare, expected: counts.length - 1, p };
        },
      );
    },
  );
}

function sumOf(units: Given['units'], of: 'due_count' | 'late_count'): number {
  return units.reduce((sum, unit) => sum + unit[of], 0);
}
