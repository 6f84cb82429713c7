import { counted, type Label } from '../../sql/words/label.ts';
import type { GoalJudgement } from '../answer.ts';
import { ask, type Place, placeNamed, placesOf } from '../ask.ts';
import { numberText } from '../headline/numbers.ts';
import { type JudgeScope, judgePlan, planFor } from '../judge.ts';
import { sentences } from '../plan/outcome.ts';
import type { Goal, Plan, Veto } from '../plan/plan.ts';
import type { PlanFile } from '../plan/plan-file.ts';
import type { Release } from '../release.ts';
import { remembering } from '../remembering.ts';
import type { Assessment, AssessmentBook, Block, PointsGiven, ScoredGoal, VetoCast } from './assessment.ts';
import { handedOn } from './handed-on.ts';
import { pointsOf } from './points.ts';
import { pointsGiven } from './points-given.ts';

/**
 * What the city or a county has earned of the year's plan by the end of a month, on a release.
 * Errors: as `judge`.
 */
export async function assess(release: Release, scope: JudgeScope = {}): Promise<Assessment> {
  return assessBy(release, await planFor(release, scope), scope);
}

/** As `assess`, by a plan that need not be in force. Error QUESTION_INVALID for the region or the month. */
export async function assessBy(
  release: Release,
  { plan, hash }: Pick<PlanFile, 'plan' | 'hash'>,
  scope: Omit<JudgeScope, 'year'> = {},
): Promise<Assessment> {
  const once = remembering(release);
  const places = await placesOf(once);
  const place = placeNamed(places, scope.region ?? release.manifest.city.code);
  const own = await assessPlace(once, { plan, hash, place, scope });
  if (!place.isCity || plan.rollUp.city === 'own') return own;
  return rolledUp(plan, own, await countiesOf(once, { plan, hash, places, scope }));
}

/** The city and every county, assessed by one plan. Errors: as `judge`. */
export async function assessAll(
  release: Release,
  scope: Omit<JudgeScope, 'region'> = {},
): Promise<AssessmentBook> {
  const { plan, hash } = await planFor(release, scope);
  const once = remembering(release);
  const places = await placesOf(once);
  const city = await assessPlace(once, {
    plan,
    hash,
    place: placeNamed(places, release.manifest.city.code),
    scope,
  });
  const counties = await countiesOf(once, { plan, hash, places, scope });
  return { city: plan.rollUp.city === 'own' ? city : rolledUp(plan, city, counties), counties };
}

interface By {
  readonly plan: Plan;
  readonly hash: string;
  readonly scope: JudgeScope;
}

async function countiesOf(
  release: Release,
  { places, ...by }: By & { readonly places: readonly Place[] },
): Promise<Assessment[]> {
  const found: Assessment[] = [];
  for (const place of places) if (!place.isCity) found.push(await assessPlace(release, { ...by, place }));
  return found;
}

async function assessPlace(
  release: Release,
  { plan, hash, place, scope }: By & { readonly place: Place },
): Promise<Assessment> {
  const { asOf, judgements } = await judgePlan(release, plan, {
    ...scope,
    region: place.code,
  });
  const vetoes = await castOf(release, plan, { place, judgements, through: asOf });
  const given = await pointsGiven(release.home, { year: plan.year, region: place.code });
  const { id, demo, builtAt, city, ...known } = release.manifest;
  return {
    release: { id, asOf: known.asOf, demo, builtAt, city },
    plan: { year: plan.year, title: plan.title, hash },
    region: { code: place.code, label: place.label, isCity: place.isCity },
    through: `${asOf.slice(0, 7)}-01`,
    asOf,
    isOver: asOf >= `${plan.year}-12-31`,
    ...scored(plan, { judgements, vetoes, given }),
    grading: gradingOf(plan),
    rollUp: place.isCity ? rollUpWords(plan) : null,
  };
}

interface Judged {
  readonly judgements: readonly GoalJudgement[];
  readonly vetoes: readonly VetoCast[];
  readonly given: ReadonlyMap<string, PointsGiven>;
}

