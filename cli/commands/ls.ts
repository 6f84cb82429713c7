import { currentManifest, graphOf, listModel, selectModels } from '../../models/listing.ts';
import type { Outcome } from '../outcome.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';

/** The models that the selectors name, all where there is none, in build order. */
export async function ls(
  { language }: Terminal,
  home: string,
  selectors: readonly string[],
): Promise<Outcome> {
  const graph = graphOf();
  const current = await currentManifest(home);
  const listed = graph.models.map((model) => listModel(model, current));
  const changed = new Set(listed.filter((one) => one.changed).map(({ name }) => name));
  const wanted = new Set(selectModels(graph, selectors, changed));
  const found = listed.filter(({ name }) => wanted.has(name));
  return {
    json: { models: found },
    text: () =>
      table(
        [
          { head: say(language, 'head_model'), cell: ({ name }) => name },
          { head: say(language, 'head_line'), cell: ({ line }) => line },
          { head: say(language, 'head_rows'), cell: ({ rows }) => rows, align: 'right' },
          { head: say(language, 'head_changed'), cell: (one) => (one.changed ? '●' : '') },
          { head: say(language, 'head_about'), cell: ({ about }) => about[language] },
        ],
        found,
      ),
  };
}
