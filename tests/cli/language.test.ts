import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languageOf } from '../../cli/language.ts';
import { helpWords } from '../../cli/words/help.ts';
import { words } from '../../cli/words.ts';
import { indicators } from '../../models/index.ts';

test.each([
  [[], { LANG: 'zh_CN.UTF-8' }, 'zh'],
  [[], { LANG: 'en_GB.UTF-8' }, 'en'],
  [[], { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
  [[], { LANG: 'C', LC_MESSAGES: 'zh_TW.UTF-8' }, 'zh'],
  [[], {}, 'en'],
  [['goals', '--lang', 'zh'], { LANG: 'C' }, 'zh'],
  [['--lang=en', 'goals'], { LANG: 'zh_CN' }, 'en'],
  [['--lang', 'fr'], { LANG: 'zh_CN' }, 'zh'],
] as const)('%j with %j speaks %s', (argv, env, language) => {
  expect(languageOf(argv, env)).toBe(language);
});

test.each(Object.entries({ ...words, ...helpWords }))(
  '%s says the same in both languages',
  (_, { zh, en }) => {
    const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([place]) => place).sort();
    expect(zh).not.toBe('');
    expect(en).not.toBe('');
    expect(places(zh)).toEqual(places(en));
    expect(en).not.toMatch(/\p{Script=Han}/u);
  },
);

test('no word is left over that nothing says', async () => {
  const cli = join(import.meta.dirname, '..', '..', 'cli');
  const files = (await readdir(cli, { recursive: true })).filter(
    (file) => file.endsWith('.ts') && !/^words[./]/.test(file),
  );
  const source = (await Promise.all(files.map((file) => readFile(join(cli, file), 'utf8')))).join('\n');
  const families = [...source.matchAll(/`([a-z]+_)\$\{/g)].map(([, family]) => family ?? '');
  const left = Object.keys({ ...words, ...helpWords }).filter(
    (key) => !source.includes(`'${key}'`) && !families.some((family) => key.startsWith(family)),
  );
  expect(left).toEqual([]);
});

test('whatever an answer can be spread by has a heading', () => {
  const spreads = new Set(['month', 'region', ...indicators.flatMap(({ splits }) => splits)]);
  for (const by of spreads) expect(Object.keys(words)).toContain(`by_${by}`);
});