type Sums = Pick<Assessment, 'sections' | 'units' | 'bonus' | 'total' | 'open'>;
type Scored = Sums & Pick<Assessment, 'goals' | 'vetoes' | 'grade' | 'bestGrade'>;

/** The points of judged goals, added up in every way that is asked for. */
export function scored(plan: Plan, { judgements, vetoes, given }: Judged): Scored {
  const isVetoed = (judgement: GoalJudgement) => vetoes.some(({ scope }) => takes(scope, judgement));
  const fulls = handedOn(
    judgements.map((judgement) => ({
      section: judgement.section.id,
      weight: judgement.weight,
      // What a veto takes is handed on to nobody.
      applies: judgement.state !== 'not-applicable' || isVetoed(judgement),
    })),
  );
  const goals = judgements.map((judgement, at) =>
    scoredGoal(plan.goals[at]!, judgement, {
      full: fulls[at]!,
      given: given.get(judgement.goal) ?? null,
      isVetoed: isVetoed(judgement),
    }),
  );
  const sums = addedUp(plan, goals);
  return { goals, vetoes, ...sums, ...graded(plan, sums, vetoes) };
}

function addedUp({ bonusCap }: Plan, goals: readonly ScoredGoal[]): Sums {
  const sum = (of: (goal: ScoredGoal) => number) => goals.reduce((all, goal) => all + of(goal), 0);
  const bonus = Math.min(
    bonusCap,
    sum((goal) => goal.bonus),
  );
  return {
    sections: blocksOf(goals, ({ section }) => section),
    units: blocksOf(goals, ({ unit }) => ({ id: unit.zh, title: unit })),
    bonus,
    total: sum(({ points }) => points ?? 0) + bonus,
    open: sum(({ open }) => open),
  };
}

function graded(
  plan: Plan,
  { total, open }: Pick<Sums, 'total' | 'open'>,
  vetoes: Judged['vetoes'],
): Pick<Assessment, 'grade' | 'bestGrade'> {
  return { grade: gradeOf(plan, total, vetoes), bestGrade: gradeOf(plan, total + open, vetoes) };
}

const takes = (scope: Veto['scope'], { goal, section }: GoalJudgement) =>
  scope.kind !== 'year' && scope.id === (scope.kind === 'goal' ? goal : section.id);

function scoredGoal(
  goal: Goal,
  judgement: GoalJudgement,
  {
    full,
    given,
    isVetoed,
  }: { readonly full: number; readonly given: PointsGiven | null; readonly isVetoed: boolean },
): ScoredGoal {
  const earned = pointsOf(goal, judgement, given);
  const handed = goal.weight === 0 ? 0 : full / goal.weight;
  const state = given !== null && judgement.state === 'manual' ? ('scored' as const) : judgement.state;
  return {
    ...judgement,
    state,
    full,
    points: isVetoed ? 0 : earned.points === null ? null : earned.points * handed,
    open: isVetoed ? 0 : earned.open * handed,
    bonus: isVetoed ? 0 : earned.bonus,
    scoring: isVetoed
      ? { zh: '一票否决，不得分', en: 'vetoed: no points' }
      : sentences(earned.said, handedWords(handed)),
    vetoed: isVetoed,
    given,
  };
}

/** Points that goals which do not apply handed on. */
function handedWords(handed: number): Label | null {
  if (handed === 0 || Math.abs(handed - 1) < 1e-9) return null;
  const times = String(Math.round(handed * 10_000) / 10_000);
  return {
    zh: `接受不适用目标的分值，以上各数均乘${times}`,
    en: `times ${times}, for the points of goals that do not apply`,
  };
}

function blocksOf(
  goals: readonly ScoredGoal[],
  by: (goal: ScoredGoal) => { readonly id: string; readonly title: Label },
): Block[] {
  return [...Map.groupBy(goals, (goal) => by(goal).id).values()].map((own) => ({
    ...by(own[0]!),
    full: own.reduce((sum, { full }) => sum + full, 0),
    points: own.reduce((sum, { points }) => sum + (points ?? 0), 0),
    open: own.reduce((sum, { open }) => sum + open, 0),
  }));
}

