import { Fault } from './rooms.ts';

const loopback = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/;

/** Error HOST_NOT_LOOPBACK. An address nobody named means every address of the machine, which is refused as well. */
export function refuseOpenDoor(host = '0.0.0.0'): void {
  if (!loopback.test(host)) throw new Fault('HOST_NOT_LOOPBACK', { host });
}

/**
 * Whether a request names this machine itself. A name of somebody else's that leads here is DNS rebinding: a strange
 * page in the reader's own browser, asking for what only the reader may see.
 */
export function namesThisMachine(hostname: string): boolean {
  return loopback.test(hostname);
}
