import { Fault } from '../../sql/words/fault.ts';

/** A reason somebody gives, which may not be empty. Error QUESTION_INVALID. */
export function reason(why: string): string {
  if (why.trim() !== '') return why.trim();
  throw new Fault('QUESTION_INVALID', {
    name: 'why',
    found: why,
    expected: { zh: '理由', en: 'a reason' },
  });
}
