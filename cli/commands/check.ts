import { checkGraph } from '../../models/index.ts';
import type { Outcome } from '../outcome.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';

/** Looks over the graph of models; it needs no home. */
export async function check({ language }: Terminal): Promise<Outcome> {
  const checked = await checkGraph();
  const { models: count, findings } = checked;
  if (findings.length === 0) return { json: checked, text: () => say(language, 'check_sound', { count }) };
  const listing = () =>
    table(
      [
        { head: say(language, 'head_model'), cell: ({ model }) => model },
        { head: say(language, 'head_found'), cell: ({ found }) => found[language] },
        { head: say(language, 'head_rule'), cell: ({ rule }) => rule[language] },
      ],
      findings,
    );
  return {
    json: checked,
    text: () => `${listing()}\n${say(language, 'check_found', { count, found: findings.length })}`,
    exit: 1,
  };
}
