import { type Engine, quoted } from '../../sql/engine/index.ts';
import type { FileWarning, Receipt, SpokenFor } from '../../sql/sources/batch.ts';
import { type Dataset, limitsOf } from '../../sql/sources/dataset.ts';
import { type FileRuleCode, fileRules } from '../../sql/words/file-rules.ts';
import { filled } from '../../sql/words/label.ts';
import type { Regions } from '../coverage/regions.ts';
import type { Disagreement } from '../coverage/spoken-for.ts';
import { fold } from '../header/fold.ts';
import type { ParsedSheet } from '../parser/protocol.ts';
import type { SheetColumn } from './sheet-columns.ts';

const namedMost = 4;

/** What is odd about a sheet as a whole, by the limits of its contract; `typed` must be there. */
export async function fileWarnings(
  engine: Engine,
  contract: Dataset,
  columns: readonly SheetColumn[],
  { accepted, rejected }: Pick<Receipt['rows'], 'accepted' | 'rejected'>,
  spoken: SpokenFor,
  disagreement: Disagreement | null,
  regions: Regions | null,
): Promise<FileWarning[]> {
  const limits = limitsOf(contract);
  const nameOf = (code: string) => regions?.nameOf(code) ?? code;
  const count = accepted + rejected;
  const found: FileWarning[] = [];
  const tell = (rule: FileRuleCode, values: Readonly<Record<string, unknown>>) =>
    found.push({ rule, ...filled(fileRules[rule], values) });
  if (disagreement) {
    const { one, two } = disagreement;
    const inBoth = (language: 'zh' | 'en') => ({
      one: one.place[language],
      first: nameOf(one.county),
      two: two.place[language],
      second: nameOf(two.county),
    });
    const { zh, en } = fileRules.COUNTIES_DISAGREE;
    found.push({
      rule: 'COUNTIES_DISAGREE',
      zh: filled({ zh, en }, inBoth('zh')).zh,
      en: filled({ zh, en }, inBoth('en')).en,
    });
  }
  const { period } = contract;
  if (contract.replaces === 'county-month' && period !== undefined && spoken.months.length > 0) {
    // A row that is sent back is told by its own errors.
    const month = `case when row_number not in (select row_number from errors) then cast(date_trunc('month', ${period}) as date)::varchar end`;
    const other = await othersThan(engine, month, spoken.months);
    if (other.length > count * limits.otherMonthShare) {
      const named = listed(spoken.months.map((own) => own.slice(0, 7)));
      tell('OTHER_MONTHS', { named, count, other: other.length, rows: listed(other.map(String)) });
    }
  }
  if (count < limits.rows) return found;
  if (rejected > count * limits.rejectedShare) tell('MOST_REJECTED', { count, rejected });
  const counties = spoken.county ? [spoken.county.code] : spoken.counties;
  const region = columns.find(({ column, position }) => column.kind === 'region' && position !== null);
  if (region && counties.length > 0) {
    const other = await othersThan(engine, region.name, counties);
    if (other.length > count * limits.otherCountyShare)
      tell('OTHER_COUNTY', { named: listed(counties.map(nameOf)), count, other: other.length });
  }
  return found;
}

/** Headings that stand more than once, where one of them was taken for a column. */
export function repeatedHeadings({ match, profile }: Pick<ParsedSheet, 'match' | 'profile'>): FileWarning[] {
  if (profile) return [];
  return match.columns.flatMap(({ header, position }) => {
    const left = match.unmapped.filter((own) => fold(own.header) === fold(header));
    if (left.length === 0) return [];
    const values = { header, taken: position + 1, left: left.map((own) => own.position + 1).join('、') };
    return [{ rule: 'HEADER_TWICE' as const, ...filled(fileRules.HEADER_TWICE, values) }];
  });
}

/** The rows of which a value is none of those named. */
async function othersThan(engine: Engine, value: string, named: readonly string[]): Promise<number[]> {
  const found = await engine.rows<{ row: number }>(
    `select row_number as row from typed where ${value} not in (${named.map(quoted).join(', ')}) order by row`,
  );
  return found.map(({ row }) => row);
}

function listed(names: readonly string[]): string {
  return names.length <= namedMost ? names.join('、') : `${names.slice(0, namedMost).join('、')} …`;
}
