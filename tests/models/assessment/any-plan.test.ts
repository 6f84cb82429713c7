import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer, GoalJudgement, IndicatorFacts } from '../../../models/answer.ts';
import { scored } from '../../../models/assessment/assess.ts';
import type { PointsGiven, ScoredGoal, VetoCast } from '../../../models/assessment/assessment.ts';
import { type Goal, judgeGoal, type Plan, type YearContext } from '../../../models/plan/index.ts';
import type { Scoring, Veto } from '../../../models/plan/plan.ts';
import type { Target } from '../../../models/plan/target.ts';
import { answered, deaths, ontime, openHazards, ordinaryAccidents, surveyed } from '../headline/answers.ts';
import { plan as shipped, whole, yearEnd } from '../plan/judged.ts';

const EPSILON = 1e-6;

/** How many rows wait, and what comes of them: so many count in the end, so many of these done. */
interface Waiting {
  readonly rows: number;
  readonly counted: number;
  readonly done: number;
}

/** A goal with the figures it is judged by. */
interface Case {
  readonly goal: Goal;
  readonly figures: readonly [part: number, all: number];
  readonly indicator: IndicatorFacts;
  readonly reported: number;
  readonly waiting: Waiting;
  readonly campaigns: number;
  readonly isConnected: boolean;
  readonly given: number | null;
}

const value = fc.record({ value: fc.nat(30), counties: fc.constant(null) });
const first = fc.record({ first: value, revisions: fc.constant([]) });
const milestones = fc
  .array(fc.nat(12), { maxLength: 3 })
  .map((values) =>
    values
      .sort((a, b) => a - b)
      .map((each, n) => ({ title: { zh: '', en: '' }, by: `0${3 * n + 1}-28`, value: each })),
  );
const targets: fc.Arbitrary<Target> = fc.oneof(
  fc.constantFrom({ kind: 'zero' } as const, { kind: 'fewer' } as const, { kind: 'manual' } as const),
  first.map((each) => ({ kind: 'at_most', ...each }) as const),
  fc
    .tuple(fc.constantFrom('at_least', 'campaigns'), first, milestones)
    .map(([kind, each, steps]) => ({ kind, ...each, milestones: steps }) as const),
  fc.record({
    kind: fc.constant('share' as const),
    share: fc.constantFrom(1, 0.95, 0.5),
    recoverable: fc.boolean(),
  }),
  fc.constantFrom('12-31', '06-30').map((by) => ({ kind: 'clear', by }) as const),
);

const limits = new Set<Target['kind']>(['fewer', 'at_most']);
const isLess = (kind: Target['kind']) => limits.has(kind) || kind === 'clear';

function scorings({ kind }: Target, weight: number): fc.Arbitrary<Scoring> {
  if (kind === 'manual') return fc.constant({ kind });
  const full = fc.constant({ kind: 'full' } as const);
  const share = fc.constant({ kind: 'share' } as const);
  const perCase = fc
    .double({ min: 0.01, max: 5, noNaN: true })
    .map((each) => ({ kind: 'per_case', each }) as const);
  const steps = fc
    .uniqueArray(kind === 'share' ? fc.constantFrom(1, 0.9, 0.5) : fc.nat(20), {
      minLength: 1,
      maxLength: 3,
    })
    .map((values) => ({
      kind: 'steps' as const,
      steps: values
        .sort((a, b) => (isLess(kind) ? a - b : b - a))
        .map((at, n) => ({ at, points: weight / (n + 1) })),
    }));
  if (kind === 'zero') return fc.oneof(full, perCase);
  if (limits.has(kind)) return fc.oneof(full, perCase, steps);
  if (kind === 'at_least' || kind === 'campaigns') return fc.oneof(full, share, steps);
  return fc.oneof(full, share, perCase, steps);
}

const measures: Readonly<Record<Target['kind'], readonly IndicatorFacts[]>> = {
  zero: [ordinaryAccidents, deaths],
  fewer: [ordinaryAccidents, deaths],
  at_most: [ordinaryAccidents, deaths],
  at_least: [ordinaryAccidents, deaths],
  campaigns: [ontime],
  share: [ontime, surveyed],
  clear: [openHazards],
  manual: [ontime],
};

