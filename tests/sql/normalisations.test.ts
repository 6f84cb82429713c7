import { describe, expect, test } from 'vitest';
import { normalisations } from '../../sql/words/normalisations.ts';
import { projectFiles } from '../house/files.ts';

const ingest = projectFiles('.ts').filter(({ path }) => path.startsWith('ingest/'));
const places = ['title', 'sheet', 'file', 'folder', 'option', 'stamp'];

/** Every name that ingest counts; the compiler refuses one that has no words. */
const counted = ingest.flatMap(({ text }) => [
  ...[...text.matchAll(/'([a-z]+(?:_[a-z0-9]+)*)'/g)].map(([, name]) => name),
  ...(text.includes('`region_from_$') ? places.map((place) => `region_from_${place}`) : []),
]);

describe('what a receipt counts', () => {
  test('is said in both languages', () => {
    expect(Object.keys(normalisations).length).toBeGreaterThan(40);
    for (const [name, { zh, en }] of Object.entries(normalisations)) {
      expect(zh, name).toMatch(/\p{Script=Han}/u);
      expect(en, name).toMatch(/[a-z]{3}/);
    }
  });

  test('has no words for what nothing counts', () => {
    const unknown = Object.keys(normalisations).filter((name) => !counted.includes(name));
    expect(unknown).toEqual([]);
  });

  test('is typed by the catalogue wherever it is counted', () => {
    const untyped = ingest.flatMap(({ path, text }) =>
      /notes: (?:readonly )?string\[\]|count\(name: string/.test(text) ? [path] : [],
    );
    expect(untyped).toEqual([]);
  });
});
