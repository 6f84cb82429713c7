import { type Engine, quoted } from '../../sql/engine/index.ts';
import type { Label, Language } from '../../sql/words/label.ts';
import { fill } from '../../sql/words/label.ts';
import { rowRules } from '../../sql/words/row-rules.ts';
import { emptyBeyond, type ParsedSheet } from '../parser/protocol.ts';
import { receivedSql, type SheetColumn } from './sheet-columns.ts';

const numbers = ['count', 'fen', 'sqm', 'decimal'];
/** Three characters of a cell of which the length alone is kept. */
const threeUnseen = '▒ 3字';
const oneNumber: Label = {
  zh: '，“{found}”多半是被逗号拆到两格的一个数',
  en: ' ("{found}" is probably one number that its comma has parted)',
};

/** A row whose values a delimiter too many has shifted. */
export interface Parted {
  readonly row: number;
  /** Position (from 1) of a number that its thousands comma has parted; 0 where none is seen. */
  readonly at: number;
  /** That number. */
  readonly found: string | null;
}

/**
 * Makes `parted` (row_number, place, found): the rows of a text that are longer than its header, and those known
 * `before`, and marks them faulty in `typed`. Cells too many that are all
 * empty tell of it only where a number is parted in every row that has them: else it is a habit of who wrote the file.
 */
export async function findParted(
  engine: Engine,
  sheet: ParsedSheet,
  columns: readonly SheetColumn[],
  before: readonly Parted[],
): Promise<void> {
  const isLong = sheet.isParted && sheet.overflowed;
  const beyond = `c${sheet.width}`;
  const pairs = isLong ? columns.flatMap((own) => pairSql(sheet, own)) : [];
  const whens = (value: 'at' | 'found') =>
    pairs.map((pair) => `when ${pair.is} then ${pair[value]}`).join(' ');
  const [at, found] =
    pairs.length === 0 ? ['0', 'null'] : [`case ${whens('at')} else 0 end`, `case ${whens('found')} end`];
  await engine.run(`create or replace temp table parted as
    with long as (select row_number, ${isLong ? `${beyond} = '${emptyBeyond}'` : 'false'} as is_empty, ${at} as place, ${found}::varchar as found
      from lines where role is null and ${isLong ? `${beyond} is not null` : 'false'})
    select row_number, place, found from long
    where not is_empty or not exists (select 1 from long where is_empty and place = 0)`);
  await engine.append(
    'parted',
    before.map(({ row, at, found }) => [row, at, found]),
  );
  if (isLong || before.length > 0) await engine.run(`update typed set faulty = true where ${isParted}`);
}

const isParted = 'row_number in (select row_number from parted)';

/** Tells of such rows that alone: what their cells hold belongs to other columns. `errors` and `warnings` must be there. */
export async function tellParted(engine: Engine, columns: readonly SheetColumn[]): Promise<void> {
  const rows = await engine.rows<{ place: number }>('select distinct place from parted');
  if (rows.length === 0) return;
  for (const table of ['errors', 'warnings']) await engine.run(`delete from ${table} where ${isParted}`);
  for (const { place: at } of rows) {
    const own = at === 0 ? lastOf(columns) : columns.find(({ position }) => position === at)!;
    await engine.run(`insert into errors select row_number, ${quoted(own.name)}, ${quoted(own.header ?? '')}, 'CELLS_SHIFTED', found,
      replace(${quoted(reason(at, 'zh'))}, '{found}', coalesce(found, '')), replace(${quoted(reason(at, 'en'))}, '{found}', coalesce(found, ''))
      from parted where place = ${at} and row_number not in (select row_number from repeated)`);
  }
}

function reason(at: number, language: Language): string {
  return fill(rowRules.CELLS_SHIFTED.reason[language], { parted: at === 0 ? '' : oneNumber[language] });
}

/** The last column that is there: from some column up to it the cells are shifted. */
function lastOf(columns: readonly SheetColumn[]): SheetColumn {
  return columns.reduce((last, own) => ((own.position ?? 0) > (last.position ?? 0) ? own : last));
}

function pairSql(sheet: ParsedSheet, { position, parts, column: { kind } }: SheetColumn) {
  if (position === null || parts.length > 1 || !numbers.includes(kind)) return [];
  const [head, tail] = [receivedSql(sheet, position), receivedSql(sheet, position + 1)].map(
    (cell) => `trim(${cell})`,
  );
  const isTail = `(regexp_full_match(${tail}, '\\d{3}(\\.\\d+)?') or ${tail} = '${threeUnseen}')`;
  const seen = `case when ${tail} = '${threeUnseen}' then '…' else ${tail} end`;
  return [
    {
      is: `regexp_full_match(${head}, '[¥￥]?[1-9]\\d{0,2}') and ${isTail}`,
      at: String(position),
      found: `${head} || ',' || ${seen}`,
    },
  ];
}
