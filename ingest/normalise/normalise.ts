import type { Column } from '../../sql/sources/column.ts';
import type { RowRuleCode } from '../../sql/words/row-rules.ts';
import { holdsPersonalNumber } from '../privacy/personal-number.ts';
import { readCode } from './code.ts';
import { readDay, readInstant } from './day.ts';
import { readFlag } from './flag.ts';
import { formulaRule } from './formula.ts';
import { retold } from './given.ts';
import { readCreditCode, readIdentifier } from './identifier.ts';
import { readMonth } from './month.ts';
import { readNumber } from './number.ts';
import { broken, type CellContext, type Reading, tidied } from './reading.ts';
import { readRegion } from './region.ts';
import { readText } from './text.ts';

/** The rule a cell breaks that is far too long to be what it should be: whoever wrote it must not cost us its reading. */
const tooLong: Readonly<Partial<Record<Column['kind'], RowRuleCode>>> = {
  day: 'NOT_A_DATE',
  instant: 'NOT_A_DATE',
  month: 'NOT_A_DATE',
  count: 'NOT_A_NUMBER',
  fen: 'NOT_A_NUMBER',
  sqm: 'NOT_A_NUMBER',
  flag: 'NOT_IN_LIST',
  code: 'NOT_IN_LIST',
  region: 'UNKNOWN_REGION',
};
const longest = 500;

/** What one cell of a public column says. Personal cells never come here: they stay in SQL. */
export function normalise(raw: string, context: CellContext): Reading {
  const { kind } = context.column;
  const isCode = kind === 'id' || kind === 'credit_code';
  const around = {
    words: isCode || kind === 'text',
    own: kind === 'id' ? (context.regions?.cityPrefixes ?? []) : [],
  };
  if (holdsPersonalNumber(raw, around)) return broken('PERSONAL_MISPLACED');
  const reading = readGiven(raw, context);
  // Without its blanks a code may turn out to be one.
  return isCode && holdsPersonalNumber(reading.value ?? '', around) ? broken('PERSONAL_MISPLACED') : reading;
}

/** What a profile says of a cell goes before the column's own normaliser. */
function readGiven(raw: string, context: CellContext): Reading {
  if (!context.given) return readAs(raw, context);
  const told = retold(raw, context.given, context.column.kind);
  if (!('text' in told)) return told;
  const reading = readAs(told.text, context);
  return reading.rule === undefined ? { ...reading, notes: [...told.notes, ...reading.notes] } : reading;
}

function readAs(raw: string, context: CellContext): Reading {
  const rule = tooLong[context.column.kind];
  if (raw.length > longest && rule !== undefined) return broken(rule);
  const unread = formulaRule(tidied(raw).text);
  if (unread !== null) return broken(unread);
  switch (context.column.kind) {
    case 'day':
      return readDay(raw, context);
    case 'instant':
      return readInstant(raw, context);
    case 'month':
      return readMonth(raw, context);
    case 'count':
    case 'fen':
    case 'sqm':
    case 'decimal':
      return readNumber(raw, context);
    case 'flag':
      return readFlag(raw);
    case 'code':
      return readCode(raw, context.column);
    case 'region':
      return readRegion(raw, context.regions);
    case 'credit_code':
      return readCreditCode(raw);
    case 'id':
      return readIdentifier(raw);
    case 'text':
      return readText(raw);
    case 'personal':
      throw new TypeError('a personal cell must not be read here');
  }
}
