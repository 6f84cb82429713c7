/** What is counted against what, and for which kinds of unit. */
export interface Measure {
  readonly event: 'hazard' | 'major_hazard' | 'late_hazard' | 'accident' | 'casualty_accident';
  readonly observed: 'hazard_count' | 'major_count' | 'late_count' | 'accident_count' | 'casualty_count';
  readonly exposure: 'visits' | 'due' | 'equal' | 'area' | 'workers' | 'none';
  readonly unitKinds: readonly string[];
}

const inspected = ['county', 'enterprise', 'site', 'high_risk_work', 'season'];

const hazards: readonly Measure[] = (
  [
    ['hazard', 'hazard_count'],
    ['major_hazard', 'major_count'],
  ] as const
).flatMap(([event, observed]) => [
  { event, observed, exposure: 'visits' as const, unitKinds: inspected },
  { event, observed, exposure: 'equal' as const, unitKinds: ['trade'] },
]);

const accidents: readonly Measure[] = (
  [
    ['accident', 'accident_count'],
    ['casualty_accident', 'casualty_count'],
  ] as const
).flatMap(([event, observed]) => [
  // Of a company the floor area of its sites in hand: visits go where accidents are feared, and would hide them.
  { event, observed, exposure: 'area' as const, unitKinds: ['county', 'season', 'enterprise'] },
  { event, observed, exposure: 'workers' as const, unitKinds: ['county'] },
  { event, observed, exposure: 'none' as const, unitKinds: ['hour'] },
]);

export const measures: readonly Measure[] = [
  ...hazards,
  { event: 'late_hazard', observed: 'late_count', exposure: 'due', unitKinds: [...inspected, 'trade'] },
  ...accidents,
];

/** The column that holds an exposure, how much of it the rate is given for, of `months` added up, and that of those months. */
export const exposures: Readonly<
  Record<
    Measure['exposure'],
    {
      readonly of: 'visit_count' | 'due_count' | 'area_sqm' | 'worker_months' | null;
      readonly per: number;
      readonly months: 'inspected_months' | 'exposed_months';
    }
  >
> = {
  visits: { of: 'visit_count', per: 1, months: 'inspected_months' },
  due: { of: 'due_count', per: 1, months: 'inspected_months' },
  equal: { of: null, per: 1, months: 'inspected_months' },
  area: { of: 'area_sqm', per: 12e6, months: 'exposed_months' },
  workers: { of: 'worker_months', per: 12e3, months: 'exposed_months' },
  none: { of: null, per: 1, months: 'inspected_months' },
};
