import type { Fields } from '../../sql/words/yaml-fields.ts';
import type { Milestone, Revision, Target, TargetKind, TargetValue } from './target.ts';

const kinds: readonly TargetKind[] = [
  'zero',
  'fewer',
  'at_most',
  'at_least',
  'campaigns',
  'share',
  'clear',
  'manual',
];

const known: Readonly<Record<TargetKind, readonly string[]>> = {
  zero: [],
  fewer: [],
  manual: [],
  at_most: ['value', 'counties', 'revisions'],
  at_least: ['value', 'counties', 'revisions', 'milestones'],
  campaigns: ['value', 'revisions', 'milestones'],
  share: ['share', 'recoverable'],
  clear: ['by'],
};

/** What a goal of `year` must reach. Error PLAN_FIELD. */
export function targetOf(fields: Fields, year: number): Target {
  const kind = fields.oneOf('kind', kinds);
  fields.only(['kind', ...known[kind]]);
  switch (kind) {
    case 'share':
      return {
        kind,
        share: fields.has('share') ? fields.number('share', 0.001, 1) : 1,
        recoverable: fields.has('recoverable') ? fields.yesNo('recoverable') : true,
      };
    case 'clear':
      return { kind, by: fields.has('by') ? dayOfYear(fields, 'by', year) : '12-31' };
    case 'at_most':
      return { kind, ...revised(fields, kind, year) };
    case 'at_least':
    case 'campaigns':
      return { kind, ...revised(fields, kind, year), milestones: milestonesOf(fields, year) };
    default:
      return { kind };
  }
}

function revised(fields: Fields, kind: TargetKind, year: number) {
  const revisions: Revision[] = [];
  for (const each of fields.has('revisions') ? fields.list('revisions') : []) {
    each.only(['from', 'value', 'counties', 'by', 'document']);
    const from = each.text('from');
    const after = revisions.at(-1)?.from ?? `${year}-01-01`;
    if (!isDay(from) || from < after || from > `${year}-12-31`)
      each.fail('from', from, `YYYY-MM-DD, ${after}..${year}-12-31`);
    revisions.push({ from, ...valued(each, kind), by: each.text('by'), document: each.text('document') });
  }
  return { first: valued(fields, kind), revisions };
}

/** A limit split among the counties is used up by them; at least as much must be asked of them as of the city. */
function valued(fields: Fields, kind: TargetKind): TargetValue {
  const value = whole(fields, 'value');
  if (!fields.has('counties')) return { value, counties: null };
  const split = fields.fields('counties');
  const counties: Record<string, number> = {};
  for (const code of split.names()) {
    if (!/^\d{6}$/u.test(code)) split.fail(code, code, '6 × 0–9');
    counties[code] = whole(split, code);
  }
  const sum = Object.values(counties).reduce((all, part) => all + part, 0);
  const isRight = kind === 'at_most' ? sum === value : sum >= value;
  if (!isRight) fields.fail('counties', `Σ = ${sum}`, `Σ ${kind === 'at_most' ? '=' : '≥'} ${value}`);
  return { value, counties };
}

/** Steps on the way to the number first laid down. */
function milestonesOf(fields: Fields, year: number): Milestone[] {
  const most = whole(fields, 'value');
  const found: Milestone[] = [];
  for (const each of fields.has('milestones') ? fields.list('milestones') : []) {
    each.only(['title', 'by', 'value']);
    const before = found.at(-1);
    const by = dayOfYear(each, 'by', year);
    if (before && by <= before.by) each.fail('by', by, `> ${before.by}`);
    const value = whole(each, 'value');
    if (before && value < before.value) each.fail('value', value, `≥ ${before.value}`);
    if (value > most) each.fail('value', value, `≤ ${most}`);
    found.push({ title: each.label('title'), by, value });
  }
  return found;
}

function whole(fields: Fields, name: string): number {
  const value = fields.number(name, 0, 1e9);
  return Number.isInteger(value) ? value : fields.fail(name, value, '0, 1, 2 …');
}

function dayOfYear(fields: Fields, name: string, year: number): string {
  const day = fields.text(name);
  return isDay(`${year}-${day}`) ? day : fields.fail(name, day, 'MM-DD');
}

const isDay = (text: string) =>
  /^\d{4}-\d\d-\d\d$/u.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);
