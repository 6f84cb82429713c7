import { ask as askRelease, openRelease, type Question } from '../../models/index.ts';
import type { Outcome } from '../outcome.ts';
import type { Terminal } from '../terminal.ts';
import { answerText } from './answer-text.ts';
import { releaseLine } from './release-line.ts';

/** One indicator from the current release. */
export async function ask({ language }: Terminal, home: string, question: Question): Promise<Outcome> {
  await using release = await openRelease(home);
  const answer = await askRelease(release, question);
  return {
    json: answer,
    text: () => `${answerText(answer, language)}\n\n${releaseLine(answer.release, language)}`,
  };
}
