import type { Assessment } from '../../../models/index.ts';
import type { MarkedBulletin, ReportFacts } from '../facts.ts';
import { pieces } from '../marking.ts';
import type { Block, Span } from '../report.ts';
import { pictures } from './pictures.ts';
import { stateNames } from './state-names.ts';
import { dayWords } from './words.ts';
import type { Writer } from './writer.ts';

/** 一、总体情况: the sentences of the bulletin, the points, and two figures. */
export function overall(writer: Writer, facts: ReportFacts): Block[] {
  return [
    ...facts.bulletins.flatMap((bulletin, at) => bulletinBlocks(writer, bulletin, at === 0)),
    { kind: 'paragraph', spans: standing(writer, facts.assessment) },
    { kind: 'paragraph', spans: statesOf(writer, facts.assessment) },
    ...vetoes(writer, facts.assessment),
    ...pictures(writer, facts),
  ];
}

function bulletinBlocks(writer: Writer, { told, figures }: MarkedBulletin, isFirst: boolean): Block[] {
  const { overall: all, regions, major, types, notes } = told;
  const labels = [all, ...(isFirst ? [regions] : []), major, types, ...notes].filter((one) => one !== null);
  return labels.map((label) => ({
    kind: 'paragraph',
    spans: pieces(label[writer.language]).map(({ text, at }) =>
      at === null ? { text } : writer.number(text, figures[at]!),
    ),
  }));
}

function standing(writer: Writer, assessment: Assessment): Span[] {
  const { grade, bestGrade, open, asOf, region, plan } = assessment;
  const isOpen = open > 1e-9;
  const day = dayWords(asOf);
  return writer.run(
    {
      zh: `截至${day.zh}，${region.label.zh}${plan.year}年度目标考核得`,
      en: `By ${day.en} ${region.label.en} has `,
    },
    writer.earned(assessment, 'points'),
    { zh: '分', en: ` of 100 points of the plan of ${plan.year}` },
    ...(isOpen
      ? [
          { zh: '，另有', en: '; ' },
          writer.earned(assessment, 'open'),
          { zh: '分待定', en: ' more are open' },
        ]
      : []),
    grade.zh === bestGrade.zh
      ? { zh: `，等次为${grade.zh}。`, en: `; its grade is ${grade.en}.` }
      : {
          zh: `，等次在${grade.zh}与${bestGrade.zh}之间。`,
          en: `; its grade lies between ${grade.en} and ${bestGrade.en}.`,
        },
  );
}

function statesOf(writer: Writer, assessment: Assessment): Span[] {
  const found = stateNames.filter(({ state }) => assessment.goals.some((goal) => goal.state === state));
  return writer.run(
    { zh: '年度计划共', en: 'The plan has ' },
    writer.earned(assessment, 'count'),
    { zh: '项目标：', en: ' goals: ' },
    ...found.flatMap(({ state, words }, at) => [
      writer.earned(assessment, 'count', { state }),
      {
        zh: `项${words.zh}${at === found.length - 1 ? '。' : '，'}`,
        en: ` ${words.en}${at === found.length - 1 ? '.' : ', '}`,
      },
    ]),
  );
}

function vetoes(writer: Writer, { vetoes: cast }: Assessment): Block[] {
  return cast.map(({ title, said, source }) => ({
    kind: 'paragraph',
    spans: writer.run({
      zh: `一票否决：${title.zh}，${said.zh}（${source}）。`,
      en: `Veto: ${title.en}: ${said.en}.`,
    }),
  }));
}
