import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataMessages } from '../../dashboard/src/lib/words/data-messages.ts';
import { message, messageKeys } from '../../dashboard/src/lib/words/messages.ts';
import { modelMessages } from '../../dashboard/src/lib/words/model-messages.ts';
import { profileMessages } from '../../dashboard/src/lib/words/profile-messages.ts';

const source = join(import.meta.dirname, '../../dashboard/src');
const texts = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|svelte)$/.test(file) && !file.endsWith('messages.ts'))
  .map((file) => ({ file, text: readFileSync(join(source, file), 'utf8') }));

const placesOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe('the message catalogue', () => {
  test('says everything in both languages, with the same places', () => {
    expect(messageKeys.length).toBeGreaterThan(100);
    for (const key of messageKeys) {
      const zh = message('zh', key);
      const en = message('en', key);
      expect(placesOf(en), key).toEqual(placesOf(zh));
      expect(zh.trim(), key).not.toBe('');
      expect(en.trim(), key).not.toBe('');
      if (key !== 'otherLanguage') expect(en, key).not.toMatch(/\p{Script=Han}/u);
    }
  });

  test('is put together of parts that do not overwrite one another', () => {
    const parts = [dataMessages, profileMessages, modelMessages].flatMap((part) => Object.entries(part));
    for (const [key, label] of parts) expect(message('zh', key as never), key).toBe(label.zh);
  });

  test('holds nothing that no page says', () => {
    const unsaid = messageKeys.filter((key) => !texts.some(({ text }) => text.includes(`'${key}'`)));
    expect(unsaid).toEqual([]);
  });

  test('fills places, and leaves one without a value in sight', () => {
    expect(message('zh', 'fraction', { numerator: 3, denominator: 4 })).toBe('3 / 4');
    expect(message('zh', 'fraction', { numerator: 3 })).toBe('3 / {denominator}');
  });
});

test('no component writes Chinese of its own: every word comes from the catalogue or with the data', () => {
  const spoken = texts.filter(({ file }) => file.endsWith('.svelte'));
  expect(spoken.length).toBeGreaterThan(10);
  for (const { file, text } of spoken) expect(text, file).not.toMatch(/\p{Script=Han}/u);
});
