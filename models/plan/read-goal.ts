import type { Fields } from '../../sql/words/yaml-fields.ts';
import type { Bonus, Exemption, Goal, Lamps, Scoring, Section } from './plan.ts';
import { targetOf } from './read-target.ts';
import type { TargetKind } from './target.ts';

/** What a goal may be read against. */
export interface Around {
  readonly year: number;
  readonly sections: readonly Section[];
  readonly lamps: Lamps;
}

/** A goal of the plan's list. Error PLAN_FIELD. */
export function goalOf(fields: Fields, { year, sections, lamps }: Around): Goal {
  fields.only([
    'id',
    'title',
    'section',
    'clause',
    'place',
    'indicator',
    'target',
    'unit',
    'helpers',
    'weight',
    'score',
    'bonus',
    'when_none',
    'exempt',
  ]);
  const section = fields.oneOf(
    'section',
    sections.map(({ id }) => id),
  );
  const target = targetOf(fields.fields('target'), year);
  const weight = fields.number('weight', 0, 100);
  if ((target.kind === 'manual') === fields.has('indicator'))
    fields.fail('indicator', fields.has('indicator') ? fields.text('indicator') : '—', indicatorRule);
  return {
    id: fields.text('id'),
    title: fields.label('title'),
    section: sections.find(({ id }) => id === section)!,
    clause: fields.text('clause'),
    place: fields.text('place'),
    indicator: target.kind === 'manual' ? null : fields.text('indicator'),
    target,
    unit: fields.label('unit'),
    helpers: fields.has('helpers') ? fields.label('helpers') : null,
    weight,
    scoring: scoringOf(fields, target.kind, weight),
    bonus: fields.has('bonus') ? bonusOf(fields, target.kind) : null,
    whenNone: fields.has('when_none')
      ? fields.oneOf('when_none', ['not-applicable', 'full'])
      : 'not-applicable',
    exempt: fields.has('exempt') ? fields.list('exempt').map(exemptionOf) : [],
    lamps,
  };
}

const indicatorRule = {
  zh: '由人评定（manual）的目标不写指标，其他目标必须写',
  en: 'none where a person judges (manual), else one',
};

const scorings: Readonly<Record<TargetKind, readonly Scoring['kind'][]>> = {
  zero: ['full', 'per_case'],
  fewer: ['full', 'per_case', 'steps'],
  at_most: ['full', 'per_case', 'steps'],
  at_least: ['full', 'share', 'steps'],
  campaigns: ['full', 'share', 'steps'],
  share: ['full', 'share', 'per_case', 'steps'],
  clear: ['full', 'share', 'per_case', 'steps'],
  manual: ['manual'],
};

/** `full` where the plan does not say, and a person's where only a person can. */
function scoringOf(goal: Fields, target: TargetKind, weight: number): Scoring {
  if (!goal.has('score')) return { kind: target === 'manual' ? 'manual' : 'full' };
  const fields = goal.fields('score');
  const kind = fields.oneOf('kind', scorings[target]);
  switch (kind) {
    case 'per_case':
      fields.only(['kind', 'each']);
      return { kind, each: fields.number('each', 0.01, 100) };
    case 'steps':
      return { kind, steps: stepsOf(fields.only(['kind', 'steps']), target, weight) };
    default:
      fields.only(['kind']);
      return { kind };
  }
}

/** Best first: of what should be less the smallest value, else the greatest. */
function stepsOf(fields: Fields, target: TargetKind, weight: number): { at: number; points: number }[] {
  const isLess = target === 'fewer' || target === 'at_most' || target === 'clear';
  const steps: { at: number; points: number }[] = [];
  for (const each of fields.list('steps')) {
    each.only(['at', 'points']);
    const before = steps.at(-1);
    const at = each.number('at', 0, target === 'share' ? 1 : 1e9);
    if (before && (isLess ? at <= before.at : at >= before.at))
      each.fail('at', at, `${isLess ? '>' : '<'} ${before.at}`);
    const points = each.number('points', 0, weight);
    if (before && points >= before.points) each.fail('points', points, `< ${before.points}`);
    steps.push({ at, points });
  }
  return steps;
}

const exceedable: readonly TargetKind[] = ['fewer', 'at_most', 'at_least', 'campaigns'];

function bonusOf(goal: Fields, target: TargetKind): Bonus {
  if (!exceedable.includes(target)) goal.fail('bonus', target, exceedable.join(' | '));
  const fields = goal.fields('bonus').only(['points', 'each', 'cap']);
  return {
    points: fields.number('points', 0.01, 100),
    each: fields.number('each', 1, 1e9),
    cap: fields.number('cap', 0.01, 100),
  };
}

function exemptionOf(fields: Fields): Exemption {
  fields.only(['region', 'why']);
  const region = String(fields.values('region', '6 × 0–9')[0]);
  return { region, why: fields.text('why') };
}
