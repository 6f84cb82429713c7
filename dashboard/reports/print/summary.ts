import type { Language } from '../../../sql/words/label.ts';
import { carriedOf } from '../carried-of.ts';
import { goalSentence } from '../content/goal-sentence.ts';
import { asOfWords } from '../content/index.ts';
import { overall } from '../content/overall.ts';
import { trouble } from '../content/problems.ts';
import { titleWords } from '../content/words.ts';
import { Writer } from '../content/writer.ts';
import type { ReportFacts } from '../facts.ts';
import { escaped } from '../package-parts.ts';
import type { Block, Carried, Column } from '../report.ts';
import { blockHtml, pageHtml, sharedStyle } from './blocks.ts';

const style = `
@page { size: A4 landscape; margin: 10mm 12mm; }
${sharedStyle}
body { font-size: 9.5pt; line-height: 1.4; }
@media screen { html { background: #e9edf1; } body { box-sizing: border-box; width: 297mm; max-width: 100%; margin: 8mm auto; padding: 10mm 12mm; background: #fff; } }
h1 { font: 17pt/1.2 "方正小标宋简体", SimSun, "Noto Serif CJK SC", "Noto Sans SC", serif; text-align: center; margin: 0; }
.subtitle { text-align: center; margin: 0 0 2mm; font-size: 9pt; }
h2 { font-size: 11pt; margin: 1.5mm 0 0.5mm; border-bottom: 0.5pt solid #000; }
p { margin: 0 0 0.8mm; }
main { display: grid; grid-template-columns: 1.15fr 1fr; gap: 7mm; }
figure { margin: 1mm 0; } figure svg { height: 42mm; width: auto; }
figcaption, caption { font-size: 8.5pt; padding: 0; }
`;

/** How many goals of a kind are listed before the rest are only counted: more do not fit one page. */
const most = 5;

/** One page, A4 landscape: what happened, the points by section and county, and what is missed or behind. */
export function summaryPage(
  facts: ReportFacts,
  language: Language,
): { readonly html: string; readonly title: string; readonly carried: Carried } {
  const writer = new Writer(language);
  const { assessment, span } = facts;
  const title = titleWords(assessment.region.label, span).title[language];
  const asOf = asOfWords(facts);
  const heading = (zh: string, en: string): Block => ({
    kind: 'heading',
    level: 1,
    text: writer.text({ zh, en }).text,
  });
  const general = overall(writer, facts);
  const pictures = general.filter(({ kind }) => kind === 'picture');
  const left: Block[] = [
    heading('总体情况', 'In general'),
    ...general.filter(({ kind }) => kind !== 'picture'),
    // Where two spans are told there is room for one picture.
    ...pictures.slice(0, facts.bulletins.length === 1 ? 2 : 1),
  ];
  const right: Block[] = [
    heading('各板块得分', 'Points by section'),
    sectionTable(writer, facts),
    ...goalsOf(writer, facts),
    ...(facts.counties ? [heading('各区县得分', 'Points of the counties'), countyLine(writer, facts)] : []),
  ];
  const subtitle = writer.text({
    zh: `${asOf.zh}数据发布版本${assessment.release.id}`,
    en: `${asOf.en} release ${assessment.release.id}`,
  }).text;
  const column = (blocks: readonly Block[]) => `<div>${blocks.map(blockHtml).join('')}</div>`;
  return {
    title,
    html: pageHtml(
      language,
      title,
      style,
      `<h1>${escaped(title)}</h1><p class="subtitle">${escaped(subtitle)}</p><main>${column(left)}${column(right)}</main>`,
    ),
    carried: carriedOf(facts, language, writer.figures),
  };
}

function sectionTable(writer: Writer, { assessment }: ReportFacts): Block {
  const column = (zh: string, en: string, width: number, align: Column['align']): Column => ({
    head: writer.text({ zh, en }).text,
    width,
    align,
  });
  const shown = (points: number) => ({ text: points.toFixed(2) });
  return {
    kind: 'table',
    caption: '',
    columns: [
      column('板块', 'section', 50, 'left'),
      column('得分', 'points', 20, 'right'),
      column('满分', 'of', 20, 'right'),
      column('待评定', 'not scored yet', 20, 'right'),
    ],
    rows: assessment.sections.map(({ title, points, full, open }) => [
      [writer.text(title)],
      [shown(points)],
      [shown(full)],
      [shown(open)],
    ]),
  };
}

function goalsOf(writer: Writer, { assessment }: ReportFacts): Block[] {
  const { missed, behind } = trouble(assessment.goals);
  const worst = [...missed, ...behind];
  if (worst.length === 0) return [];
  const rest = worst.length - most;
  return [
    {
      kind: 'heading',
      level: 1,
      text: writer.text({ zh: '未达成和滞后的目标', en: 'Goals missed or far behind' }).text,
    },
    ...worst
      .slice(0, most)
      .map((goal): Block => ({ kind: 'paragraph', spans: goalSentence(writer, assessment, goal) })),
    ...(rest > 0
      ? [
          {
            kind: 'paragraph' as const,
            spans: writer.run({ zh: `另有${rest}项，见报告正文。`, en: `${rest} more stand in the report.` }),
          },
        ]
      : []),
  ];
}

function countyLine(writer: Writer, { counties }: ReportFacts): Block {
  const ordered = (counties ?? []).toSorted((a, b) => b.total - a.total);
  return {
    kind: 'paragraph',
    spans: ordered.flatMap((county, at) =>
      writer.run(
        {
          zh: `${at === 0 ? '' : '，'}${county.region.label.zh}`,
          en: `${at === 0 ? '' : ', '}${county.region.label.en} `,
        },
        writer.earned(county, 'points'),
      ),
    ),
  };
}
