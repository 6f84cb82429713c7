import type { Answer, AnswerRow, GoalJudgement, Language, Period } from '../../../charts/answer.ts';
import { columnsByMonth } from '../../../charts/columns-by-month.ts';
import { periodWords } from '../../../charts/format/date.ts';
import { dueWords } from '../../../charts/format/due.ts';
import { cell } from '../../../charts/format/measure.ts';
import { lineByMonth } from '../../../charts/line-by-month.ts';
import { ranked, sideOf } from '../../../charts/ranked.ts';
import { address } from '../address/address.ts';
import { attentionView } from '../view/attention.ts';
import { cardView } from '../view/card.ts';
import { type CountyFacts, countyMapView } from '../view/county-map.ts';
import { type FigureView, figureView } from '../view/figure.ts';
import { goalView } from '../view/goal.ts';
import { message } from '../words/messages.ts';
import { bearable } from './bearable.ts';
import { boundariesOf } from './boundaries.ts';
import type { Asked } from './choices.ts';
import { type CountyBoundaries, Fault, models, type Release } from './rooms.ts';

/** The first row of the overview: what happened, what is being done about it, what is left. */
const cardNames = [
  'casualty_accidents',
  'deaths',
  'hazards_ontime',
  'hazards_overdue',
  'dangerous_houses',
] as const;

const houses = 'dangerous_houses';

const chartNames: ReadonlySet<string> = new Set(['casualty_accidents', 'hazards_ontime']);

/** All that the overview shows, from one release. */
export async function overview(release: Release, { region, period }: Asked, language: Language) {
  const where = region === undefined ? {} : { region };
  const when = period === undefined ? {} : { period };
  const compared = (indicator: string) =>
    models.ask(release, { indicator, ...where, ...when, compare: 'last-year' });
  const [cards, found, ranking, boundaries] = await Promise.all([
    Promise.all(cardNames.map(compared)),
    compared('hazards_found'),
    models.ask(release, { indicator: 'hazards_ontime', ...when, by: 'region' }).then(bearable),
    boundariesOf(release),
  ]);
  const [lead = found] = cards;
  const year = Number(found.period.to.slice(0, 4));
  const judged = await goalsOf(release, { year, ...where });
  const judgements = judged ?? [];
  const isAsOfYear = release.manifest.asOf.startsWith(String(year));
  const goalsHref = address('/goals', {
    region,
    year: isAsOfYear ? undefined : String(year),
    lang: language,
  });
  const courses = new Map<string, Answer>();
  const course = courseOf(found.period);
  for (const { indicator } of [...cards, found]) {
    const byMonth = { indicator: indicator.name, ...where, period: course, by: 'month' };
    courses.set(indicator.name, bearable(await models.ask(release, byMonth)));
  }
  const byMonth = (answer: Answer) => courses.get(answer.indicator.name) ?? answer;
  const placed = await rankFigures(release, { ranking, region, boundaries }, language);
  // Beside a ranked list with its map there is room for one figure more.
  const charted = [
    ...cards.filter(({ indicator }) => chartNames.has(indicator.name)),
    found,
    ...cards.filter(({ indicator }) => placed.length > 1 && indicator.name === houses),
  ];
  return {
    period: periodWords(found.period, language),
    region: found.region.label[language],
    headline: models.pageHeadline(lead, judgements)[language],
    cards: cards.map((answer) => cardView(bearable(answer), byMonth(answer), language)),
    year,
    goalsHref: judged && goalsHref,
    goals: leading(judgements).map((judgement) => goalView(judgement, language)),
    goalCount: judgements.length,
    goalsHeadline:
      judged === null ? message(language, 'noPlan', { year }) : models.goalsHeadline(judged)[language],
    attention: attentionView(judgements, region === undefined ? ranking : null, { language, goalsHref }),
    attentionNone: message(language, judged === null ? 'attentionNoPlan' : 'attentionNone', { year }),
    figures: [...charted.map((answer) => monthFigure(answer, byMonth(answer), language)), ...placed],
  };
}

/** As many goals as the first screen bears. */
const mostGoals = 9;

const worst: readonly GoalJudgement['state'][] = ['missed', 'behind', 'warning'];

