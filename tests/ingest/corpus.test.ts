import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FileOutcome } from '../../ingest/index.ts';
import { archiveCases } from './corpus/archives.ts';
import type { Cases, Expected } from './corpus/case.ts';
import { dateCases, referenceCases, sharedStringCases, styleCases } from './corpus/cells.ts';
import { jsonCases } from './corpus/json.ts';
import { parquetCases } from './corpus/parquet.ts';
import { sizeCases } from './corpus/sizes.ts';
import { encodingCases, quotingCases } from './corpus/text.ts';
import { xmlCases } from './corpus/xml.ts';
import { zipStructureCases } from './corpus/zip-structure.ts';
import { freshHome, type TestHome } from './home.ts';
import { rowsOf } from './rows-of.ts';

let home: TestHome;
let families: Readonly<Record<string, Cases>>;

beforeAll(async () => {
  home = await freshHome();
  families = {
    'zip-structure': zipStructureCases(),
    xml: xmlCases(),
    'shared-strings': sharedStringCases(),
    styles: styleCases(),
    references: referenceCases(),
    dates: dateCases(),
    encodings: encodingCases(),
    quoting: quotingCases(),
    json: jsonCases(),
    parquet: await parquetCases(),
    archives: archiveCases(),
    sizes: sizeCases(),
  };
});
afterAll(() => home[Symbol.asyncDispose]());

const isRefused = (expected: readonly Expected[]) => expected.every((one) => typeof one === 'string');

/** The files of all families of which this holds, by family and name. */
function filesWhere(holds: (expected: readonly Expected[]) => boolean): Cases {
  return Object.fromEntries(
    Object.entries(families).flatMap(([family, cases]) =>
      Object.entries(cases).flatMap(([name, one]) =>
        holds(one.slice(1) as Expected[]) ? [[`${family}/${name}`, one]] : [],
      ),
    ),
  );
}

/** Takes the files in one call and tells by name what became of each, as it was expected. */
async function take(cases: Cases) {
  const { files } = await home.take(
    Object.fromEntries(Object.entries(cases).map(([name, [content]]) => [name, content])),
  );
  const told = Object.groupBy(
    files,
    ({ file }) => Object.keys(cases).find((name) => `${file}/`.includes(`/${name}/`))!,
  );
  return Object.fromEntries(Object.entries(told).map(([name, own]) => [name, own!.map(became)]));
}

function became({ status, fault, receipts }: FileOutcome): Expected {
  if (status === 'skipped') return status;
  if (fault) return fault.code;
  const { accepted, rejected } = rowsOf(receipts);
  return [accepted, rejected];
}

const expectedOf = (cases: Cases) =>
  Object.fromEntries(Object.entries(cases).map(([name, [, ...expected]]) => [name, expected]));

// A parser that needs more than 600 MB or 60 s is killed: PARSER_DIED, which no file here expects.
test('hostile and broken files are refused, each for its own reason, and change nothing but the vault', async () => {
  const cases = filesWhere(isRefused);
  const before = { contents: await home.contents(), around: await readdir(home.folder) };
  expect(await take(cases)).toEqual(expectedOf(cases));
  expect(await home.contents()).toEqual(before.contents);
  expect((await readdir(home.folder)).filter((name) => !name.startsWith('sent-'))).toEqual(
    before.around.filter((name) => !name.startsWith('sent-')),
  );
});

test('odd files are taken, and every row of theirs is accounted for', async () => {
  const cases = filesWhere((expected) => !isRefused(expected));
  expect(await take(cases)).toEqual(expectedOf(cases));
  expect(await readdir(join(home.path))).not.toContain('incoming');
});

test('the corpus has more than a hundred and fifty files', () => {
  const count = Object.values(families).flatMap((cases) => Object.keys(cases)).length;
  expect(count).toBeGreaterThan(250);
});
