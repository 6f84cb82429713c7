import type { Check, Relation } from '../model/model.ts';
import { named } from '../sources/sql-text.ts';

function ofEachRow(condition: string): Pick<Check, 'reads' | 'condition' | 'wrong'> {
  return { reads: [], condition, wrong: (relation) => `select * from ${relation} where ${condition}` };
}

/** The value lies between two bounds, both included; empty values pass. */
export function between(column: string, low: number, high: number): Check {
  return {
    name: `${column} between ${low} and ${high}`,
    about: { zh: `${column} 在 ${low} 与 ${high} 之间`, en: `${column} lies between ${low} and ${high}` },
    ...ofEachRow(`${named(column)} < ${low} or ${named(column)} > ${high}`),
    broken: [{ [column]: high + 1 }],
  };
}

/** `whole` is the sum of `parts`; a part written `-name` is taken away. */
export function addsUp(whole: string, parts: readonly string[]): Check {
  const sum = parts
    .map((part) => (part.startsWith('-') ? `- ${named(part.slice(1))}` : `+ ${named(part)}`))
    .join(' ');
  const words = parts.join(' + ').replaceAll('+ -', '− ');
  return {
    name: `${whole} = ${words}`,
    about: { zh: `${whole} 等于 ${words}`, en: `${whole} equals ${words}` },
    ...ofEachRow(`${named(whole)} <> (0 ${sum})`),
    broken: [{ [whole]: 1 }],
  };
}

/** `part` is never more than `whole`. */
export function atMost(part: string, whole: string): Check {
  return {
    name: `${part} at most ${whole}`,
    about: { zh: `${part} 不超过 ${whole}`, en: `${part} is never more than ${whole}` },
    ...ofEachRow(`${named(part)} > ${named(whole)}`),
    broken: [{ [part]: 1 }],
  };
}

/** `later` is never before `earlier`; empty dates are not compared. */
export function neverAfter(earlier: string, later: string): Check {
  return {
    name: `${earlier} never after ${later}`,
    about: { zh: `${earlier} 不晚于 ${later}`, en: `${earlier} is never after ${later}` },
    ...ofEachRow(`${named(earlier)} > ${named(later)}`),
    broken: [{ [earlier]: '2022-03-02', [later]: '2022-03-01' }],
  };
}

/** Every value of `column` is a value of `key` in another model; empty values pass. */
export function refersTo(column: string, to: Relation, key = column): Check {
  return {
    name: `${column} refers to ${to.name}`,
    about: { zh: `${column} 都能在 ${to.name} 中找到`, en: `every ${column} is found in ${to.name}` },
    reads: [to],
    wrong: (relation) =>
      `select * from ${relation} as own where own.${named(column)} is not null and not exists ` +
      `(select 1 from ${named(to.name)} as other where other.${named(key)} = own.${named(column)})`,
    broken: [{ [column]: 'unknown' }],
  };
}

/** The relation has exactly one row. */
export function oneRow(): Check {
  return {
    name: 'one row',
    about: { zh: '恰好一行', en: 'there is exactly one row' },
    reads: [],
    wrong: (relation) => `select count(*) as found from ${relation} having count(*) <> 1`,
    broken: [],
  };
}

/** A stock opens with what the month before closed with, for each of `of`; the first month opens with anything. */
export function carriesOver(opening: string, closing: string, of: string): Check {
  const before = `lag(${named(closing)}) over (partition by ${named(of)} order by ${named('month')})`;
  return {
    name: `${opening} carries ${closing} over`,
    about: { zh: `${opening} 等于上月的 ${closing}`, en: `${opening} is the ${closing} of the month before` },
    reads: [],
    wrong: (relation) =>
      `select * from (select *, ${before} as before from ${relation}) as own where ${named(opening)} <> before`,
    broken: [
      { month: '2022-03-01', [closing]: 4 },
      { month: '2022-04-01', [opening]: 3 },
    ],
  };
}