/** The goals of the plan's first section, and of the others the worst that weigh most, in the plan's order. */
function leading(judgements: readonly GoalJudgement[]): readonly GoalJudgement[] {
  const first = judgements.filter(({ section }) => section.id === judgements[0]!.section.id);
  const others = judgements.filter((goal) => !first.includes(goal));
  const byState = worst.flatMap((state) =>
    others.filter((goal) => goal.state === state).toSorted((a, b) => b.weight - a.weight),
  );
  const rest = others.filter((goal) => !byState.includes(goal));
  const shown = new Set([...first, ...byState, ...rest].slice(0, mostGoals));
  return judgements.filter((goal) => shown.has(goal));
}

/** How the goals of the year shown stand; null where that year has no plan. */
async function goalsOf(release: Release, scope: { year: number; region?: string }) {
  try {
    return await models.judge(release, scope);
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'PLAN_MISSING') return null;
    throw thrown;
  }
}

/** From January of the year before the period to its end, so that the same months of both years are in sight. */
function courseOf({ from, to }: Period): string {
  return `${Number(from.slice(0, 4)) - 1}-01..${to.slice(0, 7)}`;
}

/** A figure whose headline is what the comparison says and whose marks are the months of both years. */
function monthFigure(compared: Answer, byMonth: Answer, language: Language): FigureView {
  const { indicator } = byMonth;
  const isRatio = indicator.kind === 'ratio';
  const id = `figure-${indicator.name}-month`;
  const draw = isRatio ? lineByMonth : columnsByMonth;
  return figureView(byMonth, draw(byMonth, { language, labelledBy: id, since: compared.period.from }), {
    id,
    language,
    headline: models.headline(compared)[language],
    subtitle: message(language, 'subtitleByMonth', {
      indicator: indicator.title[language],
      unit: isRatio ? '%' : indicator.unit[language],
      region: byMonth.region.label[language],
      period: periodWords(byMonth.period, language),
    }),
    key: message(language, isRatio ? 'keyBand' : 'keyNow', { now: periodWords(compared.period, language) }),
  });
}

/** The counties ranked and, where the home has their boundaries, a map beside the list. */
async function rankFigures(
  release: Release,
  {
    ranking,
    region,
    boundaries,
  }: {
    readonly ranking: Answer;
    readonly region: string | undefined;
    readonly boundaries: CountyBoundaries | null;
  },
  language: Language,
): Promise<FigureView[]> {
  const list = rankFigure(ranking, region, language);
  if (boundaries === null) return [list];
  const stale = await models.staleCounties(release, ranking.indicator.name);
  const rows = new Map(ranking.rows.map((row) => [row.key, row]));
  const factsOf = (code: string) => countyFacts(ranking, rows.get(code), stale.has(code), language);
  const map = countyMapView(list, { boundaries, factsOf }, language);
  return map === null ? [list] : [list, map];
}

function countyFacts(
  { indicator, total }: Answer,
  row: AnswerRow | undefined,
  isStale: boolean,
  language: Language,
): CountyFacts {
  if (row === undefined || row.state === 'none')
    return { value: message(language, 'stateNone'), side: 'chance', state: 'none' };
  const isFew = row.state === 'list' || row.state === 'weak' || row.value === null;
  return {
    value: cell(row, indicator, language),
    side: sideOf(row, total.value, indicator.better),
    state: isStale ? 'stale' : isFew ? 'few' : 'firm',
  };
}

function rankFigure(ranking: Answer, region: string | undefined, language: Language): FigureView {
  const { indicator } = ranking;
  const id = `figure-${indicator.name}-region`;
  const sides = ranking.rows.map((row) => sideOf(row, ranking.total.value, indicator.better));
  const worse = sides.filter((side) => side === 'worse').length;
  const better = sides.filter((side) => side === 'better').length;
  const told = worse + better === 0 ? 'rankNone' : 'rankSome';
  const pictures = ranked(ranking, {
    language,
    labelledBy: id,
    reference: message(language, 'wholeCity'),
    region,
  });
  return figureView(ranking, pictures, {
    id,
    language,
    headline: message(language, ranking.total.state === 'none' ? 'rankEmpty' : told, {
      due: dueWords(ranking, ranking.total, language),
      indicator: indicator.title[language],
      worse,
      better,
    }),
    subtitle: message(language, 'subtitleByRegion', {
      indicator: indicator.title[language],
      unit: indicator.kind === 'ratio' ? '%' : indicator.unit[language],
      period: periodWords(ranking.period, language),
    }),
    key: message(language, 'keyRank'),
  });
}
