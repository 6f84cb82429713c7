import { atLeast, whole, within } from '../domain.ts';

/** One area's events and exposure in each stratum (project type × size × stage), strata in the same order everywhere. */
export interface StrataOfArea {
  readonly events: readonly number[];
  readonly exposure: readonly number[];
}

/**
 * Events each area would have had at the rates that its strata have over the areas of `standard`; over all of them it
 * adds up to what was seen. A stratum that the standard never was exposed to has no rate, and counts nothing.
 * Indirect standardisation: Breslow & Day (1987), Statistical Methods in Cancer Research II, ch. 2.
 */
export function expectedByStrata(
  areas: readonly StrataOfArea[],
  standard: readonly StrataOfArea[] = areas,
): number[] {
  const strata = atLeast('areas', areas, 1)[0]!.events.length;
  for (const { events, exposure } of areas) {
    whole('number of strata', events.length, strata, strata);
    whole('number of strata', exposure.length, strata, strata);
    events.forEach((count, s) => {
      whole('events', count);
      if (within('exposure', exposure[s]!, 0, 1e15) === 0) whole('events without exposure', count, 0, 0);
    });
  }
  const rates = Array.from({ length: strata }, (_, s) => {
    const exposure = standard.reduce((sum, area) => sum + area.exposure[s]!, 0);
    return exposure === 0 ? 0 : standard.reduce((sum, area) => sum + area.events[s]!, 0) / exposure;
  });
  return areas.map(({ exposure }) => exposure.reduce((sum, size, s) => sum + size * rates[s]!, 0));
}