const sections = [1, 2, 3, 4].map((n) => ({ id: `s${n}`, title: { zh: `板块${n}`, en: `section ${n}` } }));
const units = [1, 2, 3].map((n) => ({ zh: `科室${n}`, en: `unit ${n}` }));

const caseOf = (weight: number, id: string): fc.Arbitrary<Case> =>
  fc
    .tuple(targets, fc.constantFrom(...sections), fc.constantFrom(...units))
    .chain(([target, section, unit]) =>
      fc.record({
        goal: fc.record({
          ...Object.fromEntries(
            Object.entries(shipped.goals[0]!).map(([name, of]) => [name, fc.constant(of)]),
          ),
          id: fc.constant(id),
          target: fc.constant(target),
          section: fc.constant(section),
          unit: fc.constant(unit),
          weight: fc.constant(weight),
          scoring: scorings(target, weight),
          bonus: fc.option(
            fc.record({ points: fc.constantFrom(0.5, 3), each: fc.constantFrom(1, 2), cap: fc.constant(4) }),
          ),
          whenNone: fc.constantFrom('not-applicable', 'full'),
          exempt: fc.constantFrom([], [], [], [{ region: '139901', why: '无此项工作' }]),
        }) as unknown as fc.Arbitrary<Goal>,
        indicator: fc
          .tuple(fc.constantFrom(...measures[target.kind]), fc.constantFrom('less', 'more', 'neutral'))
          .map(([facts, better]) => ({ ...facts, better }) as IndicatorFacts),
        figures: fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => [Math.min(a, b), b] as const),
        reported: fc.constantFrom(12, 12, 12, 7, 0),
        waiting: fc
          .tuple(fc.constantFrom(0, 0, 1, 5), fc.nat(5), fc.nat(5))
          .map(([rows, a, b]) => ({ rows, counted: Math.min(rows, a), done: Math.min(rows, a, b) })),
        campaigns: fc.nat(5),
        isConnected: fc.constantFrom(true, true, true, true, false),
        given: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      }),
    );

const cases = fc
  .array(fc.nat(9), { minLength: 1, maxLength: 10 })
  .filter((weights) => weights.some((weight) => weight > 0))
  .chain((weights) => {
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    return fc.tuple(...weights.map((weight, n) => caseOf((weight / all) * 100, `g${n}`)));
  });

const grades = [90, 70, 0].map((from) => ({
  id: `from${from}`,
  title: { zh: `${from}`, en: `${from}` },
  from,
}));
const scopes: fc.Arbitrary<Veto['scope']> = fc.oneof(
  fc.nat(9).map((n) => ({ kind: 'goal', id: `g${n}` }) as const),
  fc.constantFrom(...sections).map(({ id }) => ({ kind: 'section', id }) as const),
  fc.constantFrom(...grades).map(({ id }) => ({ kind: 'year', grade: id }) as const),
);
const vetoCasts = fc.array(scopes, { maxLength: 2 }).map((found): VetoCast[] =>
  found.map((scope, n) => ({
    id: `v${n}`,
    scope,
    title: { zh: '', en: '' },
    said: { zh: '', en: '' },
    source: '',
  })),
);
const assessments = fc.record({
  cases,
  vetoes: vetoCasts,
  bonusCap: fc.constantFrom(0, 2, 10),
  when: fc.constantFrom(['2022-09-30', '09'] as const, ['2022-12-31', '12'] as const),
  opening: fc.option(fc.nat(40)),
  lastYear: fc.option(fc.nat(40)),
  isCounty: fc.boolean(),
});
type Drawn = typeof assessments extends fc.Arbitrary<infer Of> ? Of : never;

/** The judgement of a case with its rows still waiting, or, `settled`, with what came of them. */
function judgement(each: Case, of: Drawn, settled: boolean): GoalJudgement {
  const { figures, indicator, waiting, reported, isConnected, goal } = each;
  const [counted, done] = settled ? [waiting.counted, waiting.done] : [0, 0];
  const part = figures[0] + (indicator.kind === 'ratio' ? done : counted);
  const now =
    reported === 0 ? null : indicator.kind === 'ratio' ? ([part, figures[1] + counted] as const) : part;
  const asked = { ...whole, period: ['2022-01', `2022-${of.when[1]}`] as const, asOf: of.when[0] };
  const answer: Answer | null = isConnected
    ? answered(indicator, { ...asked, now, reported, waiting: settled ? 0 : waiting.rows })
    : null;
  const context: YearContext = {
    ...yearEnd,
    asOf: of.when[0],
    county: of.isCounty ? '139901' : null,
    opening: of.opening,
    lastYear: of.lastYear,
    priorYears: of.lastYear === null ? [] : [of.lastYear],
    campaigns: Array.from({ length: each.campaigns + done }, (_, n) => ({
      id: `${n}`,
      name: `${n}`,
      startedOn: '2022-03-01',
      appeared: 1,
      missing: [],
    })),
  };
  return judgeGoal(goal, answer, context);
}

