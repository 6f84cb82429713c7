import { createServer } from 'node:net';
import { Fault } from '../../sql/words/fault.ts';

export interface Address {
  readonly host: string;
  readonly port: number;
}

/** `http://127.0.0.1:3000`, as a browser wants it. */
export function urlOf({ host, port }: Address): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Refuses every address but this machine's own: without accounts nobody else may read (RFC 1122 3.2.1.3, RFC 4291 2.5.3). */
export function requireLoopback(host: string): void {
  if (host === 'localhost' || host === '::1' || /^127(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/.test(host)) return;
  throw new Fault('HOST_NOT_LOOPBACK', { host });
}

/** Refuses a port somebody already listens on. */
export async function requireFreePort({ host, port }: Address): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(port, host, resolve));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'EADDRINUSE' || code === 'EACCES' ? new Fault('PORT_BUSY', { port }) : error;
  } finally {
    probe.close();
  }
}