function gradeOf({ grades }: Plan, total: number, vetoes: Judged['vetoes']): Label {
  const forced = vetoes.flatMap(({ scope }) => (scope.kind === 'year' ? [scope.grade] : []));
  const [worst] = grades.filter(({ id }) => forced.includes(id)).sort((a, b) => a.from - b.from);
  // Points are sums of shares: 90 must not fail by its last binary digit.
  const earned = grades.find(({ from }) => total >= from - 1e-9) ?? grades.at(-1)!;
  return (worst !== undefined && worst.from < earned.from ? worst : earned).title;
}

/** The vetoes that what happened has cast on a place. */
async function castOf(
  release: Release,
  plan: Plan,
  {
    place,
    judgements,
    through,
  }: {
    readonly place: Place;
    readonly judgements: readonly GoalJudgement[];
    readonly through: string;
  },
): Promise<Judged['vetoes']> {
  const cast: VetoCast[] = [];
  for (const { id, title, indicator, from, scope, source } of plan.vetoes) {
    const judged = judgements.find(({ answer }) => answer?.indicator.name === indicator)?.answer;
    const { total } =
      judged ??
      (await ask(release, {
        indicator,
        region: place.code,
        period: `${plan.year}-01..${through.slice(0, 7)}`,
      }));
    if (total.value === null || total.value < from) continue;
    const said = {
      zh: `已发生${numberText(total.value, 'zh')}（${numberText(from, 'zh')}起即否决）`,
      en: `${numberText(total.value, 'en')} so far (${counted(from, 'is', 'are')} enough)`,
    };
    cast.push({ id, title, said, scope, source });
  }
  return cast;
}

/** A city scored by its counties: the mean of what they earned, without what a veto cast on the city takes. */
function rolledUp(plan: Plan, city: Assessment, counties: readonly Assessment[]): Assessment {
  const taken = new Set(city.goals.flatMap(({ goal, vetoed }) => (vetoed ? [goal] : [])));
  const own = counties.map(({ goals }) =>
    addedUp(
      plan,
      goals.map((goal) => (taken.has(goal.goal) ? { ...goal, points: 0, open: 0, bonus: 0 } : goal)),
    ),
  );
  const mean = (of: (county: Sums) => number) =>
    own.reduce((sum, county) => sum + of(county), 0) / own.length;
  const blocks = (name: 'sections' | 'units') =>
    city[name].map((block) => {
      const of = (field: 'full' | 'points' | 'open') =>
        mean((county) => county[name].find(({ id }) => id === block.id)?.[field] ?? 0);
      return { ...block, full: of('full'), points: of('points'), open: of('open') };
    });
  const [total, open] = [mean((county) => county.total), mean((county) => county.open)];
  return {
    ...city,
    ...graded(plan, { total, open }, city.vetoes),
    rollUp: sentences(
      rollUpWords(plan),
      taken.size === 0
        ? null
        : {
            zh: '全市被一票否决的目标不计各区县得分',
            en: 'without what a veto cast on the city takes',
          },
    ),
    sections: blocks('sections'),
    units: blocks('units'),
    bonus: mean(({ bonus }) => bonus),
    total,
    open,
  };
}

function gradingOf({ grades, gradeSource }: Plan): Label {
  const list = (language: 'zh' | 'en') =>
    grades.map(({ title, from }) => `${title[language]} ≥${from}`).join(language === 'zh' ? '，' : ', ');
  return { zh: `${list('zh')}（${gradeSource}）`, en: `${list('en')} (${gradeSource})` };
}

function rollUpWords({ rollUp: { city, source } }: Plan): Label {
  return city === 'own'
    ? { zh: `全市得分按全市数据计算（${source}）`, en: `the city is scored by its own figures (${source})` }
    : {
        zh: `全市得分为各区县得分的平均（${source}）`,
        en: `the city's points are the mean of its counties' (${source})`,
      };
}
