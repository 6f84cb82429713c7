import { type Engine, quoted } from '../../sql/engine/index.ts';
import { codes } from '../../sql/sources/codes/index.ts';
import type { Dataset } from '../../sql/sources/dataset.ts';
import { type RowRuleCode, rowRules } from '../../sql/words/row-rules.ts';
import type { ParsedSheet } from '../parser/protocol.ts';
import { foundSql, shapeSql } from '../privacy/masked-sql.ts';
import { computedClassSql } from './accident-class.ts';
import { limitOf, reasonTemplate } from './reasons.ts';
import { receivedOf, type SheetColumn } from './sheet-columns.ts';
import { orderOf, ruleOf } from './type-rows.ts';

interface Validated {
  readonly sheet: ParsedSheet;
  readonly contract: Dataset;
  readonly columns: readonly SheetColumn[];
  readonly mapped: ReadonlySet<string>;
  readonly warned: boolean;
}

const shape = 'row_number, column_name, header, rule, found, reason_zh, reason_en';

/** Makes `errors` and `warnings`, both in the shape of `rejected.parquet`; repeated rows are in neither. */
export async function findRejects(engine: Engine, validated: Validated): Promise<void> {
  const { contract, columns } = validated;
  const questions = [
    ...columns.map(({ name }) => `min(${ruleOf(name)}) || ' ' || max(${ruleOf(name)}) as ${name}`),
    ...contract.order.map((_, i) => `count(*) filter (${orderOf(i)}) as ${orderOf(i)}`),
  ];
  const [found] = await engine.rows<Record<string, string | number | null>>(
    `select ${questions.join(', ')}, (select count(*) from conflicts) as conflicts from typed`,
  );
  const rules = (name: string) => rulesBetween(String(found![name] ?? ''));
  const errors = [
    ...columns.flatMap((own) =>
      rules(own.name).length > 0 ? [cellErrors(validated, own, rules(own.name))] : [],
    ),
    ...contract.order.flatMap((_, i) => (Number(found![orderOf(i)]) > 0 ? [orderErrors(validated, i)] : [])),
    ...(Number(found!.conflicts) > 0 ? [conflictErrors(validated)] : []),
  ];
  await collect(engine, 'errors', errors);
  await collect(engine, 'warnings', warningBranches(validated));
}

/** The rules that may occur where the first and last by name are known. */
function rulesBetween(ends: string): RowRuleCode[] {
  const [first, last] = ends.split(' ');
  if (!first || !last) return [];
  return (Object.keys(rowRules) as RowRuleCode[]).filter((rule) => rule >= first && rule <= last);
}

async function collect(engine: Engine, table: string, branches: readonly string[]): Promise<void> {
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
function branch(
  own: SheetColumn,
  rules: readonly RowRuleCode[],
  parts: { rule: string; found: string; zh: string; en: string; from: string; earlier?: SheetColumn },
): string {
  const reason = (language: 'zh' | 'en') => {
    const whens = rules.map(
      (rule) =>
        `when '${rule}' then ${quoted(reasonTemplate(rule, own.column, parts.earlier?.column)[language])}`,
    );
    return `case ${parts.rule} ${whens.join(' ')} end`;
  };
  return `select typed.row_number, '${own.name}' as column_name, ${own.header === null ? 'null' : quoted(own.header)}::varchar as header,
    ${parts.rule}::varchar as rule, (${parts.found})::varchar as found, (${parts.zh})::varchar as extra_zh, (${parts.en})::varchar as extra_en,
    ${reason('zh')} as reason_zh, ${reason('en')} as reason_en from ${parts.from}`;
}

const withLines = 'typed join lines on lines.row_number = typed.row_number';

function received({ sheet }: Validated, own: SheetColumn): string {
  if (own.position === null) return 'null';
  const cell = receivedOf(sheet, own);
  return own.column.kind === 'personal' ? foundSql(own.column, `(${cell})`) : cell;
}

function cellErrors(validated: Validated, own: SheetColumn, rules: readonly RowRuleCode[]): string {
  const cell = received(validated, own);
  const limit = limitOf(own.column);
  const read = own.value !== null && validated.mapped.has(own.name);
  const readings = `left join readings as m on m.column_name = '${own.name}' and m.raw = (${own.value})`;
  const extra = (language: 'zh' | 'en') =>
    `case when ${ruleOf(own.name)} = 'OUT_OF_RANGE' then ${read ? `coalesce(m.limit_${language}, ${quoted(limit[language])})` : quoted(limit[language])} end`;
  return branch(own, rules, {
    rule: `typed.${ruleOf(own.name)}`,
    found: rules.includes('PERSONAL_MISPLACED')
      ? `case typed.${ruleOf(own.name)} when 'PERSONAL_MISPLACED' then ${shapeSql(`(${cell})`)} else ${cell} end`
      : cell,
    zh: extra('zh'),
    en: extra('en'),
    from: `${withLines} ${read ? readings : ''} where typed.${ruleOf(own.name)} is not null`,
  });
}

function orderErrors(validated: Validated, index: number): string {
  const { earlier, later } = validated.contract.order[index]!;
  const own = validated.columns.find(({ name }) => name === later)!;
  const before = validated.columns.find(({ name }) => name === earlier)!;
  const value = `strftime(typed.${earlier}, '${before.column.kind === 'instant' ? '%Y-%m-%d %H:%M' : '%Y-%m-%d'}')`;
  return branch(own, ['DATE_ORDER'], {
    rule: `'DATE_ORDER'`,
    found: received(validated, own),
    zh: value,
    en: value,
    earlier: before,
    from: `${withLines} where typed.${orderOf(index)}`,
  });
}

function conflictErrors({ contract, columns }: Validated): string {
  const own = columns.find(({ name }) => name === contract.key[0])!;
  return branch(own, ['DUPLICATE_CONFLICT'], {
    rule: `'DUPLICATE_CONFLICT'`,
    found: 'key_text',
    zh: 'all_rows',
    en: 'all_rows',
    from: 'typed join conflicts on conflicts.row_number = typed.row_number',
  });
}

function warningBranches(validated: Validated): string[] {
  const { contract, columns, mapped } = validated;
  const codeColumns = columns.filter(({ name, column }) => column.kind === 'credit_code' && mapped.has(name));
  const checks = codeColumns.map((own) =>
    branch(own, ['CREDIT_CODE_CHECK'], {
      rule: 'm.warning',
      found: received(validated, own),
      zh: 'null',
      en: 'null',
      from: `${withLines} join readings as m on m.column_name = '${own.name}' and m.raw = (${own.value}) where m.warning is not null`,
    }),
  );
  const reported = columns.find(({ name, position }) => name === 'reported_class' && position !== null);
  if (contract.name !== 'accident' || !reported) return checks;
  const computed = (language: 'zh' | 'en') =>
    `case computed ${codes.accidentClass.items.map((item) => `when '${item.code}' then ${quoted(item[language])}`).join(' ')} end`;
  const differing = `(select *, ${computedClassSql()} as computed from typed where death_count is not null) as typed`;
  return [
    ...checks,
    branch(reported, ['CLASS_DIFFERS'], {
      rule: `'CLASS_DIFFERS'`,
      found: received(validated, reported),
      zh: computed('zh'),
      en: computed('en'),
      from: `${differing} join lines on lines.row_number = typed.row_number where reported_class <> computed`,
    }),
  ];
}
