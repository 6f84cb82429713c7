import { drawCities, sharesOf } from './cities.ts';
import { enumerated, exceedances, simulate, simulated, sizes } from './coverage.ts';
import { calibration, simulateYears } from './pace-years.ts';

/**
 * `npm run simulate [-- --draws N] [--seed N]`: how often the 95 % intervals hold the truth, and whether chances
 * said come true as often as said. Minutes; never part of the tests.
 */
const draws = option('--draws', 4000);
const seed = option('--seed', 1);

const percent = (share: number | null | undefined) => (share == null ? '–' : `${(100 * share).toFixed(1)} %`);

console.log('By enumeration: mean coverage over the truths, and the least');
console.table(
  Object.fromEntries(
    Object.entries(enumerated).map(([name, at]) => [
      name,
      Object.fromEntries(
        sizes.map((n) => {
          const found = at(n);
          return [n, found ? `${percent(found.mean)} (${percent(found.least)})` : '–'];
        }),
      ),
    ]),
  ),
);

console.log(`By ${draws} simulated samples, seed ${seed}`);
console.table(
  Object.fromEntries(
    Object.keys(simulated).map((name) => [
      name,
      Object.fromEntries(
        sizes.map((n) => [n, percent(simulate(name, n, name === 'clustered' ? draws / 10 : draws, seed))]),
      ),
    ]),
  ),
);

const years = simulateYears(500, seed);
told('Chance of meeting a target, 500 years', years);
console.log(
  `the rest of the year in the 10–90 % forecast: ${percent(years.filter((y) => y.inForecast).length / 500)}`,
);
told(
  'Chance of a rate above the average, twelve areas of ten expected events',
  exceedances(10, draws / 4, seed),
);

for (const spread of [0, 0.1]) {
  const cities = drawCities(50, spread, seed);
  console.log(
    `50 cities, ordinary units that truly differ by ${percent(spread)}: planted units and others flagged`,
  );
  console.table(
    Object.fromEntries(
      (
        [
          ['hazard', 'county', 12],
          ['hazard', 'county', 36],
          ['hazard', 'trade', 12],
          ['hazard', 'trade', 36],
          ['accident', 'county', 12],
          ['accident', 'county', 36],
        ] as const
      ).map(([event, kind, months]) => {
        const found = sharesOf(cities, { event, kind, months });
        return [
          `${event} by ${kind}, ${months} months`,
          {
            special: percent(found.special),
            'watch or special': percent(found.watch),
            'P(above) > .95': percent(found.above),
            'others special': `${found.othersSpecial} of ${found.others}`,
          },
        ];
      }),
    ),
  );
}

function told(title: string, pairs: Parameters<typeof calibration>[0]): void {
  const { fifths, bias, spread } = calibration(pairs);
  console.log(`${title}: z of bias ${bias.toFixed(2)}, of spread ${spread.toFixed(2)}`);
  console.table(
    fifths.map((fifth) => ({ ...fifth, said: percent(fifth.said), happened: percent(fifth.happened) })),
  );
}

function option(name: string, usual: number): number {
  const at = process.argv.indexOf(name);
  return at === -1 ? usual : Number(process.argv[at + 1]);
}
