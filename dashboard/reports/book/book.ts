import {
  type GoalEnd,
  goalStateWords,
  type Plan,
  reckonedFrom,
  type ScoredGoal,
} from '../../../models/index.ts';
import { beijingTime } from '../../../sql/words/beijing-time.ts';
import type { Label, Language } from '../../../sql/words/label.ts';
import { indicatorsOf } from '../content/annexes.ts';
import { Writer } from '../content/writer.ts';
import type { ReportFacts } from '../facts.ts';
import type { CarriedFigure } from '../report.ts';
import { address, type BookCell, type BookSheet, head, quoted, wrapped } from './cell.ts';
import { bonusFormula, type GoalCells, gradeFormula, pointsFormula } from './formulas.ts';

const names = {
  score: { zh: '得分', en: 'Score' },
  data: { zh: '数据', en: 'Data' },
  counties: { zh: '区县', en: 'Counties' },
  definitions: { zh: '口径', en: 'Definitions' },
  revisions: { zh: '修订', en: 'Revisions' },
  evidence: { zh: '佐证', en: 'Evidence' },
} as const satisfies Record<string, Label>;

/** Columns of the sheet of data. */
const dataColumns = [
  ['目标编号', 'goal', 20],
  ['工作任务', 'title', 34],
  ['指标', 'indicator', 26],
  ['状态', 'state', 12],
  ['分子', 'numerator', 12],
  ['分母', 'denominator', 12],
  ['数值', 'value', 12],
  ['待更正', 'waiting', 8],
  ['计分数值', 'counted', 12],
  ['年度目标', 'target', 12],
  ['完成率', 'reached', 12],
  ['应完成进度', 'due', 12],
  ['余量', 'room', 10],
  ['权重', 'weight', 8],
  ['满分', 'full', 8],
  ['人工评分', 'given', 10],
  ['达标', 'good', 8],
  ['可计分', 'scorable', 8],
  ['否决', 'vetoed', 8],
] as const;

type DataColumn = (typeof dataColumns)[number][1];

const at = (name: DataColumn) => dataColumns.findIndex(([, en]) => en === name);

/** The assessment book of a place: its sheets, and the figures of its numbers. */
export function assessmentBook(
  facts: ReportFacts,
  language: Language,
): { readonly sheets: readonly BookSheet[]; readonly figures: readonly CarriedFigure[] } {
  const writer = new Writer(language);
  const sheets = [
    scoreSheet(writer, facts),
    dataSheet(writer, facts),
    ...(facts.counties ? [countySheet(writer, facts)] : []),
    definitionSheet(writer, facts),
    revisionSheet(writer, facts),
    evidenceSheet(writer, facts),
  ];
  return { sheets, figures: writer.figures };
}

const nameOf = (writer: Writer, sheet: keyof typeof names) => names[sheet][writer.language];
/** A table of which nothing is known says so. */
const orNone = (writer: Writer, rows: readonly BookCell[][]) =>
  rows.length === 0 ? [[{ value: writer.text({ zh: '（无）', en: '(none)' }).text }]] : rows;
const heads = (writer: Writer, labels: readonly (readonly [zh: string, en: string])[]) =>
  labels.map(([zh, en]) => head(writer.text({ zh, en }).text));

function dataSheet(writer: Writer, { assessment, plan }: ReportFacts): BookSheet {
  const rows = assessment.goals.map((goal, i): BookCell[] => {
    const { answer } = goal;
    const total = answer?.total;
    const isShare = answer?.indicator.kind === 'ratio';
    const look = isShare ? ({ look: 'share' } as const) : {};
    const figure = (measure: 'numerator' | 'denominator' | 'value') =>
      answer && total?.[measure] != null ? writer.answered(answer, measure).figure : undefined;
    const number = (value: number | null | undefined): BookCell => ({ value: value ?? null });
    const cell = (name: DataColumn) => address(nameOf(writer, 'data'), at(name), i + 1);
    const value = total?.value ?? null;
    const end = reckonedFrom(goal);
    return [
      { value: goal.goal },
      wrapped(goal.title[writer.language]),
      { value: answer?.indicator.name ?? null },
      { value: goalStateWords[goal.state][writer.language] },
      { ...number(total?.numerator), figure: figure('numerator') },
      { ...number(total?.denominator), figure: figure('denominator') },
      {
        value,
        ...look,
        ...(isShare && value !== null ? { formula: `${cell('numerator')}/${cell('denominator')}` } : {}),
        figure: figure('value'),
      },
      number(total?.waiting),
      { ...number(end?.value), ...look, ...countedFormula(goal, cell) },
      { ...number(goal.target), ...look },
      reachedCell(end, { counted: cell('counted'), target: cell('target') }),
      { ...number(end?.due), look: 'share' },
      number(end?.room),
      number(plan.goals[i]!.weight),
      number(goal.full),
      number(goal.given?.points),
      number(end?.state === 'met' || end?.state === 'on-track' ? 1 : 0),
      number(goal.points === null ? 0 : 1),
      number(goal.vetoed ? 1 : 0),
    ];
  });
  return {
    name: nameOf(writer, 'data'),
    widths: dataColumns.map(([, , width]) => width),
    rows: [
      heads(
        writer,
        dataColumns.map(([zh, en]) => [zh, en]),
      ),
      ...rows,
    ],
  };
}

