import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { home, models, type Release } from './rooms.ts';

interface Held {
  /** What CURRENT said when the release was opened. */
  readonly current: string;
  readonly release: Release;
  readers: number;
}

let opened: Promise<Held> | null = null;

/** One request's hold on the release in force: opened when first asked for, the same until the request ends. */
export class Reading implements AsyncDisposable {
  #held: Promise<Held> | null = null;

  async release(): Promise<Release> {
    this.#held ??= take();
    return (await this.#held).release;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const held = await this.#held?.catch(() => null);
    if (held) await put(held);
  }
}

/** A release published since the last request takes the place of the one held; the old one closes after its last reader. */
async function take(): Promise<Held> {
  const current = await readFile(join(home, 'CURRENT'), 'utf8').catch(() => '');
  const before = opened;
  const held = await before?.catch(() => null);
  if (held?.current === current) {
    held.readers += 1;
    return held;
  }
  if (opened === before || opened === null) {
    const isTakingOver = opened === before;
    const opening = open(current);
    opened = opening;
    opening.catch(() => {
      if (opened === opening) opened = null;
    });
    if (held && isTakingOver) await put(held);
  }
  const next = await opened;
  next.readers += 1;
  return next;
}

async function open(current: string): Promise<Held> {
  return { current, release: await models.openRelease(home), readers: 1 };
}

async function put(held: Held): Promise<void> {
  held.readers -= 1;
  if (held.readers === 0) await held.release[Symbol.asyncDispose]();
}
