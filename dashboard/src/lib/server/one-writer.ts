import { Fault, home } from './rooms.ts';

let since: string | null = null;

/** Runs what writes to the home, never two at a time in this process; ingest and build hold out others. HOME_BUSY. */
export async function oneWriter<T>(work: () => Promise<T>): Promise<T> {
  if (since !== null) throw new Fault('HOME_BUSY', { home, pid: process.pid, since });
  since = new Date().toISOString();
  try {
    return await work();
  } finally {
    since = null;
  }
}
