import type { Label } from '../../sql/words/label.ts';
import type { Answer, GoalJudgement } from '../answer.ts';
import { figureWords } from './figure-words.ts';
import { headline } from './headline.ts';

/**
 * The overview's one sentence: a broken zero goal first, else the accidents of the year so far against last year.
 * `accidents` is the answer for ordinary casualty accidents of the same period.
 */
export function pageHeadline(accidents: Answer, judgements: readonly GoalJudgement[]): Label {
  const broken = judgements.find(({ kind, state }) => kind === 'zero' && state === 'missed')?.answer;
  if (!broken) return headline(accidents);
  const first = headline(broken, { zeroGoal: true });
  if (accidents.total.value === null) return first;
  const rest = figureWords(accidents, accidents.total.value);
  return { zh: `${first.zh}；${rest.zh}`, en: `${first.en}. ${rest.en}` };
}
