import { againstNamed, ask as askRelease, openRelease, type Question } from '../../models/index.ts';

export { againstNamed };

import type { Outcome } from '../outcome.ts';
import type { Terminal } from '../terminal.ts';
import { answerText } from './answer-text.ts';
import { type Readable, releaseLine } from './release-line.ts';

/** One indicator from a release. */
export async function ask(
  { language }: Terminal,
  { home, release: id }: Readable,
  question: Question,
): Promise<Outcome> {
  await using release = await openRelease(home, id);
  const answer = await askRelease(release, question);
  return {
    json: answer,
    text: () => `${answerText(answer, language)}\n\n${releaseLine(answer.release, language)}`,
  };
}
