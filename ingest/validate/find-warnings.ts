import { quoted } from '../../sql/engine/index.ts';
import type { Column } from '../../sql/sources/column.ts';
import type { Derived } from '../../sql/sources/derived.ts';
import type { Language } from '../../sql/words/label.ts';
import { identityFaultSql } from './personal-cells.ts';
import type { SheetColumn } from './sheet-columns.ts';
import { branch, received, type Validated, withLines } from './told-rows.ts';
import { ruleOf } from './type-rows.ts';

/** SQL, each in the shape of `found`: what in the rows looks wrong and is taken all the same. */
export function warningBranches(validated: Validated): string[] {
  const { contract, columns } = validated;
  const written = (name: string) => columns.find((own) => own.name === name && own.position !== null);
  const derived = (contract.derived ?? []).flatMap((rule) => {
    const own = written(rule.column);
    const needed = rule.needsAll ? rule.from : rule.from.slice(0, 1);
    return own && needed.every(written) ? [derivedWarnings(validated, own, rule)] : [];
  });
  return [...columns.flatMap((own) => cellWarnings(validated, own)), ...derived];
}

function cellWarnings(validated: Validated, own: SheetColumn): string[] {
  const { name, value, column } = own;
  if (value === null) return [];
  if (column.holds === 'identity') return [identityWarnings(validated, own, value)];
  if (!validated.mapped.has(name)) return [];
  if (column.kind === 'credit_code') return [readingWarnings(validated, own, 'CREDIT_CODE_CHECK')];
  if (column.kind === 'region') return [readingWarnings(validated, own, 'REGION_RETIRED')];
  return [];
}

/** What the reading of a cell alone has told; of a county's old code it gives the last day it was in use. */
function readingWarnings(
  validated: Validated,
  own: SheetColumn,
  rule: 'CREDIT_CODE_CHECK' | 'REGION_RETIRED',
): string {
  const { period } = validated.contract;
  const late = period === undefined ? 'true' : `typed.${period} > m.until::date`;
  return branch(own, [rule], {
    rule: 'm.warning',
    found: received(validated, own),
    zh: 'm.limit_zh',
    en: 'm.limit_en',
    from: `${withLines} join readings as m on m.column_name = '${own.name}' and m.raw = (${own.value})
      where m.warning = '${rule}' ${rule === 'REGION_RETIRED' ? `and ${late}` : ''}`,
  });
}

function identityWarnings(validated: Validated, own: SheetColumn, value: string): string {
  return branch(own, ['ID_NUMBER_CHECK'], {
    rule: `'ID_NUMBER_CHECK'`,
    found: received(validated, own),
    zh: 'null',
    en: 'null',
    from: `${withLines} where ${identityFaultSql(`(${value})`, validated.receivedOn)}`,
  });
}

function derivedWarnings(validated: Validated, own: SheetColumn, rule: Derived): string {
  const { columns } = validated.contract;
  const { from, value, source, tolerance } = rule;
  const labels = (language: Language) =>
    from.map((name) => columns[name]!.label[language]).join(language === 'zh' ? '、' : ', ');
  const differs =
    tolerance === undefined ? `${rule.column} <> computed` : `abs(${rule.column} - computed) > ${tolerance}`;
  const sound = [rule.column, ...from].map((name) => `${ruleOf(name)} is null`).join(' and ');
  return branch(own, ['DERIVED_DIFFERS'], {
    rule: `'DERIVED_DIFFERS'`,
    found: received(validated, own),
    zh: wordsSql(own.column, 'zh'),
    en: wordsSql(own.column, 'en'),
    told: { source, from: { zh: labels('zh'), en: labels('en') } },
    from: `(select *, ${value} as computed from typed) as typed join lines on lines.row_number = typed.row_number
      where ${differs} and ${sound}`,
  });
}

/** SQL: what was computed, as a clerk reads it. */
function wordsSql({ codes }: Column, language: Language): string {
  if (!codes) return `regexp_replace(round(computed::double, 2)::varchar, '\\.0$', '')`;
  const whens = codes.items.map((item) => `when '${item.code}' then ${quoted(item[language])}`);
  return `case computed ${whens.join(' ')} end`;
}
