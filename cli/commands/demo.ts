import { join } from 'node:path';
import { demoCity, demoMap, writeDemo } from '../../fixtures/index.ts';
import { saveMap } from '../../models/index.ts';
import type { Scale } from '../option-value.ts';
import type { Outcome } from '../outcome.ts';
import { demoFolder, writeDemoInto } from '../serving/demo-home.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';

export interface DemoArguments {
  readonly home: string;
  readonly seed?: number;
  readonly scale?: Scale;
}

/** The folder of county files inside a demo home; truth and answer key lie beside it and are never ingested. */
export function demoFiles(home: string): string {
  return join(demoFolder(home), 'files');
}

/**
 * Writes the invented city's files below `<home>/demo/`, which marks the home as a demo home; a city that is there
 * already is not written again. Errors: DEMO_OTHER, DEMO_REFUSED.
 */
export async function demo(terminal: Terminal, { home, ...options }: DemoArguments): Promise<Outcome> {
  const { language, progress } = terminal;
  const city = demoCity(options);
  const folder = demoFiles(home);
  const written = await writeDemoInto(home, city, (into) =>
    writeDemo(into, {
      ...city,
      onProgress: (done, total, file) =>
        progress.step(say(language, 'demo_file', { done, total, file }), done, total),
    }),
  );
  if (written) await saveMap(home, join(demoFolder(home), demoMap));
  const files = written?.files ?? [];
  const told = written
    ? say(language, 'demo_done', { count: files.length, folder })
    : say(language, 'demo_there', { seed: city.seed, folder });
  return {
    json: { folder, status: written ? 'written' : 'unchanged', files },
    text: () => [told, say(language, 'demo_next', { folder })].join('\n'),
  };
}
