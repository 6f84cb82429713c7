import { type Engine, quoted } from '../../sql/engine/index.ts';
import type { Dataset } from '../../sql/sources/dataset.ts';
import type { Label } from '../../sql/words/label.ts';
import type { RowRuleCode } from '../../sql/words/row-rules.ts';
import type { ParsedSheet } from '../parser/protocol.ts';
import { foundSql } from '../privacy/masked-sql.ts';
import { formulaRuleSql } from './personal-cells.ts';
import { reasonTemplate } from './reasons.ts';
import { receivedOf, type SheetColumn } from './sheet-columns.ts';

/** A sheet whose rows are typed. */
export interface Validated {
  readonly sheet: ParsedSheet;
  readonly contract: Dataset;
  readonly columns: readonly SheetColumn[];
  readonly mapped: ReadonlySet<string>;
  /** Day of receipt. */
  readonly receivedOn: string;
}

const shape = 'row_number, column_name, header, rule, found, reason_zh, reason_en';

/** Makes a table in the shape of `rejected.parquet` out of `branches`; repeated rows are not in it. */
export async function collect(engine: Engine, table: string, branches: readonly string[]): Promise<void> {
  if (branches.length === 0) {
    await engine.run(`create or replace temp table ${table} (row_number bigint, column_name varchar, header varchar,
      rule varchar, found varchar, reason_zh varchar, reason_en varchar)`);
    return;
  }
  const filled = (reason: string, extra: string) =>
    `replace(replace(${reason}, '{extra}', coalesce(${extra}, '')), '{found}', coalesce(found, ''))`;
  await engine.run(`create or replace temp table ${table} as
    with found as (${branches.join(' union all ')})
    select row_number, column_name, header, rule, found,
      ${filled('reason_zh', 'extra_zh')} as reason_zh, ${filled('reason_en', 'extra_en')} as reason_en
    from found where row_number not in (select row_number from repeated) order by ${shape}`);
}

/** SQL: one line of `found`; the reason is the template of the rule, chosen by a CASE where there are several. */
export function branch(
  own: SheetColumn,
  rules: readonly RowRuleCode[],
  parts: {
    rule: string;
    found: string;
    zh: string;
    en: string;
    from: string;
    told?: Readonly<Record<string, Label>>;
  },
): string {
  const reason = (language: 'zh' | 'en') => {
    const whens = rules.map(
      (rule) => `when '${rule}' then ${quoted(reasonTemplate(rule, own.column, parts.told)[language])}`,
    );
    return `case ${parts.rule} ${whens.join(' ')} end`;
  };
  return `select typed.row_number, '${own.name}' as column_name, ${own.header === null ? 'null' : quoted(own.header)}::varchar as header,
    ${parts.rule}::varchar as rule, (${parts.found})::varchar as found, (${parts.zh})::varchar as extra_zh, (${parts.en})::varchar as extra_en,
    ${reason('zh')} as reason_zh, ${reason('en')} as reason_en from ${parts.from}`;
}

export const withLines = 'typed join lines on lines.row_number = typed.row_number';

export function received({ sheet }: Validated, own: SheetColumn): string {
  if (own.position === null) return 'null';
  const cell = receivedOf(sheet, own);
  if (own.column.kind !== 'personal') return cell;
  const masked = foundSql(own.column, `(${cell})`);
  return `case when (${formulaRuleSql(`(${cell})`)}) is null then ${masked} else ${cell} end`;
}
