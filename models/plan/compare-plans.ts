import type { Label } from '../../sql/words/label.ts';
import { fieldWords } from './field-words.ts';
import type { Goal, Plan } from './plan.ts';

/** A goal, or what of a plan is of no goal alone, that two plans do not have alike. */
export interface PlanChange {
  /** Id of the goal; null of what the plan says for all. */
  readonly goal: string | null;
  readonly title: Label;
  readonly kind: 'added' | 'removed' | 'changed';
  /** What of it is otherwise, each as it is written, — where one plan has none; none of a goal added or removed. */
  readonly fields: readonly FieldChange[];
}

export interface FieldChange {
  /** Names from the outermost in, list items by id or place. */
  readonly path: readonly string[];
  readonly label: Label;
  readonly before: string;
  readonly after: string;
}

/** What differs between two plans: what they say for all, then goal by goal in the order of the later, those gone last. */
export function comparePlans(before: Plan, after: Plan): PlanChange[] {
  const [was, is] = [before, after].map(({ goals: _, ...rest }) => rest);
  const rules = differences(was, is);
  const goals = after.goals.flatMap((goal): PlanChange[] => {
    const { id, title } = goal;
    const old = before.goals.find((one) => one.id === id);
    if (old === undefined) return [{ goal: id, title, kind: 'added', fields: [] }];
    const fields = differences(ownOf(old), ownOf(goal));
    return fields.length === 0 ? [] : [{ goal: id, title, kind: 'changed', fields }];
  });
  const gone = before.goals.filter(({ id }) => !after.goals.some((goal) => goal.id === id));
  return [
    ...(rules.length === 0 ? [] : [{ goal: null, title: forAll, kind: 'changed' as const, fields: rules }]),
    ...goals,
    ...gone.map(({ id, title }): PlanChange => ({ goal: id, title, kind: 'removed', fields: [] })),
  ];
}

const forAll: Label = { zh: '计划总则', en: 'Rules for the whole plan' };

/** Lamps and the titles of sections are the plan's. */
function ownOf({ lamps: _, section, ...goal }: Goal) {
  return { ...goal, section: section.id };
}

function differences(before: unknown, after: unknown): FieldChange[] {
  const [was, is] = [new Map(leaves(before)), new Map(leaves(after))];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [old, now] = [was.get(key) ?? '—', is.get(key) ?? '—'];
    const path = key.split('\n');
    return old === now ? [] : [{ path, label: fieldWords(path), before: old, after: now }];
  });
}

/** Every value in a tree by the way to it, a name a line. */
function leaves(value: unknown, path: readonly string[] = []): [string, string][] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [[path.join('\n'), String(value)]];
  const entries = Array.isArray(value)
    ? value.map((each: unknown, at): [string, unknown] => [nameOf(each) ?? String(at + 1), each])
    : Object.entries(value);
  return entries.flatMap(([name, each]) => leaves(each, [...path, name]));
}

function nameOf(item: unknown): string | null {
  return typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : null;
}
