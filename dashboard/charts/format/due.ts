import { dueBy } from '../../../sql/words/due-by.ts';
import type { Answer, Language, Measured } from '../answer.ts';

/** After the state of a total or row that was not reported: until when it was owed. Empty of any other. */
export function dueWords(
  { period, by, dueDay }: Pick<Answer, 'period' | 'by' | 'dueDay'>,
  figure: Measured & { readonly key?: string },
  language: Language,
): string {
  if (figure.state !== 'none') return '';
  const month = by === 'month' && figure.key !== undefined ? figure.key : period.to;
  return dueBy(month, dueDay)[language];
}