/** What is scored: as reported, or with every row that waits counted against the goal. */
function countedFormula(
  { ends, answer }: ScoredGoal,
  cell: (name: DataColumn) => string,
): Pick<BookCell, 'formula'> {
  const { value, numerator, denominator, waiting } = answer?.total ?? {};
  if (value == null) return {};
  if (ends === null) return { formula: cell('value') };
  const all = denominator == null ? 1 : denominator + waiting!;
  const isMore = Math.abs((numerator! + waiting!) / all - ends.worst.value!) < 1e-12;
  const part = isMore ? `(${cell('numerator')}+${cell('waiting')})` : cell('numerator');
  return {
    formula: denominator == null ? part : `${part}/(${cell('denominator')}+${cell('waiting')})`,
  };
}

/** The share of the target reached: a formula where it is one of the numbers beside it. */
function reachedCell(end: GoalEnd | null, cells: Pick<GoalCells, 'counted' | 'target'>): BookCell {
  const { reached, value, target } = end ?? { reached: null, value: null, target: null };
  const plain: BookCell = { value: reached, look: 'share' };
  if (reached === null || value === null) return plain;
  if (value === reached) return { ...plain, formula: cells.counted };
  return target !== null && target !== 0 && Math.abs(value / target - reached) < 1e-12
    ? { ...plain, formula: `${cells.counted}/${cells.target}` }
    : plain;
}

function scoreSheet(writer: Writer, { assessment, plan, counties }: ReportFacts): BookSheet {
  const { language } = writer;
  const [score, data] = [nameOf(writer, 'score'), nameOf(writer, 'data')];
  const goals = assessment.goals.map((goal, i): BookCell[] => {
    const cells = Object.fromEntries(
      dataColumns.map(([, name], column) => [name, address(data, column, i + 1)]),
    ) as unknown as GoalCells;
    const rule = plan.goals[i]!;
    const bonus = bonusFormula(rule, { state: reckonedFrom(goal)?.state, kind: goal.kind }, cells);
    const figure =
      goal.points === null ? undefined : writer.earned(assessment, 'points', { goal: goal.goal }).figure;
    return [
      { value: i + 1 },
      { value: goal.section.title[language] },
      wrapped(goal.title[language]),
      { value: goal.unit[language] },
      { value: goal.full, formula: cells.full, look: 'points' },
      { value: goal.points ?? '', formula: pointsFormula(rule, goal, cells), look: 'points', figure },
      {
        value: bonus === null ? null : goal.bonus,
        look: 'points',
        ...(bonus === null ? {} : { formula: bonus }),
      },
      wrapped(goal.scoring[language]),
    ];
  });
  const last = goals.length;
  const range = (column: number) =>
    `${address(score, column, 1)}:${address(score, column, last).split('!')[1]}`;
  const isMean = assessment.region.isCity && plan.rollUp.city === 'mean' && counties !== null;
  const sections = assessment.sections.map(({ title, full, points }): BookCell[] => {
    const sum = (column: number) => `SUMIF(${range(1)},${quoted(title[language])},${range(column)})`;
    const formula = (column: number) => (isMean ? {} : { formula: sum(column) });
    return [
      { value: null },
      { value: title[language] },
      { value: null },
      { value: null },
      { value: full, look: 'points', ...formula(4) },
      { value: points, look: 'points', ...formula(5) },
    ];
  });
  const totalRow = 1 + last + 1 + sections.length;
  const totalCell = address(score, 5, totalRow);
  // A veto on the city takes from what the counties have.
  const isTaken = assessment.goals.some(({ vetoed }) => vetoed);
  const total = isMean
    ? isTaken
      ? null
      : `AVERAGE(${address(nameOf(writer, 'counties'), 2, 1)}:${address(nameOf(writer, 'counties'), 2, counties.length).split('!')[1]})`
    : `SUM(${range(5)})+MIN(${plan.bonusCap},SUM(${range(6)}))`;
  const forced = assessment.vetoes.flatMap(({ scope }) => (scope.kind === 'year' ? [scope.grade] : []));
  const row = (label: Label, cell: BookCell): BookCell[] => [
    { value: null },
    head(label[language]),
    { value: null },
    { value: null },
    { value: null },
    cell,
  ];
  return {
    name: score,
    widths: [6, 24, 38, 24, 9, 10, 8, 64],
    rows: [
      heads(writer, [
        ['序号', 'no.'],
        ['板块', 'section'],
        ['工作任务', 'goal'],
        ['责任科室', 'unit'],
        ['满分', 'of'],
        ['得分', 'points'],
        ['加分', 'bonus'],
        ['计分规则', 'how it is scored'],
      ]),
      ...goals,
      heads(writer, [
        ['', ''],
        ['板块合计', 'sums of sections'],
        ['', ''],
        ['', ''],
        ['满分', 'of'],
        ['得分', 'points'],
      ]),
      ...sections,
      row(
        { zh: '总分', en: 'total' },
        {
          value: assessment.total,
          ...(total === null ? {} : { formula: total }),
          look: 'points',
          figure: writer.earned(assessment, 'points').figure,
        },
      ),
      row(
        { zh: '等次（按已得分）', en: 'grade by the points so far' },
        {
          value: assessment.grade[language],
          formula: gradeFormula(plan, totalCell, { forced, title: (label) => label[language] }),
        },
      ),
      [
        ...row({ zh: '等次标准', en: 'grades' }, { value: null }),
        { value: null },
        wrapped(language === 'zh' ? assessment.grading.zh : gradesOf(plan)),
      ],
    ],
  };
}

