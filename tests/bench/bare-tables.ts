import { appendAnalysis, isAnalysis } from '../../models/analyses/analysis.ts';
import { tables } from '../../models/analyses/index.ts';
import type { Engine } from '../../sql/engine/index.ts';
import { creation } from '../../sql/index.ts';

/** The statements and the statistics of a build, and nothing around them: no contract, no check, no hash. */
export async function bareTables(engine: Engine): Promise<void> {
  for (const model of tables) {
    await engine.run(creation(model));
    if (isAnalysis(model)) await appendAnalysis(engine, model);
  }
}
