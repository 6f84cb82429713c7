import { basename } from 'node:path';
import { indicators as catalogue } from '../../sql/index.ts';
import { Fault } from '../../sql/words/fault.ts';
import type { Label } from '../../sql/words/label.ts';
import { Fields, type YamlKind } from '../../sql/words/yaml-fields.ts';
import { placeOf } from './place-of.ts';
import type { Goal, Grade, LampRule, Lamps, Plan, Veto } from './plan.ts';
import { goalOf } from './read-goal.ts';

const planFile: YamlKind = {
  name: { zh: '计划', en: 'plan' },
  begins: 'year: …',
  invalid: 'PLAN_INVALID',
  field: 'PLAN_FIELD',
};

/** The file that a plan's YAML names as its own text; null where it names none. Errors: PLAN_INVALID, PLAN_FIELD. */
export function textNamed(source: string, file: string): string | null {
  const fields = Fields.of(source, file, planFile);
  return fields.has('text') ? fileName(fields) : null;
}

/**
 * The plan in a YAML text; `words` is the plan's own wording, null where there is none to hold the clauses against.
 * Errors: PLAN_INVALID, PLAN_FIELD, PLAN_CLAUSE, PLAN_PLACE.
 */
export function parsePlan(
  source: string,
  from: { readonly file: string; readonly words: string | null },
): Plan {
  const fields = Fields.of(source, from.file, planFile).only([
    'year',
    'title',
    'text',
    'lamps',
    'sections',
    'goals',
    'vetoes',
    'grades',
    'bonus_cap',
    'roll_up',
  ]);
  const year = fields.number('year', 2000, 2100);
  const title = fields.label('title');
  if (fields.has('text')) fileName(fields);
  const lamps = lampsOf(fields.fields('lamps').only(['pace', 'probability']));
  const sections = distinct(fields.list('sections'), (each) => {
    each.only(['id', 'title']);
    return { id: each.text('id'), title: each.label('title') };
  });
  const goals = distinct(fields.list('goals'), (each) => {
    const goal = goalOf(each, { year, sections, lamps });
    checkMeasure(each, goal);
    if (from.words !== null) checkQuote(goal, from.words, { file: from.file, line: each.line });
    return goal;
  });
  const points = goals.reduce((sum, { weight }) => sum + weight, 0);
  if (Math.abs(points - 100) > 1e-9) fields.fail('goals', `Σ weight = ${points}`, 'Σ weight = 100');
  const { grades, source: gradeSource } = gradesOf(fields.fields('grades'));
  return {
    year,
    title,
    lamps,
    sections,
    goals,
    grades,
    gradeSource,
    vetoes: fields.has('vetoes')
      ? distinct(fields.list('vetoes'), (each) => vetoOf(each, { goals, sections, grades }))
      : [],
    bonusCap: fields.has('bonus_cap') ? fields.number('bonus_cap', 0, 100) : 0,
    rollUp: rollUpOf(fields.fields('roll_up')),
  };
}

/** What a list holds, no two under one id. */
function distinct<T extends { readonly id: string }>(
  list: readonly Fields[],
  read: (each: Fields) => T,
): T[] {
  const found: T[] = [];
  for (const each of list) {
    const one = read(each);
    if (found.some(({ id }) => id === one.id)) each.fail('id', one.id, `≠ ${one.id}`);
    found.push(one);
  }
  return found;
}

/** What a target can be held against: a share needs a share, a number a number, and 清零 a stock. */
function checkMeasure(fields: Fields, { indicator, target }: Goal): void {
  if (indicator === null) return;
  const found = catalogue.find(({ name }) => name === indicator);
  if (found === undefined) fields.fail('indicator', indicator, nearest(indicator));
  const is = { share: found.kind === 'ratio', clear: found.kind === 'count' && found.time === 'stock' };
  const isCampaigns = indicator === 'campaign_coverage';
  const fits =
    target.kind === 'share'
      ? is.share
      : target.kind === 'clear'
        ? is.clear
        : target.kind === 'campaigns'
          ? isCampaigns
          : !is.share && (target.kind === 'at_least' || found.time === 'flow');
  if (!fits) fields.fail('indicator', indicator, measures[target.kind]);
}

/** The indicators whose names begin most alike. */
function nearest(name: string): string {
  const alike = (other: string) => [...other].findIndex((letter, at) => letter !== name[at]);
  const length = (other: string) => (alike(other) < 0 ? other.length : alike(other));
  return catalogue
    .map((one) => one.name)
    .toSorted((a, b) => length(b) - length(a))
    .slice(0, 5)
    .join(' | ');
}

const measures: Readonly<Record<Goal['target']['kind'], Label>> = {
  zero: { zh: '起数或人数（期内发生）', en: 'a number of what happened in the period' },
  fewer: { zh: '起数或人数（期内发生）', en: 'a number of what happened in the period' },
  at_most: { zh: '数量（期内发生）', en: 'a number of what happened in the period' },
  at_least: { zh: '数量', en: 'a number' },
  campaigns: { zh: 'campaign_coverage', en: 'campaign_coverage' },
  share: { zh: '比例', en: 'a share' },
  clear: { zh: '存量', en: 'a stock' },
  manual: { zh: '—', en: '—' },
};

function gradesOf(fields: Fields): { readonly grades: Grade[]; readonly source: string } {
  const source = fields.only(['source', 'bands']).text('source');
  const grades: Grade[] = [];
  for (const each of fields.list('bands')) {
    each.only(['id', 'title', 'from']);
    const before = grades.at(-1)?.from ?? Number.POSITIVE_INFINITY;
    const from = each.number('from', 0, 200);
    if (from >= before) each.fail('from', from, `< ${before}`);
    grades.push({ id: each.text('id'), title: each.label('title'), from });
  }
  if (grades.at(-1)!.from !== 0) fields.fail('bands', grades.at(-1)!.from, '… 0');
  return { grades, source };
}

function vetoOf(
  fields: Fields,
  { goals, sections, grades }: Pick<Plan, 'goals' | 'sections' | 'grades'>,
): Veto {
  fields.only(['id', 'title', 'indicator', 'from', 'scope', 'source']);
  const indicator = fields.text('indicator');
  if (!catalogue.some(({ name, kind }) => name === indicator && (kind === 'count' || kind === 'amount')))
    fields.fail('indicator', indicator, measures.zero);
  const scope = fields.fields('scope').only(['goal', 'section', 'year']);
  const ids = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id);
  return {
    id: fields.text('id'),
    title: fields.label('title'),
    indicator,
    from: fields.number('from', 1, 1e9),
    scope: scope.has('goal')
      ? { kind: 'goal', id: scope.oneOf('goal', ids(goals)) }
      : scope.has('section')
        ? { kind: 'section', id: scope.oneOf('section', ids(sections)) }
        : { kind: 'year', grade: scope.oneOf('year', ids(grades)) },
    source: fields.text('source'),
  };
}

function rollUpOf(fields: Fields): Plan['rollUp'] {
  fields.only(['city', 'source']);
  return { city: fields.oneOf('city', ['own', 'mean']), source: fields.text('source') };
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

function checkQuote(goal: Goal, words: string, at: { readonly file: string; readonly line: number }): void {
  const place = placeOf(words, goal.clause);
  if (place === null) throw new Fault('PLAN_CLAUSE', { ...at, goal: goal.id, clause: goal.clause });
  if (place !== goal.place)
    throw new Fault('PLAN_PLACE', { ...at, goal: goal.id, found: goal.place, expected: place });
}
