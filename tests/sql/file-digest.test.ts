import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { damageOf, digestOf } from '../../sql/sources/file-digest.ts';
import { sealed, unsealed } from '../../sql/sources/sealed.ts';
import { freshFolder } from '../cli/fresh-folder.ts';
import { flipByte } from '../damaged.ts';

// NIST FIPS 180-4 examples: "abc", and a million times "a" (and more of them, beyond one piece and beyond one thread: by sha256sum).
test.each([
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ['a'.repeat(2_000_000), 'bcf7f9d1b4311c3352e60502255ce09a6744df84e8f2c89f79c4b5d74933a95a'],
  ['a'.repeat(70_000_000), 'ced4ccf21aa72e374e8dfbfe2696e8f3f4a6f4014070976b7fef340951b5b884'],
])('a file of %# has the digest of its bytes', async (text, sha256) => {
  const path = join(await freshFolder(), 'file');
  await writeFile(path, text);
  expect(await digestOf(path)).toEqual({ bytes: text.length, sha256 });
  expect(await damageOf(path, { bytes: text.length, sha256 })).toBeNull();
  await flipByte(path, -1);
  expect((await damageOf(path, { bytes: text.length, sha256 }))?.en).toBe(
    'its bytes have changed since it was written',
  );
});

test('a sealed text is read back only as it was, whichever byte is flipped', () => {
  const value = { batch: 'abc', rows: { read: 1 }, 县: '东篱区' };
  const text = sealed(value);
  expect(unsealed(text)).toEqual(value);
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at++) {
    const flipped = Buffer.from(bytes);
    flipped[at] = flipped[at]! ^ 1;
    expect(unsealed(flipped.toString()), `byte ${at}`).toBeNull();
  }
  expect(unsealed(JSON.stringify(value))).toBeNull();
  expect(unsealed('null')).toBeNull();
});
