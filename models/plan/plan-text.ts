import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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
 * A plan's text, sentence by sentence, as the file of the plan names it; null where it names none. What feeds a sentence
 * and why one is not measured come from `<year>.coverage.yaml` beside the plan, where there is one. Errors of the file
 * system, where the text cannot be read.
 */
export async function planText(file: string, plan: Plan): Promise<PlanSentence[] | null> {
  const named: unknown = parse(await readFile(file, 'utf8')).text;
  if (typeof named !== 'string') return null;
  const words = await readFile(join(dirname(file), named), 'utf8');
  const covered = await coverageOf(file);
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
  const text = await readFile(file.replace(/\.yaml$/u, '.coverage.yaml'), 'utf8').catch(() => null);
  const { reasons = {}, sentences = [] } = text === null ? {} : parse(text);
  return { reasons, sentences };
}
