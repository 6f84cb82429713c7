import type { Label } from '../../sql/words/label.ts';
import type { Goal, Plan } from './plan.ts';

/** A goal that two plans do not have alike. */
export interface PlanChange {
  readonly goal: string;
  readonly title: Label;
  readonly kind: 'added' | 'removed' | 'changed';
  /** What of it is otherwise, each as JSON tells it; none of a goal added or removed. */
  readonly fields: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}

const compared = [
  'title',
  'section',
  'clause',
  'indicator',
  'target',
  'weight',
  'scoring',
  'bonus',
  'unit',
  'helpers',
  'whenNone',
  'exempt',
] as const satisfies readonly (keyof Goal)[];

/** The goals that differ between two plans, in the order of the later one, those gone last. */
export function comparePlans(before: Plan, after: Plan): PlanChange[] {
  const changes = after.goals.flatMap((goal): PlanChange[] => {
    const old = before.goals.find(({ id }) => id === goal.id);
    if (old === undefined) return [{ goal: goal.id, title: goal.title, kind: 'added', fields: [] }];
    const fields = compared.flatMap((field) => {
      const [was, is] = [old, goal].map((one) => JSON.stringify(one[field]));
      return was === is ? [] : [{ field, before: was ?? '—', after: is ?? '—' }];
    });
    return fields.length === 0 ? [] : [{ goal: goal.id, title: goal.title, kind: 'changed', fields }];
  });
  const gone = before.goals.filter(({ id }) => !after.goals.some((goal) => goal.id === id));
  return [
    ...changes,
    ...gone.map(({ id, title }): PlanChange => ({ goal: id, title, kind: 'removed', fields: [] })),
  ];
}
