import { isMap, isSeq, parseDocument } from 'yaml';

/**
 * The YAML of a plan made ready for another year: its goals, sections and rules as they are, its comments kept; the year and
 * the years in its title moved; what belongs to the old year alone left out: its text, revisions of targets, exemptions.
 */
export function rollPlan(yaml: string, to: number): string {
  const document = parseDocument(yaml);
  const from = Number(document.get('year'));
  document.set('year', to);
  document.delete('text');
  for (const language of ['zh', 'en']) {
    const title = document.getIn(['title', language]);
    if (typeof title === 'string')
      document.setIn(['title', language], title.replaceAll(String(from), String(to)));
  }
  const goals = document.get('goals');
  if (isSeq(goals))
    for (const goal of goals.items) {
      if (!isMap(goal)) continue;
      goal.delete('exempt');
      const target = goal.get('target');
      if (isMap(target)) target.delete('revisions');
    }
  return document.toString({ lineWidth: 0 });
}
