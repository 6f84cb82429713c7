import { join } from 'node:path';
import { Fault } from '../../sql/words/fault.ts';
import type { Label } from '../../sql/words/label.ts';
import { digestOf } from '../analyses/code-digest.ts';
import { planInForce } from '../plan-files/in-force.ts';
import { addEntry, type Entry, readEntries } from '../record/ledger.ts';
import type { Release } from '../release.ts';
import { assessAll } from './assess.ts';
import type { Assessment, Block, VetoCast } from './assessment.ts';

/** A goal as it stood when it was frozen. */
export interface FrozenGoal {
  readonly goal: string;
  readonly title: Label;
  readonly unit: Label;
  readonly state: Assessment['goals'][number]['state'];
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly target: number | null;
  readonly points: number | null;
  readonly full: number;
  readonly bonus: number;
  readonly ruling: Label;
  readonly scoring: Label;
}

/** A place as it stood. */
export interface FrozenPlace {
  readonly region: Assessment['region'];
  readonly total: number;
  readonly open: number;
  readonly bonus: number;
  readonly grade: Label;
  readonly bestGrade: Label;
  readonly sections: readonly Block[];
  readonly vetoes: readonly VetoCast[];
  readonly goals: readonly FrozenGoal[];
}

export const freezeKinds = ['month', 'quarter', 'half', 'year'] as const;
export type FreezeKind = (typeof freezeKinds)[number];

/** An assessment as it stood at the end of a span, with what it stands on. Nothing of it changes any more. */
export interface Freeze {
  readonly kind: FreezeKind;
  readonly year: number;
  /** Last month of the span, `2022-06`. */
  readonly through: string;
  readonly note: string | null;
  readonly release: { readonly id: string; readonly fingerprint: string; readonly asOf: string };
  readonly plan: { readonly hash: string; readonly text: string };
  /** Digest of the code that judged. */
  readonly code: string;
  readonly city: FrozenPlace;
  readonly counties: readonly FrozenPlace[];
}

export interface FreezeAsked {
  readonly kind: FreezeKind;
  /** `2022-06`, `2022-Q2`, `2022-H1` or `2022`, by the kind. */
  readonly span: string;
  readonly by: string;
  readonly note?: string;
}

const forms: Readonly<Record<FreezeKind, RegExp>> = {
  month: /^(\d{4})-(0[1-9]|1[0-2])$/u,
  quarter: /^(\d{4})-Q([1-4])$/u,
  half: /^(\d{4})-H([12])$/u,
  year: /^(\d{4})()$/u,
};
const shapes: Readonly<Record<FreezeKind, string>> = {
  month: '2022-06',
  quarter: '2022-Q2',
  half: '2022-H1',
  year: '2022',
};
const monthsEach: Readonly<Record<FreezeKind, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** The year of a span and its last month; error QUESTION_INVALID. */
export function spanEnd(kind: FreezeKind, span: string): { readonly year: number; readonly through: string } {
  const [, year, part] = forms[kind].exec(span) ?? [];
  if (year === undefined)
    throw new Fault('QUESTION_INVALID', { name: 'period', found: span, expected: shapes[kind] });
  const month = part === '' ? 12 : Number(part) * monthsEach[kind];
  return { year: Number(year), through: `${year}-${String(month).padStart(2, '0')}` };
}

/**
 * Keeps what the city and its counties have earned by the end of a span, as this release and the plan in force say.
 * Errors: PLAN_MISSING, QUESTION_INVALID where the span is misspelt or the release does not reach its end, or nobody says.
 */
export async function freeze(
  release: Release,
  { kind, span, by, note }: FreezeAsked,
): Promise<Freeze & Entry> {
  const { year, through } = spanEnd(kind, span);
  const { id, fingerprint, asOf } = release.manifest;
  if (asOf.slice(0, 7) < through)
    throw new Fault('QUESTION_INVALID', {
      name: 'period',
      found: span,
      expected: {
        zh: `不晚于数据截至月 ${asOf.slice(0, 7)}`,
        en: `no later than the month the data reach, ${asOf.slice(0, 7)}`,
      },
    });
  const { hash, yaml } = await planInForce(release.home, year);
  const book = await assessAll(release, { year, through });
  return addEntry<Freeze>(release.home, 'freezes', by, {
    kind,
    year,
    through,
    note: note?.trim() || null,
    release: { id, fingerprint, asOf },
    plan: { hash, text: yaml },
    code: judgingCode(),
    city: frozen(book.city),
    counties: book.counties.map(frozen),
  });
}

const models = join(import.meta.dirname, '..');
const judging = ['assessment', 'plan', 'statistics', 'headline'].map((room) => join(models, room));

/** What the code says that judges and scores, as 16 hexadecimal digits. */
export const judgingCode = () => digestOf(judging);

