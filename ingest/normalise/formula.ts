import type { RowRuleCode } from '../../sql/words/row-rules.ts';
import { uncalculated } from '../parser/protocol.ts';

/** What Excel, WPS and LibreOffice leave in a cell whose formula failed; a regular expression of JavaScript and of SQL. */
export const failedFormula = '#(?:N/A|REF!|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|SPILL!|CALC!)|Err:\\d{3}';

const failed = new RegExp(`^(?:${failedFormula})$`, 'iu');

/** The rule a cell breaks that has a value which was not saved or could not be calculated; null for any other cell. */
export function formulaRule(text: string): RowRuleCode | null {
  if (text.includes(uncalculated)) return 'FORMULA_UNCALCULATED';
  return failed.test(text) ? 'FORMULA_FAILED' : null;
}
