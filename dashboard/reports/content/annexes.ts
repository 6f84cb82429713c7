import type { Assessment, IndicatorFacts } from '../../../models/index.ts';
import { beijingTime } from '../../../sql/words/beijing-time.ts';
import type { Label } from '../../../sql/words/label.ts';
import type { ReportFacts } from '../facts.ts';
import { pointsShown } from '../figure.ts';
import type { Annex, Block, Column, Span } from '../report.ts';
import { same, type Writer } from './writer.ts';

/** 附件: counties' points, definitions, revisions, and the papers behind points given by hand. */
export function annexes(writer: Writer, { assessment, counties }: ReportFacts): Annex[] {
  const found: readonly (readonly [Label, Block[]])[] = [
    ...(counties
      ? [[{ zh: '各区县得分表', en: 'Points of the counties' }, countyTable(writer, counties)] as const]
      : []),
    [{ zh: '指标口径', en: 'Definitions' }, definitions(writer, assessment)],
    [{ zh: '目标调整', en: 'Targets changed' }, revisions(writer, assessment)],
    [{ zh: '评分佐证', en: 'Evidence for points given by hand' }, evidence(writer, assessment)],
  ];
  return found
    .filter(([, blocks]) => blocks.length > 0)
    .map(([title, blocks], at) => ({
      label: writer.text({ zh: `附件${at + 1}`, en: `Annex ${at + 1}` }).text,
      title: writer.text(title).text,
      blocks,
    }));
}

type Heads = readonly (readonly [zh: string, en: string, width: number, align?: Column['align']])[];

function tableOf(
  writer: Writer,
  heads: Heads,
  rows: readonly (readonly (readonly (Label | Span)[])[])[],
): Block[] {
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: '',
      columns: heads.map(([zh, en, width, align = 'left']) => ({
        head: writer.text({ zh, en }).text,
        width,
        align,
      })),
      rows: rows.map((row) => row.map((cell) => writer.run(...cell))),
    },
  ];
}

function countyTable(writer: Writer, counties: readonly Assessment[]): Block[] {
  const ordered = counties.toSorted(
    (a, b) => b.total - a.total || a.region.code.localeCompare(b.region.code),
  );
  return tableOf(
    writer,
    [
      ['区县', 'county', 52],
      ['得分', 'points', 30, 'right'],
      ['待评定', 'not scored yet', 30, 'right'],
      ['等次', 'grade', 44, 'center'],
    ],
    ordered.map((county) => {
      const { grade, bestGrade, region } = county;
      return [
        [region.label],
        [writer.earned(county, 'points')],
        [writer.earned(county, 'open')],
        [
          grade.zh === bestGrade.zh
            ? grade
            : { zh: `${grade.zh}—${bestGrade.zh}`, en: `${grade.en} … ${bestGrade.en}` },
        ],
      ];
    }),
  );
}

/** The indicators behind a place's goals, each once. */
export function indicatorsOf(assessment: Assessment): IndicatorFacts[] {
  const all = assessment.goals.flatMap(({ answer }) => (answer === null ? [] : [answer.indicator]));
  return [...new Map(all.map((one) => [one.name, one])).values()];
}

/** The laws and papers a definition rests on have Chinese names alone: the Chinese report cites them. */
function definitions(writer: Writer, assessment: Assessment): Block[] {
  const isChinese = writer.language === 'zh';
  return tableOf(
    writer,
    [
      ['指标', 'indicator', isChinese ? 34 : 44],
      ['版本', 'version', isChinese ? 12 : 16, 'center'],
      ['口径', 'definition', isChinese ? 72 : 96],
      ...(isChinese ? [['依据', 'source', 38] as const] : []),
    ],
    indicatorsOf(assessment).map(({ title, version, definition, source }) => [
      [title],
      [same(String(version))],
      [definition],
      ...(isChinese ? [[same(source)]] : []),
    ]),
  );
}

function revisions(writer: Writer, { goals }: Assessment): Block[] {
  return tableOf(
    writer,
    [
      ['目标', 'goal', 56],
      ['自何日起', 'from', 28],
      ['文件', 'document', 44],
      ['何人', 'by', 28],
    ],
    goals.flatMap(({ title, revision }) =>
      revision === null
        ? []
        : [[[title], [same(revision.from)], [same(revision.document)], [same(revision.by)]]],
    ),
  );
}

function evidence(writer: Writer, assessment: Assessment): Block[] {
  return tableOf(
    writer,
    [
      ['目标', 'goal', 44],
      ['评分', 'points', 14, 'right'],
      ['理由', 'why', 44],
      ['评定人、时间', 'by, at', 28],
      ['佐证', 'evidence', 26],
    ],
    assessment.goals.flatMap(({ title, given }) =>
      given === null
        ? []
        : [
            [
              [title],
              [same(pointsShown(given.points))],
              [same(given.why)],
              [same(`${given.by} ${beijingTime(given.at)}`)],
              [same(given.evidence.map(({ name }) => name).join('、') || '—')],
            ],
          ],
    ),
  );
}
