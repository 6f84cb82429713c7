import { Fault } from './rooms.ts';

/** Who comes after these is told to come again: a report takes a core for seconds, a PDF a Chromium besides. */
const most = 8;
let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** Makes reports one after the other; one that nobody waits for any more is not made. Error REPORTS_BUSY. */
export async function oneReport<T>(signal: AbortSignal, make: () => Promise<T>): Promise<T> {
  if (waiting >= most) throw new Fault('REPORTS_BUSY', { count: waiting });
  waiting += 1;
  const mine = last.then(() => {
    signal.throwIfAborted();
    return make();
  });
  last = mine.catch(() => undefined);
  return mine.finally(() => {
    waiting -= 1;
  });
}
