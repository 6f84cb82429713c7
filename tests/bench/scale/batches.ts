import { quoted } from '../../../sql/engine/index.ts';
import type { Coverage } from '../../../sql/sources/batch.ts';
import { type DatasetName, datasetNamed } from '../../../sql/sources/datasets/index.ts';

/** One batch to be written: what it speaks for, and SQL that gives its accepted rows out of `range(first, first + rows)`. */
export interface ScaleBatch {
  readonly dataset: DatasetName;
  readonly coverage: readonly Coverage[];
  readonly rows: number;
  readonly sql: string;
}

export const scaleCounties = Array.from({ length: 40 }, (_, i) => String(990101 + i));
const months = Array.from(
  { length: 120 },
  (_, i) => `${2013 + Math.floor(i / 12)}-${String(1 + (i % 12)).padStart(2, '0')}-01`,
);
const deliveries = 60;
const sites = 40_000;
/** What a site takes, in months; the first began before the first month, so that each month has as many at work. */
const siteMonths = 24;
const sitesAMonth = sites / scaleCounties.length / (months.length + siteMonths);

/**
 * The batches of a city that has reported for ten years, `hazards` hazards of 40 counties and 120 months, three tenths
 * as many inspections, a tenth as many rural houses: 12,000 batches, and the lists of its counties and sites.
 */
export function* scaleBatches(hazards: number): Generator<ScaleBatch> {
  const monthly = Math.ceil(hazards / months.length / scaleCounties.length);
  const inspected = Math.ceil(monthly * 0.3);
  const houses = Math.ceil(hazards / 10 / deliveries / scaleCounties.length);
  yield { dataset: 'region', coverage: [], rows: scaleCounties.length + 1, sql: regionRows() };
  yield { dataset: 'site', coverage: [], rows: sites, sql: siteRows() };
  for (const [at, month] of months.entries()) {
    for (const [place, region] of scaleCounties.entries()) {
      const nth = at * scaleCounties.length + place;
      const coverage = [{ region, month }];
      yield {
        dataset: 'hazard',
        coverage,
        rows: monthly,
        sql: hazardRows(nth * monthly, monthly, region, month, siteAtWork(at, place)),
      };
      yield {
        dataset: 'inspection',
        coverage,
        rows: inspected,
        sql: inspectionRows(nth * inspected, inspected, region, month, siteAtWork(at, place)),
      };
      if (at < deliveries) {
        yield {
          dataset: 'rural_house',
          coverage: [],
          rows: houses,
          sql: houseRows(nth * houses, houses, region),
        };
      }
    }
  }
}

function regionRows(): string {
  const listed = ['990100', ...scaleCounties].map(
    (code, i) => `(${i + 2}, ${quoted(code)}, ${quoted(`第${i}区`)})`,
  );
  return `select cast(row as bigint) as row_number, code as region_code, name as region_name, cast(null as varchar) as former_names,
    cast(null as date) as valid_from, cast(null as date) as valid_until, cast(null as varchar) as successor_code
    from (values ${listed.join(', ')}) as listed (row, code, name)`;
}

function siteRows(): string {
  return `select range + 2 as row_number, 'S' || range as site_id, '第' || range || '号工程' as site_name,
    ${oneOf('range', scaleCounties)} as region_code, cast(null as varchar) as owner_name, cast(null as varchar) as contractor_name,
    cast(null as varchar) as contractor_code, cast(1000 + range % 50000 as decimal(18,2)) as area_sqm, started_on, cast(null as date) as due_on,
    cast(started_on + interval ${siteMonths} month as date) as finished_on
    from (select range, cast(date ${quoted(months[0]!)} + to_months(cast(range // ${scaleCounties.length} / ${sitesAMonth} as integer) - ${siteMonths}) as date) as started_on
      from range(${sites}))`;
}

