import { poissonAtMost } from '../../statistics/numerics/distributions.ts';
import { normalAtMost } from '../../statistics/numerics/normal.ts';
import { type Doubted, doubted, type Given } from './given.ts';

/** Findings that must be expected before few of them mean anything. */
const EXPECTED_MIN = 5;
/** The 95 % limit of a normal. */
const Z95 = 1.959964;

/** Whether visits bring fewer findings than the peers' do, given how far units differ from each other anyway. */
export function fewFindings({ rates }: Given): Doubted[] {
  return rates
    .filter(
      ({ window_months, exposure, unit_kind }) =>
        window_months === 12 &&
        exposure === 'visits' &&
        (unit_kind === 'county' || unit_kind === 'enterprise'),
    )
    .filter(({ event }) => event === 'hazard' || event === 'major_hazard')
    .map(({ event, unit_kind, unit, unit_name, observed, expected, phi, high_95 }) =>
      doubted(
        {
          check_kind: 'few_findings',
          measure: event,
          unit_kind,
          unit,
          unit_name,
          item_count: Math.floor(expected ?? 0),
          least_count: EXPECTED_MIN,
        },
        () => ({
          statistic: observed,
          expected: expected!,
          p:
            phi === null || phi <= 1 || high_95 === null
              ? poissonAtMost(observed, expected!)
              : normalAtMost((Z95 * Math.log((observed + 0.5) / expected!)) / Math.log(high_95)),
        }),
      ),
    );
}
