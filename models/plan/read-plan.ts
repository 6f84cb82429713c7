import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Fault } from '../../sql/words/fault.ts';
import { systemReason } from '../../sql/words/reasons.ts';
import { Fields, type YamlKind } from '../../sql/words/yaml-fields.ts';
import { placeOf } from './place-of.ts';
import { type Family, families, type Goal, type LampRule, type Lamps, type Plan } from './plan.ts';

const planFile: YamlKind = {
  name: { zh: '计划', en: 'plan' },
  begins: 'year: …',
  invalid: 'PLAN_INVALID',
  field: 'PLAN_FIELD',
};

/**
 * The annual plan of a YAML file. Where it names the plan's own `text` (a file beside it), every clause must stand
 * there word for word at its place.
 * Errors: FILE_UNREADABLE, PLAN_INVALID, PLAN_FIELD, PLAN_CLAUSE, PLAN_PLACE.
 */
export async function readPlan(file: string): Promise<Plan> {
  const source = await textOf(file);
  const fields = Fields.of(source, file, planFile);
  const words = fields.has('text') ? await textOf(join(dirname(file), fileName(fields))) : null;
  return parsePlan(source, { file, words });
}

/** The plan in a YAML text; `words` is the plan's own wording, null where there is none to hold the clauses against. */
export function parsePlan(
  source: string,
  from: { readonly file: string; readonly words: string | null },
): Plan {
  const fields = Fields.of(source, from.file, planFile).only(['year', 'title', 'text', 'lamps', 'goals']);
  const year = fields.number('year', 2000, 2100);
  const title = fields.label('title');
  if (fields.has('text')) fileName(fields);
  const lamps = lampsOf(fields.fields('lamps').only(['pace', 'probability']));
  const goals: Goal[] = [];
  for (const each of fields.list('goals')) {
    const goal = goalOf(each, lamps);
    if (goals.some(({ id }) => id === goal.id)) each.fail('id', goal.id, `≠ ${goal.id}`);
    if (from.words !== null) checkQuote(goal, from.words, { file: from.file, line: each.line });
    goals.push(goal);
  }
  const points = goals.reduce((sum, { weight }) => sum + weight, 0);
  if (Math.abs(points - 100) > 1e-9) fields.fail('goals', `Σ weight = ${points}`, 'Σ weight = 100');
  return { year, title, goals };
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Fault('FILE_UNREADABLE', { file, reason: systemReason(error) });
  }
}

/** The plan's text lies beside the file; a name that leads elsewhere is refused. */
function fileName(fields: Fields): string {
  const name = fields.text('text');
  return name === basename(name) ? name : fields.fail('text', name, basename(name));
}

function lampsOf(fields: Fields): Lamps {
  const pace = ruleOf(fields.fields('pace'));
  const probability = ruleOf(fields.fields('probability'));
  if (pace.green > pace.amber) fields.fields('pace').fail('amber', pace.amber, `${pace.green}..1`);
  if (probability.amber > probability.green) {
    fields.fields('probability').fail('amber', probability.amber, `0..${probability.green}`);
  }
  return { pace, probability };
}

function ruleOf(fields: Fields): LampRule {
  fields.only(['green', 'amber', 'source']);
  return {
    green: fields.number('green', 0, 1),
    amber: fields.number('amber', 0, 1),
    source: fields.text('source'),
  };
}

function goalOf(fields: Fields, lamps: Lamps): Goal {
  fields.only([
    'id',
    'title',
    'family',
    'clause',
    'place',
    'indicator',
    'kind',
    'recoverable',
    'unit',
    'weight',
  ]);
  return {
    id: fields.text('id'),
    title: fields.label('title'),
    family: fields.oneOf('family', Object.keys(families) as Family[]),
    clause: fields.text('clause'),
    place: fields.text('place'),
    indicator: fields.text('indicator'),
    kind: fields.oneOf('kind', ['zero', 'fewer', 'all']),
    recoverable: fields.has('recoverable') ? fields.yesNo('recoverable') : true,
    unit: fields.label('unit'),
    weight: fields.number('weight', 0, 100),
    lamps,
  };
}

function checkQuote(goal: Goal, words: string, at: { readonly file: string; readonly line: number }): void {
  const place = placeOf(words, goal.clause);
  if (place === null) throw new Fault('PLAN_CLAUSE', { ...at, goal: goal.id, clause: goal.clause });
  if (place !== goal.place)
    throw new Fault('PLAN_PLACE', { ...at, goal: goal.id, found: goal.place, expected: place });
}
