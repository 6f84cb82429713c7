import { Fault } from './fault.ts';
import { systemReason } from './reasons.ts';

const refusals = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EFBIG'];

/**
 * What the operating system refuses is no defect of the program: DISK_REFUSED. Null for every other error. `folder` is
 * what was worked in: a write to an open file fails without a path.
 */
export function refusedByDisk(error: unknown, folder = '?'): Fault | null {
  const { code, path } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  if (code === undefined || !refusals.includes(code)) return null;
  return new Fault('DISK_REFUSED', { path: path ?? folder, reason: systemReason(error) });
}
