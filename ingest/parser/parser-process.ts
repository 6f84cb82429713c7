import { readFileSync, writeSync } from 'node:fs';
import { parseFile } from './parse-file.ts';
import type { ParseOrder, ParserMessage } from './protocol.ts';
import { Refused } from './refused.ts';

/** The throw-away process: reads its order from standard input, answers one JSON line an event, and ends. */
const order: ParseOrder = JSON.parse(readFileSync(0, 'utf8'));

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

for (const task of order.tasks) {
  say({ kind: 'started', index: task.index });
  try {
    say({ kind: 'parsed', index: task.index, file: await parseFile(task, order.limits) });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, values } = error.refusal;
    say({ kind: 'refused', index: task.index, refusal: { code, values: { file: task.file, ...values } } });
  }
}
