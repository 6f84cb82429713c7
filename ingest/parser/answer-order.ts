import { readFileSync, writeSync } from 'node:fs';
import { because } from '../../sql/words/reasons.ts';
import type { Limits } from '../limits.ts';
import { type FindHeader, headerFinder } from '../profile/find-header.ts';
import { surveyHeader } from '../profile/survey-header.ts';
import type {
  LinesPart,
  Parsed,
  ParseOrder,
  ParserMessage,
  ParseTask,
  Refusal,
  TellPart,
} from './protocol.ts';
import { Refused } from './refused.ts';

/** What a throw-away process does: reads its order from standard input, answers one JSON line an event, and ends. */
export async function answerOrder(
  parse: (task: ParseTask, limits: Limits, find: FindHeader, onPart: TellPart | null) => Promise<Parsed>,
): Promise<void> {
  const order: ParseOrder = JSON.parse(readFileSync(0, 'utf8'));
  const find = order.isSurvey ? surveyHeader : headerFinder(order.profiles);
  for (const task of order.tasks) {
    say({ kind: 'started', index: task.index });
    try {
      const { index } = task;
      const onPart = order.inParts ? (part: LinesPart) => say({ kind: 'part', index, ...part }) : null;
      say({ index, ...(await parse(task, order.limits, find, onPart)) });
    } catch (error) {
      const { code, values } = error instanceof Refused ? error.refusal : defect(error);
      say({ kind: 'refused', index: task.index, refusal: { code, values: { file: task.file, ...values } } });
    }
  }
}

function say(message: ParserMessage): void {
  const bytes = Buffer.from(`${JSON.stringify(message)}\n`);
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(1, bytes, done);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
    }
  }
}

/** A defect of the parser, told by kind and place: its message may hold a cell. */
function defect(error: unknown): Refusal {
  const { name, stack } = error instanceof Error ? error : new Error();
  const place = /([\w-]+\.ts:\d+):\d+/u.exec(stack ?? '')?.[1] ?? '?';
  return { code: 'PARSER_DIED', values: { reason: because('defect', { name, place }) } };
}