function score(of: Drawn, settled = false) {
  const goals = of.cases.map(({ goal }) => goal);
  const plan: Plan = { ...shipped, sections, goals, grades, bonusCap: of.bonusCap };
  const given = new Map<string, PointsGiven>();
  for (const { goal, given: part } of of.cases)
    if (part !== null && goal.scoring.kind === 'manual')
      given.set(goal.id, { points: part * goal.weight, why: '', by: '', at: '', evidence: [] });
  const judgements = of.cases.map((each) => judgement(each, of, settled));
  return scored(plan, { judgements, vetoes: of.vetoes, given });
}

const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0);
const pointsOf = ({ points }: Pick<ScoredGoal, 'points'>) => points ?? 0;

function checkBounds(of: Drawn): void {
  const { goals, sections: bySection, units: byUnit, bonus, total, open, ...found } = score(of);
  const full = sum(goals.map((goal) => goal.full));
  const applies = goals.some(
    ({ state, vetoed, weight }) => (vetoed || state !== 'not-applicable') && weight > 0,
  );
  expect(full).toBeCloseTo(applies ? 100 : 0, 6);
  for (const goal of goals) {
    expect(pointsOf(goal)).toBeGreaterThanOrEqual(0);
    expect(goal.open).toBeGreaterThanOrEqual(-EPSILON);
    expect(pointsOf(goal) + goal.open).toBeLessThanOrEqual(goal.full + EPSILON);
  }
  expect(bonus).toBeGreaterThanOrEqual(0);
  expect(bonus).toBeLessThanOrEqual(of.bonusCap);
  expect(total).toBeCloseTo(sum(goals.map(pointsOf)) + bonus, 9);
  expect(total + open).toBeLessThanOrEqual(full + of.bonusCap + EPSILON);
  for (const blocks of [bySection, byUnit]) {
    expect(sum(blocks.map((block) => block.full))).toBeCloseTo(full, 6);
    expect(sum(blocks.map((block) => block.points))).toBeCloseTo(total - bonus, 6);
    expect(sum(blocks.map((block) => block.open))).toBeCloseTo(open, 6);
  }
  expect(Number(found.bestGrade.en)).toBeGreaterThanOrEqual(Number(found.grade.en));
}

function checkVetoes(of: Drawn): void {
  const { goals, grade, bestGrade } = score(of);
  for (const { scope } of of.vetoes) {
    if (scope.kind === 'year') {
      const most = grades.find(({ id }) => id === scope.grade)!.from;
      expect(Math.max(Number(grade.en), Number(bestGrade.en))).toBeLessThanOrEqual(most);
      continue;
    }
    for (const goal of goals)
      if (scope.id === (scope.kind === 'goal' ? goal.goal : goal.section.id))
        expect(goal).toMatchObject({ points: 0, open: 0, bonus: 0, vetoed: true });
  }
}

/** Whatever comes of the rows that wait, nothing goes below the worst that was told or above the best. */
function checkEnds(of: Drawn): void {
  const [before, after] = [score(of), score(of, true)];
  expect(after.total - after.bonus).toBeGreaterThanOrEqual(before.total - before.bonus - EPSILON);
  expect(after.total - after.bonus + after.open).toBeLessThanOrEqual(
    before.total - before.bonus + before.open + EPSILON,
  );
}

test.each([
  ['points stay in range, and weights, sections and units add up', checkBounds],
  ['a veto that is cast is obeyed', checkVetoes],
  ['what comes of rows that wait lies between the worst and the best that was told', checkEnds],
])('of any plan and any figures %s', (_, check) => {
  fc.assert(fc.property(assessments, check), { numRuns: 400, seed: 2022 });
});
