import type { Assessment, Block, Language } from '../../../charts/answer.ts';
import { address } from '../address/address.ts';
import { goalStateKeys } from '../words/goal-states.ts';
import { message } from '../words/messages.ts';
import { pointsText, type ScoredView, scoredView } from './goal.ts';

export interface BlockView {
  readonly id: string;
  readonly title: string;
  readonly points: string;
  readonly full: string;
  readonly open: string;
  /** 0..1 of the block's points. */
  readonly earned: number;
  /** 0..1 of them that may still come. */
  readonly possible: number;
}

export interface SectionView extends BlockView {
  readonly goals: readonly ScoredView[];
}

export interface AssessmentView {
  readonly title: string;
  /** What keeps it from being final, or its grade. */
  readonly standing: string;
  readonly vetoes: readonly string[];
  /** By whose rules: grades and roll-up. */
  readonly rules: readonly string[];
  readonly sections: readonly SectionView[];
  readonly units: readonly BlockView[];
}

export function assessmentView(assessment: Assessment, language: Language): AssessmentView {
  const { total, open, grade, bestGrade, bonus, region, sections, units } = assessment;
  const title = message(language, open < 0.005 ? 'scoreTitle' : 'scoreBetween', {
    region: region.label[language],
    total: pointsText(total),
    most: pointsText(total + open),
  });
  return {
    title:
      bonus > 0
        ? `${title}${message(language, 'clauseBreak')}${message(language, 'scoreBonus', { bonus: pointsText(bonus) })}`
        : title,
    standing:
      open > 1e-9
        ? message(language, grade.zh === bestGrade.zh ? 'scoreSure' : 'scoreOpen', {
            open: pointsText(open),
            grade: grade[language],
            best: bestGrade[language],
          })
        : message(language, 'scoreGrade', { grade: grade[language] }),
    vetoes: assessment.vetoes.map(({ title: veto, said, source }) =>
      message(language, 'vetoCast', { title: veto[language], said: said[language], source }),
    ),
    rules: [
      message(language, 'gradeRule', { rule: assessment.grading[language] }),
      ...(assessment.rollUp ? [assessment.rollUp[language]] : []),
    ],
    sections: sections.map((block) => ({
      ...blockView(block, language),
      goals: assessment.goals
        .filter(({ section }) => section.id === block.id)
        .map((goal) => scoredView(goal, language)),
    })),
    units: units.map((block) => blockView(block, language)),
  };
}

export function blockView({ id, title, full, points, open }: Block, language: Language): BlockView {
  return {
    id,
    title: title[language],
    points: pointsText(points),
    full: pointsText(full),
    open: pointsText(open),
    earned: full === 0 ? 0 : Math.min(1, points / full),
    possible: full === 0 ? 0 : open / full,
  };
}

/** 合格, or 不合格—优秀 while points are open. */
export function gradeWords({ grade, bestGrade }: Assessment, language: Language): string {
  return grade[language] === bestGrade[language]
    ? grade[language]
    : message(language, 'gradeBetween', { grade: grade[language], best: bestGrade[language] });
}

/** The goals that were imagined, as they stand and as they would end. */
export function imaginedRows(
  now: Assessment,
  then: Assessment,
  imagined: ReadonlyMap<string, number>,
  language: Language,
) {
  const rows = then.goals.flatMap((end) => {
    const rest = imagined.get(end.goal);
    const start = now.goals.find(({ goal }) => goal === end.goal);
    if (rest === undefined || start === undefined) return [];
    const before = scoredView(start, language);
    const after = scoredView(end, language);
    return [
      [
        { text: after.title },
        { text: String(rest) },
        { text: `${before.state} · ${before.points}` },
        { text: `${message(language, goalStateKeys[end.state])} · ${after.points}` },
        { text: after.ruling },
      ],
    ];
  });
  return {
    headline: message(language, 'ifHeadline', {
      now: pointsText(now.total),
      end: pointsText(then.total),
      grade: gradeWords(then, language),
    }),
    columns: [
      { title: message(language, 'ifGoal') },
      { title: message(language, 'ifRest'), isNumber: true },
      { title: message(language, 'ifNow') },
      { title: message(language, 'ifThen') },
      { title: message(language, 'ruling'), isWide: true },
    ],
    rows,
  };
}

/** The counties' points, the highest first, section by section. */
export function countyTable(counties: readonly Assessment[], year: string | undefined, language: Language) {
  const ranked = counties.toSorted((a, b) => b.total - a.total);
  const [first] = ranked;
  return {
    columns: [
      { title: message(language, 'region') },
      { title: message(language, 'points'), isNumber: true },
      { title: message(language, 'openPoints'), isNumber: true },
      { title: message(language, 'grade') },
      ...(first?.sections ?? []).map(({ title }) => ({ title: title[language], isNumber: true })),
    ],
    rows: ranked.map((county) => [
      {
        text: county.region.label[language],
        href: address('/goals', { region: county.region.code, year, lang: language }),
      },
      { text: pointsText(county.total) },
      { text: pointsText(county.open) },
      { text: gradeWords(county, language) },
      ...county.sections.map(({ points, full }) => ({
        text: full === 0 ? '—' : `${pointsText(points)}/${pointsText(full)}`,
      })),
    ]),
  };
}