/** excellent from 90, …: without whose rule it is, whose name is Chinese alone. */
const gradesOf = ({ grades }: Plan) => grades.map(({ title, from }) => `${title.en} from ${from}`).join(', ');

function countySheet(writer: Writer, { counties }: ReportFacts): BookSheet {
  return {
    name: nameOf(writer, 'counties'),
    widths: [10, 16, 10, 16, 14, 16],
    rows: [
      heads(writer, [
        ['区划代码', 'code'],
        ['区县', 'county'],
        ['得分', 'points'],
        ['待评定', 'not scored yet'],
        ['当前等次', 'grade so far'],
        ['最高可达等次', 'grade at best'],
      ]),
      ...counties!.map((county): BookCell[] => [
        { value: county.region.code },
        { value: county.region.label[writer.language] },
        { value: county.total, look: 'points', figure: writer.earned(county, 'points').figure },
        { value: county.open, look: 'points', figure: writer.earned(county, 'open').figure },
        { value: county.grade[writer.language] },
        { value: county.bestGrade[writer.language] },
      ]),
    ],
  };
}

function definitionSheet(writer: Writer, { assessment }: ReportFacts): BookSheet {
  return {
    name: nameOf(writer, 'definitions'),
    widths: [26, 30, 8, 80, 50],
    rows: [
      heads(writer, [
        ['指标编号', 'id'],
        ['指标', 'indicator'],
        ['版本', 'version'],
        ['口径', 'definition'],
        ...(writer.language === 'zh' ? [['依据', 'source'] as const] : []),
      ]),
      ...indicatorsOf(assessment).map(({ name, title, version, definition, source }): BookCell[] => [
        { value: name },
        wrapped(title[writer.language]),
        { value: version },
        wrapped(definition[writer.language]),
        ...(writer.language === 'zh' ? [wrapped(source)] : []),
      ]),
    ],
  };
}

function revisionSheet(writer: Writer, { plan }: ReportFacts): BookSheet {
  return {
    name: nameOf(writer, 'revisions'),
    widths: [20, 34, 12, 12, 40, 20],
    rows: [
      heads(writer, [
        ['目标编号', 'goal'],
        ['工作任务', 'title'],
        ['自何日起', 'from'],
        ['改为', 'target'],
        ['文件', 'document'],
        ['何人', 'by'],
      ]),
      ...orNone(
        writer,
        plan.goals.flatMap(({ id, title, target }) =>
          ('revisions' in target ? target.revisions : []).map(({ from, value, document, by }): BookCell[] => [
            { value: id },
            wrapped(title[writer.language]),
            { value: from },
            { value },
            wrapped(document),
            { value: by },
          ]),
        ),
      ),
    ],
  };
}

function evidenceSheet(writer: Writer, { assessment }: ReportFacts): BookSheet {
  return {
    name: nameOf(writer, 'evidence'),
    widths: [20, 34, 10, 40, 16, 22, 30, 66],
    rows: [
      heads(writer, [
        ['目标编号', 'goal'],
        ['工作任务', 'title'],
        ['评分', 'points'],
        ['理由', 'why'],
        ['评定人', 'by'],
        ['时间', 'at'],
        ['佐证', 'evidence'],
        ['SHA-256', 'SHA-256'],
      ]),
      ...orNone(
        writer,
        assessment.goals.flatMap(({ goal, title, given }) => {
          if (given === null) return [];
          const papers = given.evidence.length === 0 ? [{ name: '', sha256: '' }] : given.evidence;
          return papers.map(({ name, sha256 }): BookCell[] => [
            { value: goal },
            wrapped(title[writer.language]),
            { value: given.points, look: 'points' },
            wrapped(given.why),
            { value: given.by },
            { value: beijingTime(given.at) },
            wrapped(name),
            { value: sha256 },
          ]);
        }),
      ),
    ],
  };
}
