import { isUtf8 } from 'node:buffer';
import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';

const flaggedUtf8 = 0x800;
const unicodePath = 0x7075;

/** The name of an entry: UTF-8 where it says so or is, else GB18030 as Chinese Windows writes it; null for neither. */
export function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string | null {
  // Info-ZIP Unicode Path: version, CRC-32 of the plain name it stands for, name in UTF-8.
  const path = extraFields.find(({ id, data }) => id === unicodePath && data.length > 5)?.data;
  const told = path?.readUInt32LE(1) === crc32(fileNameRaw) ? path.subarray(5) : undefined;
  const bytes = told ?? fileNameRaw;
  const inUtf8 = told !== undefined || (generalPurposeBitFlag & flaggedUtf8) !== 0 || isUtf8(bytes);
  try {
    const name = new TextDecoder(inUtf8 ? 'utf-8' : 'gb18030', { fatal: true }).decode(bytes);
    return name.replaceAll('\\', '/');
  } catch {
    return null;
  }
}

/** Whether a name stays below the folder it would be unpacked to, and can be shown on one line. */
export function isSafeName(name: string): boolean {
  const steps = name.replace(/\/$/u, '').split('/');
  return (
    name.length <= 255 &&
    !/^[A-Za-z]:|\p{Cc}/u.test(name) &&
    !steps.some((step) => ['', '.', '..'].includes(step))
  );
}
