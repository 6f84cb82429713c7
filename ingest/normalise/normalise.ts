import { readCode } from './code.ts';
import { readDay, readInstant } from './day.ts';
import { readFlag } from './flag.ts';
import { readCreditCode, readIdentifier } from './identifier.ts';
import { readMonth } from './month.ts';
import { readNumber } from './number.ts';
import type { CellContext, Reading } from './reading.ts';
import { readRegion } from './region.ts';
import { readText } from './text.ts';

/** What one cell of a public column says. Personal cells never come here: they stay in SQL. */
export function normalise(raw: string, context: CellContext): Reading {
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
