import { openEngine } from '../../sql/engine/index.ts';
import { creation, type Model } from '../../sql/index.ts';
import { Fault } from '../../sql/words/fault.ts';
import type { Label } from '../../sql/words/label.ts';
import { tables } from '../analyses/index.ts';
import { requireColumns } from '../build-models.ts';
import { createEmptySources } from '../load-sources.ts';
import { readBy } from './graph.ts';
import { type Finding, lint, ruleWords } from './lint.ts';

export interface GraphFinding {
  readonly model: string;
  readonly rule: Label;
  readonly found: Label;
}

export interface GraphChecked {
  readonly models: number;
  readonly findings: readonly GraphFinding[];
}

const binds: Label = {
  zh: '引擎能执行，列与声明一致',
  en: 'the engine runs it, and its columns are those declared',
};

/** Looks over the graph without any data: the rules of its layers, and every model bound against empty sources. */
export async function checkGraph(of: readonly Model[] = tables): Promise<GraphChecked> {
  const told = (finding: Finding) => ({ ...finding, rule: ruleWords[finding.rule] });
  return { models: of.length, findings: [...lint(of).map(told), ...(await bound(of))] };
}

/** What reads a model that does not bind is not looked at: it would only repeat the first complaint. */
async function bound(of: readonly Model[]): Promise<GraphFinding[]> {
  await using engine = await openEngine(':memory:');
  await createEmptySources(engine);
  const broken = new Set<string>();
  const findings: GraphFinding[] = [];
  for (const model of of) {
    if (readBy(model).some(({ name }) => broken.has(name))) {
      broken.add(model.name);
      continue;
    }
    try {
      await engine.run(creation(model));
      await requireColumns(engine, model);
    } catch (error) {
      broken.add(model.name);
      findings.push({ model: model.name, rule: binds, found: complaint(error) });
    }
  }
  return findings;
}

function complaint(error: unknown): Label {
  if (error instanceof Fault) return { zh: error.told('zh'), en: error.told('en') };
  const words = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  return { zh: words, en: words };
}
