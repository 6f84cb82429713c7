import type { Language, Measured } from '../../../charts/answer.ts';
import { full } from '../../../charts/format/number.ts';
import { message } from './messages.ts';

/** How many rows are waited for beside a figure; null where none are. */
export function waitingText({ waiting }: Measured, language: Language): string | null {
  return waiting === 0 ? null : message(language, 'waiting', { count: full(waiting, language) });
}
