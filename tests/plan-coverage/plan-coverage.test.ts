import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readPlan } from '../../models/plan/index.ts';
import { datasetNames } from '../../sql/sources/datasets/index.ts';
import type { Label } from '../../sql/words/label.ts';

interface Sentence {
  readonly text: string;
  readonly goals?: readonly string[];
  readonly datasets?: readonly string[];
  readonly statement?: string;
}

interface Coverage {
  readonly text: string;
  readonly reasons: Readonly<Record<string, Label>>;
  readonly sentences: readonly Sentence[];
}

const plans = join(import.meta.dirname, '../../models/plans');
const coverage: Coverage = parse(await readFile(join(plans, '2022.coverage.yaml'), 'utf8'));
const { sentences, reasons } = coverage;
const words = await readFile(join(plans, coverage.text), 'utf8');
const plan = await readPlan(join(plans, '2022.yaml'));

/** What differs between the sentences of a text and those that cover it, in order. */
function gaps(text: string, covered: readonly Sentence[]): string[] {
  const wanted = text.split('\n').flatMap((line) => line.split(/(?<=。)/u).filter((part) => part !== ''));
  const found = covered.map((sentence) => sentence.text);
  return [
    ...wanted.filter((sentence, i) => found[i] !== sentence).map((sentence) => `not covered: ${sentence}`),
    ...found
      .filter((sentence, i) => wanted[i] !== sentence)
      .map((sentence) => `not in the plan: ${sentence}`),
  ];
}

test('every sentence of the plan is covered once, in its order', () => {
  expect(gaps(words, sentences)).toEqual([]);
});

test('a sentence left out, said twice or changed is a gap', () => {
  const few = ['甲。', '乙。'].map((text) => ({ text }));
  expect(gaps('甲。乙。\n', few)).toEqual([]);
  expect(gaps('甲。乙。丙。', few)).toEqual(['not covered: 丙。']);
  expect(gaps('甲。乙。', [...few, few[1]!])).toEqual(['not in the plan: 乙。']);
  expect(gaps('甲。乙！', few)).toEqual(['not covered: 乙！', 'not in the plan: 乙。']);
});

test('each sentence stands for data, or says why it does not', () => {
  const empty = sentences.filter(({ datasets = [], statement }) => datasets.length === 0 && !statement);
  expect(empty).toEqual([]);
  const unexplained = sentences.filter(({ statement }) => statement !== undefined && !reasons[statement]?.en);
  expect(unexplained).toEqual([]);
});

test('goals stand at the sentence they quote, each at one at least', () => {
  const ids = plan.goals.map(({ id }) => id);
  const named = sentences.flatMap(({ goals = [] }) => goals);
  expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  for (const { id, clause } of plan.goals) {
    const quoted = sentences.filter(({ text }) => text.includes(clause) || clause.includes(text));
    expect({ id, at: quoted.some(({ goals = [] }) => goals.includes(id)) }).toEqual({ id, at: true });
  }
});

test('datasets named exist, and every dataset is named', () => {
  const named = new Set(sentences.flatMap(({ datasets = [] }) => datasets));
  expect([...named].sort()).toEqual([...datasetNames].sort());
});
