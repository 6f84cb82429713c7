import { basename } from 'node:path';
import type { Engine } from '../../sql/engine/index.ts';
import type { Coverage, Receipt, SpokenFor } from '../../sql/sources/batch.ts';
import type { Dataset } from '../../sql/sources/dataset.ts';
import type { ParsedFile, ParsedSheet } from '../parser/protocol.ts';
import { acceptable } from '../validate/write-batch.ts';
import type { Regions } from './regions.ts';

const nilWords =
  /零报告|零上报|零填报|零报送|未发生|无(?:任何|新增)?(?:事故|隐患|检查|处罚|情况|数据|记录|变动)/u;

/**
 * A header over nothing in a file of nothing else, where no row, no title and no name says 无 or 零报告: not even that
 * there is nothing to report. Beside sheets with rows it does say so.
 */
export function isSilent(sheet: ParsedSheet, { sheets }: Pick<ParsedFile, 'sheets'>, file: string): boolean {
  if (sheets.some(({ dataRows, correction }) => dataRows > 0 || correction !== null)) return false;
  const { nils, titles, name } = sheet;
  return nils.length === 0 && ![basename(file), name ?? '', ...titles].some((text) => nilWords.test(text));
}

/**
 * The counties and months a batch speaks for, with or without rows: those its title, names or options say, and
 * where they say nothing those of its rows. Rows outside of what the title says are strays: they stand by
 * themselves. Empty where the dataset does not replace by county and month.
 */
export async function coverageOf(
  engine: Engine,
  contract: Dataset,
  sheet: ParsedSheet,
  spoken: SpokenFor,
  regions: Regions | null,
): Promise<Coverage[]> {
  if (contract.replaces !== 'county-month' || contract.period === undefined) return [];
  const rows = sheet.dataRows === 0 ? [] : await acceptedMonths(engine, contract.period);
  // A sheet whose every row was sent back reports nothing: it must not pass for a nil return.
  if (sheet.dataRows > 0 && rows.length === 0) return [];
  const said = spoken.counties.length > 0 ? spoken.counties : nilCounties(sheet, regions);
  const counties = said.length > 0 ? said : [...new Set(rows.map(({ region }) => region))];
  const named = counties.flatMap((region) => spoken.months.map((month) => ({ region, month })));
  const placed = rows.map((own) => ({ own, isNamed: named.some((other) => same(own, other)) }));
  // A title that fits none of the rows speaks of something else, such as the month of sending.
  const believed = placed.length === 0 || placed.some(({ isNamed }) => isNamed) ? named : [];
  const strays = believed.length > 0 ? placed.filter(({ isNamed }) => !isNamed) : [];
  const whole = [...believed, ...rows.filter((own) => !strays.some((stray) => same(stray.own, own)))];
  const all = new Map<string, Coverage>();
  for (const { region, month } of whole) all.set(`${region} ${month}`, { region, month });
  for (const { own } of strays) all.set(`${own.region} ${own.month}`, { ...own, stray: true });
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => own);
}

/**
 * The counties and months of corrected rows. They stand by themselves, unless nothing has spoken for the month
 * because every row of it was sent back: then they report it.
 */
export async function correctedCoverage(
  engine: Engine,
  contract: Dataset,
  receipts: readonly Receipt[],
): Promise<Coverage[]> {
  if (contract.replaces !== 'county-month' || contract.period === undefined) return [];
  const said = receipts
    .filter(({ dataset }) => dataset === contract.name)
    .flatMap(({ coverage }) => coverage);
  const months = await acceptedMonths(engine, contract.period);
  return months.map((own) => (said.some((other) => same(own, other)) ? { ...own, stray: true } : own));
}

function same(one: Coverage, other: Coverage): boolean {
  return one.region === other.region && one.month === other.month;
}

/** The counties and months of the rows that were accepted; `typed` must be there. */
function acceptedMonths(engine: Engine, period: string): Promise<Coverage[]> {
  return engine.rows<Coverage>(`select distinct region_code as region,
    cast(date_trunc('month', ${period}) as date) as month from typed where ${acceptable} order by all`);
}

/** A row that says 青岚区 … 无 speaks for its county. */
function nilCounties(sheet: ParsedSheet, regions: Regions | null): string[] {
  const named = sheet.nils.map((text) => regions?.namedIn(text) ?? null);
  return [...new Set(named.flatMap((found) => (found === null || found === 'all' ? [] : found.counties)))];
}
