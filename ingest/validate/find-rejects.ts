import { type Engine, quoted } from '../../sql/engine/index.ts';
import type { Balance, Dataset } from '../../sql/sources/dataset.ts';
import type { Label, Language } from '../../sql/words/label.ts';
import { type RowRuleCode, rowRules } from '../../sql/words/row-rules.ts';
import { shapeSql } from '../privacy/masked-sql.ts';
import { warningBranches } from './find-warnings.ts';
import { latestDay } from './latest-day.ts';
import { limitOf } from './reasons.ts';
import type { SheetColumn } from './sheet-columns.ts';
import { branch, collect, received, type Validated, withLines } from './told-rows.ts';
import { balanceSql, isBalanced, orderOf, ruleOf } from './type-rows.ts';

/** Makes `errors` and `warnings`, both in the shape of `rejected.parquet`; repeated rows are in neither. */
export async function findRejects(engine: Engine, validated: Validated): Promise<void> {
  const { contract, columns } = validated;
  const questions = [
    ...columns.map(({ name }) => `min(${ruleOf(name)}) || ' ' || max(${ruleOf(name)}) as ${name}`),
    ...contract.order.map((_, i) => `count(*) filter (${orderOf(i)}) as ${orderOf(i)}`),
    ...(contract.balance ? [`count(*) filter (not ${isBalanced}) as unbalanced`] : []),
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
    ...(Number(found!.unbalanced ?? 0) > 0 ? [balanceErrors(validated, contract.balance!)] : []),
    ...(Number(found!.conflicts) > 0 ? [conflictErrors(validated)] : []),
  ];
  await collect(engine, 'errors', errors);
  await collect(engine, 'warnings', warningBranches(validated));
}

/** Said of a person's number, whose digits are not told. */
const digitsLost: Label = { zh: '后面的数字已丢失', en: 'its last digits are lost' };

/** The rules that may occur where the first and last by name are known. */
function rulesBetween(ends: string): RowRuleCode[] {
  const [first, last] = ends.split(' ');
  if (!first || !last) return [];
  return (Object.keys(rowRules) as RowRuleCode[]).filter((rule) => rule >= first && rule <= last);
}

function cellErrors(validated: Validated, own: SheetColumn, rules: readonly RowRuleCode[]): string {
  const cell = received(validated, own);
  const { contract, receivedOn } = validated;
  const limit = contract.period === own.name ? latestLimit(contract, receivedOn) : limitOf(own.column);
  const read = own.value !== null && validated.mapped.has(own.name);
  const readings = `left join readings as m on m.column_name = '${own.name}' and m.raw = (${own.value})`;
  const told = (language: Language, usual: Label) =>
    read ? `coalesce(m.limit_${language}, ${quoted(usual[language])})` : quoted(usual[language]);
  const extra = (language: Language) =>
    `case ${ruleOf(own.name)} when 'OUT_OF_RANGE' then ${told(language, limit)} when 'DAMAGED_CODE' then ${told(language, digitsLost)} end`;
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
    told: { earlier: before.column.label },
    from: `${withLines} where typed.${orderOf(index)}`,
  });
}

function latestLimit(contract: Dataset, receivedOn: string): Label {
  const latest = latestDay(contract, receivedOn);
  return { zh: `不晚于 ${latest}`, en: `no later than ${latest}` };
}

function balanceErrors(validated: Validated, { opening, added, taken, closing }: Balance): string {
  const labels = (language: Language) => {
    const label = (name: string) => validated.contract.columns[name]!.label[language];
    const moves = [...added.map((name) => ` + ${label(name)}`), ...taken.map((name) => ` − ${label(name)}`)];
    return `${label(opening)}${moves.join('')}`;
  };
  const own = validated.columns.find(({ name }) => name === closing)!;
  const computed = balanceSql({ opening, added, taken });
  return branch(own, ['NOT_BALANCED'], {
    rule: `'NOT_BALANCED'`,
    found: received(validated, own),
    zh: computed,
    en: computed,
    told: { formula: { zh: labels('zh'), en: labels('en') } },
    from: `${withLines} where not ${isBalanced}`,
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