/** What of an assessment is kept. */
export function frozen({ region, total, open, bonus, grade, bestGrade, ...rest }: Assessment): FrozenPlace {
  const { sections, vetoes } = rest;
  return {
    region,
    total,
    open,
    bonus,
    grade,
    bestGrade,
    sections,
    vetoes,
    goals: rest.goals.map(({ answer, ...goal }) => ({
      goal: goal.goal,
      title: goal.title,
      unit: goal.unit,
      state: goal.state,
      numerator: answer?.total.numerator ?? null,
      denominator: answer?.total.denominator ?? null,
      value: answer?.total.value ?? null,
      target: goal.target,
      points: goal.points,
      full: goal.full,
      bonus: goal.bonus,
      ruling: goal.ruling,
      scoring: goal.scoring,
    })),
  };
}

/** Every freeze, oldest first. Error LEDGER_DAMAGED. */
export const listFreezes = (home: string) => readEntries<Freeze>(home, 'freezes');

/** A freeze by its id or the start of it; error QUESTION_INVALID, naming those there are. */
export async function freezeNamed(home: string, id: string): Promise<Freeze & Entry> {
  const all = await listFreezes(home);
  const found = all.filter((one) => one.id.startsWith(id));
  if (found.length === 1) return found[0]!;
  throw new Fault('QUESTION_INVALID', {
    name: 'freeze',
    found: id,
    expected: all.map((one) => one.id).join(', ') || '—',
  });
}

/** A goal of two freezes, or of a freeze and now. Null where one of them has it not. */
export interface GoalMoved {
  readonly goal: string;
  readonly title: Label;
  readonly before: FrozenGoal | null;
  readonly after: FrozenGoal | null;
}

/** The goals of a place that are otherwise in `after`: a figure, a state, a target or points. */
export function movedGoals(before: FrozenPlace, after: FrozenPlace): GoalMoved[] {
  const ids = [...new Set([...before.goals, ...after.goals].map(({ goal }) => goal))];
  return ids.flatMap((id) => {
    const [was, now] = [before, after].map(({ goals }) => goals.find(({ goal }) => goal === id) ?? null);
    if (was && now && isSame(was, now)) return [];
    return [{ goal: id, title: (now ?? was)!.title, before: was!, after: now! }];
  });
}

const compared = ['state', 'numerator', 'denominator', 'value', 'target', 'points', 'full', 'bonus'] as const;

const isSame = (a: FrozenGoal, b: FrozenGoal) => compared.every((field) => a[field] === b[field]);

/** A place of two freezes: its totals and the goals that differ. */
export interface PlaceCompared {
  readonly region: Assessment['region'];
  readonly before: number | null;
  readonly after: number | null;
  readonly moved: readonly GoalMoved[];
}

/** Two freezes place by place, those of either. Errors as `freezeNamed`. */
export async function compareFreezes(home: string, before: string, after: string): Promise<PlaceCompared[]> {
  const [was, now] = [await freezeNamed(home, before), await freezeNamed(home, after)];
  const places = [was, now].map(({ city, counties }) => [city, ...counties]);
  const codes = [...new Set(places.flat().map(({ region }) => region.code))];
  return codes.map((code) => {
    const [a, b] = places.map((own) => own.find(({ region }) => region.code === code) ?? null);
    return {
      region: (b ?? a)!.region,
      before: a?.total ?? null,
      after: b?.total ?? null,
      moved: a && b ? movedGoals(a, b) : [],
    };
  });
}

/** A frozen place beside what the books say now for the same span. */
export interface FreezeNow {
  readonly place: FrozenPlace;
  readonly moved: readonly GoalMoved[];
}

/** What a release says now of a freeze's span, place by place; the freeze itself stays as it is. Errors as `assessAll`. */
export async function freezeBesideNow(
  release: Release,
  { year, through, city, counties }: Freeze,
): Promise<FreezeNow[]> {
  const book = await assessAll(release, { year, through });
  const now = [book.city, ...book.counties].map(frozen);
  return [city, ...counties].map((was) => {
    const is = now.find(({ region }) => region.code === was.region.code);
    return { place: is ?? was, moved: is ? movedGoals(was, is) : [] };
  });
}

/** Why what a freeze says may differ from now: whether its data, its plan and the code that judged are those of now. */
export async function standsOn(
  release: Release,
  freeze: Freeze,
): Promise<{ readonly isSameData: boolean; readonly isSamePlan: boolean; readonly isSameCode: boolean }> {
  const { hash } = await planInForce(release.home, freeze.year);
  return {
    isSameData: freeze.release.fingerprint === release.manifest.fingerprint,
    isSamePlan: freeze.plan.hash === hash,
    isSameCode: freeze.code === judgingCode(),
  };
}
