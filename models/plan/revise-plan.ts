import { isMap, isSeq, parseDocument } from 'yaml';
import { Fault } from '../../sql/words/fault.ts';
import type { Revision } from './target.ts';

/**
 * The YAML of a plan with a revision (目标调整) added to a goal's target, its comments kept; whether the revision is right
 * is told where the result is read as a plan. Error QUESTION_INVALID where no goal of that id has a number to revise.
 */
export function revisePlan(
  yaml: string,
  id: string,
  { from, value, counties, by, document }: Revision,
): string {
  const plan = parseDocument(yaml);
  const goals = plan.get('goals');
  const items = isSeq(goals) ? goals.items.filter(isMap) : [];
  const numbered = items.filter((goal) => goal.hasIn(['target', 'value']));
  const goal = numbered.find((one) => one.get('id') === id);
  if (goal === undefined)
    throw new Fault('QUESTION_INVALID', {
      name: 'goal',
      found: id,
      expected: numbered.map((one) => String(one.get('id'))).join(', ') || '—',
    });
  const revision = { from, value, ...(counties && { counties }), by, document };
  const revisions = goal.getIn(['target', 'revisions']);
  if (isSeq(revisions)) revisions.add(plan.createNode(revision));
  else goal.setIn(['target', 'revisions'], plan.createNode([revision]));
  return plan.toString({ lineWidth: 0 });
}
