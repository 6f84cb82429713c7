import { closeSync, openSync, writeSync } from 'node:fs';
import { isLeftover } from '../leftover.ts';
import type { Member } from '../parser/protocol.ts';
import { Refused } from '../parser/refused.ts';
import type { Zip } from '../zip/open-zip.ts';

/** Unpacks the files of an archive to `<target>-1`, `<target>-2`, …: a name of the archive never becomes a path. */
export async function unpack(archive: Zip, target: string): Promise<Member[]> {
  const names = archive.names.filter((name) => !name.split('/').some(isLeftover));
  if (names.length === 0) throw new Refused('FILE_EMPTY');
  const members = names.map((name, i) => ({ number: i + 1, name }));
  for (const { number, name } of members) {
    const file = openSync(`${target}-${number}`, 'wx');
    try {
      for await (const piece of archive.bytes(name)) {
        for (let done = 0; done < piece.length; ) done += writeSync(file, piece, done);
      }
    } finally {
      closeSync(file);
    }
  }
  return members;
}
