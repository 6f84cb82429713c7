import { graphOf, type ModelTried, selectModels, tryModels } from '../../models/index.ts';
import type { Outcome } from '../outcome.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';

/** Tries the models that the selectors name, all where there is none; it needs no home. Exit 1 where one fails. */
export async function test({ language, progress }: Terminal, selectors: readonly string[]): Promise<Outcome> {
  const wanted = new Set(selectModels(graphOf(), selectors));
  let done = 0;
  const models = await tryModels({
    wanted,
    onTried: ({ model }) => progress.step(say(language, 'test_model', { model }), ++done, wanted.size),
  });
  const failed = models.filter(({ passed }) => !passed);
  const counts = {
    models: models.length,
    cases: models.flatMap(({ cases }) => cases).length,
    checks: models.flatMap(({ checks }) => checks).length,
    probes: models.flatMap(({ probes }) => probes).length,
    failed: failed.length,
  };
  const verdict = say(language, failed.length === 0 ? 'test_passed' : 'test_failed', counts);
  return {
    json: { ...counts, tried: models },
    text: () => (failed.length === 0 ? verdict : `${listing(failed, language)}\n${verdict}`),
    exit: failed.length === 0 ? 0 : 1,
  };
}

/** A line for everything that went wrong. */
function listing(failed: readonly ModelTried[], language: Terminal['language']): string {
  const lines = failed.flatMap(({ model, cases, checks, probes }) => [
    ...cases.flatMap(({ about, missing, surplus }) => [
      ...missing.map((row) => ({
        model,
        what: about[language],
        found: say(language, 'test_missing', { row: JSON.stringify(row) }),
      })),
      ...surplus.map((row) => ({
        model,
        what: about[language],
        found: say(language, 'test_surplus', { row: JSON.stringify(row) }),
      })),
    ]),
    ...checks
      .filter(({ canFail }) => !canFail)
      .map(({ check }) => ({ model, what: check, found: say(language, 'test_check') })),
    ...probes
      .filter(({ outcome }) => outcome === 'broken')
      .map(({ probe, relation }) => ({
        model,
        what: relation ?? '',
        found: say(language, `test_${probe}`),
      })),
  ]);
  return table(
    [
      { head: say(language, 'head_model'), cell: ({ model }) => model },
      { head: say(language, 'head_tried'), cell: ({ what }) => what },
      { head: say(language, 'head_found'), cell: ({ found }) => found },
    ],
    lines,
  );
}
