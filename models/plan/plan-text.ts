import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type DatasetName, datasetNames } from '../../sql/sources/datasets/index.ts';
import type { Label } from '../../sql/words/label.ts';
import type { Plan } from './plan.ts';

/** A sentence of a plan and what stands for it. */
export interface PlanSentence {
  readonly text: string;
  /** Begins a paragraph. */
  readonly isFirst: boolean;
  /** Ids of the goals that quote it. */
  readonly goals: readonly string[];
  /** Names of the datasets that feed it. */
  readonly datasets: readonly DatasetName[];
  /** Why it is a statement that is not measured; null where that is not said. */
  readonly reason: Label | null;
}

interface Covered {
  readonly text: string;
  readonly datasets?: readonly string[];
  readonly statement?: string;
}

/**
 * A plan's own words, sentence by sentence. What feeds a sentence and why one is not measured come from
 * `<year>.coverage.yaml` in a folder, where there is one.
 */
export async function planText(words: string, plan: Plan, folder: string): Promise<PlanSentence[]> {
  const covered = await coverageOf(join(folder, `${plan.year}.coverage.yaml`));
  return words
    .split('\n')
    .flatMap((line) =>
      line
        .split(/(?<=。)/u)
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .map((text, at) => ({ text, isFirst: at === 0 })),
    )
    .map(({ text, isFirst }) => {
      const own = covered.sentences.find((one) => one.text === text);
      return {
        text,
        isFirst,
        goals: plan.goals
          .filter(({ clause }) => text.includes(clause) || clause.includes(text))
          .map(({ id }) => id),
        datasets: datasetNames.filter((name) => own?.datasets?.includes(name)),
        reason: (own?.statement && covered.reasons[own.statement]) || null,
      };
    });
}

async function coverageOf(file: string): Promise<{
  readonly reasons: Readonly<Record<string, Label>>;
  readonly sentences: readonly Covered[];
}> {
  const text = await readFile(file, 'utf8').catch(() => null);
  const { reasons = {}, sentences = [] } = text === null ? {} : parse(text);
  return { reasons, sentences };
}