/** SQL: one of the sites of a county, its nth, that are being built in a month, its nth. */
function siteAtWork(month: number, county: number): string {
  const [first, atWork] = [Math.ceil(month * sitesAMonth), Math.floor(siteMonths * sitesAMonth)];
  return `'S' || (${scaleCounties.length} * (${first} + hash(range, 1) % ${atWork}) + ${county})`;
}

function hazardRows(first: number, rows: number, region: string, month: string, site: string): string {
  const { trade } = datasetNamed('hazard').columns;
  return `select range - ${first} + 2 as row_number, 'YH' || range as hazard_id, 'JC' || range // 4 as inspection_id,
    ${quoted(region)} as region_code, ${site} as site_id, found_on,
    case when hash(range, 2) % 40 = 0 then 'major' else 'general' end as level, ${oneOf('hash(range, 3)', codesOf(trade))} as trade,
    found_on + 10 as due_on, case when hash(range, 4) % 20 > 0 then found_on + taken end as rectified_on,
    case when hash(range, 4) % 20 > 1 then found_on + taken + 2 end as rechecked_on
    from (select range, date ${quoted(month)} + cast(hash(range, 5) % 28 as integer) as found_on, 1 + cast(hash(range, 6) % 14 as integer) as taken
      from range(${first}, ${first + rows}))`;
}

function inspectionRows(first: number, rows: number, region: string, month: string, site: string): string {
  const { kind } = datasetNamed('inspection').columns;
  return `select range - ${first} + 2 as row_number, 'JC' || range as inspection_id, ${quoted(region)} as region_code,
    ${site} as site_id, cast(null as varchar) as site_name,
    date ${quoted(month)} + cast(hash(range, 2) % 28 as integer) as inspected_on, ${oneOf('hash(range, 3)', codesOf(kind))} as kind,
    cast(null as varchar) as campaign_id, cast(hash(range, 4) % 6 as bigint) as hazard_count from range(${first}, ${first + rows})`;
}

function houseRows(first: number, rows: number, region: string): string {
  const { household_kind, structure, judgement, grade, built_era, build_mode, land } =
    datasetNamed('rural_house').columns;
  const flag = (seed: number) => `hash(range, ${seed}) % 5 > 0`;
  return `select range - ${first} + 2 as row_number, 'NF' || range as house_id, ${quoted(region)} as region_code,
    '第' || hash(range, 1) % 12 || '镇' as town, '第' || hash(range, 2) % 200 || '村' as village, ${oneOf('hash(range, 3)', codesOf(household_kind))} as household_kind,
    cast(60 + hash(range, 4) % 20000 / 100.0 as decimal(18,2)) as area_sqm, cast(1 + hash(range, 5) % 3 as bigint) as storey_count,
    ${oneOf('hash(range, 6)', codesOf(structure))} as structure, not ${flag(7)} as is_business, ${oneOf('hash(range, 8)', codesOf(built_era))} as built_era,
    ${oneOf('hash(range, 9)', codesOf(build_mode))} as build_mode, ${oneOf('hash(range, 10)', codesOf(land))} as land, ${flag(11)} as has_plot_papers,
    ${flag(12)} as has_building_permit, ${flag(13)} as has_acceptance, ${flag(14)} as has_title, not ${flag(15)} as is_altered, ${flag(16)} as has_business_permit,
    case when ${flag(17)} then surveyed_on end as surveyed_on, ${oneOf('hash(range, 18)', codesOf(judgement))} as judgement, ${oneOf('hash(range, 19)', codesOf(grade))} as grade,
    case when ${flag(17)} then surveyed_on + 20 end as appraised_on
    from (select range, date '2019-01-01' + cast(hash(range, 20) % 1400 as integer) as surveyed_on from range(${first}, ${first + rows}))`;
}

function codesOf(column: { codes?: { items: readonly { code: string }[] } } | undefined): string[] {
  return (column?.codes?.items ?? []).map(({ code }) => code);
}

function oneOf(number: string, values: readonly string[]): string {
  return `[${values.map(quoted).join(', ')}][1 + cast(${number} % ${values.length} as integer)]`;
}
