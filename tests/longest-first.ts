import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The rooms whose files run for minutes, longest first: one of them left to the end would keep a core idle. */
const long = ['journey/', 'browser/', 'models/', 'cli/', 'ingest/'];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const bySize = await super.sort(files);
    return bySize.toSorted((one, other) => rank(one) - rank(other));
  }
}

function rank({ moduleId }: TestSpecification): number {
  const path = relative(import.meta.dirname, moduleId);
  const at = long.findIndex((room) => path.startsWith(room));
  return at === -1 ? long.length : at;
}
