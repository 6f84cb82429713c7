import { structuredPatch } from 'diff';
import type { Language } from '../../../charts/answer.ts';
import type { PlanChange } from '../server/rooms.ts';
import { message } from '../words/messages.ts';

/** A change of a plan as a list of what was and what is. */
export function changeViews(changes: readonly PlanChange[], language: Language) {
  return changes.map(({ goal, title, kind, fields }) => ({
    key: goal ?? '',
    title: `${message(language, planKinds[kind])} ${title[language]}`,
    fields: fields.map(({ label, before, after }) => ({ label: label[language], before, after })),
  }));
}

export type ChangeView = ReturnType<typeof changeViews>[number];

export interface DiffLine {
  readonly sign: '+' | '−' | '';
  readonly text: string;
}

/** Lines around which a difference is shown. */
const AROUND = 2;

/** The lines in which two texts differ, in runs with a few lines around; none where they are alike. */
export function textDifference(
  before: string,
  after: string,
): { readonly line: number; readonly lines: DiffLine[] }[] {
  const { hunks } = structuredPatch('', '', before, after, undefined, undefined, { context: AROUND });
  return hunks.map(({ newStart, lines }) => ({
    line: newStart,
    lines: lines
      .filter((line) => !line.startsWith('\\'))
      .map((line) => ({ sign: signs[line[0] as keyof typeof signs] ?? '', text: line.slice(1) })),
  }));
}

const signs = { '+': '+', '-': '−', ' ': '' } as const;

const planKinds = { added: 'planAdded', removed: 'planRemoved', changed: 'planChanged' } as const;
