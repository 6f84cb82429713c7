import { isPartial, type Lamp, type ScoredGoal } from '../../../models/index.ts';
import type { Label, Language } from '../../../sql/words/label.ts';
import type { ReportFacts } from '../facts.ts';
import { dash } from '../figure.ts';
import type { Block, Column, Span } from '../report.ts';
import { reachedSpans } from './goal-sentence.ts';
import { same, type Writer } from './writer.ts';

type Widths = Readonly<Record<Language, number>>;

/** Millimetres of the 156 of a page. */
const columns: readonly (readonly [zh: string, en: string, widths: Widths, align: Column['align']])[] = [
  ['序号', 'no.', { zh: 7, en: 7 }, 'center'],
  ['工作任务', 'goal', { zh: 33, en: 28 }, 'left'],
  ['责任科室', 'unit', { zh: 20, en: 20 }, 'left'],
  ['配合单位', 'with', { zh: 15, en: 19 }, 'left'],
  ['年度目标', 'target', { zh: 12, en: 12 }, 'right'],
  ['截至本期完成', 'so far', { zh: 14, en: 12 }, 'right'],
  ['完成率', 'done', { zh: 12, en: 12 }, 'right'],
  ['时间进度', 'of the year', { zh: 12, en: 11 }, 'right'],
  ['同比', 'on a year before', { zh: 15, en: 15 }, 'right'],
  ['得分', 'points', { zh: 9, en: 10 }, 'right'],
  ['预警', 'lamp', { zh: 7, en: 10 }, 'center'],
];

const lamps: Readonly<Record<Lamp, Label>> = {
  green: { zh: '绿', en: 'green' },
  amber: { zh: '黄', en: 'amber' },
  red: { zh: '红', en: 'red' },
  grey: { zh: '灰', en: 'grey' },
};

/** 二、主要指标完成情况: one row a goal. */
export function indicatorTable(writer: Writer, { assessment }: ReportFacts): Block[] {
  const release = assessment.release.id;
  const table: Block = {
    kind: 'table',
    caption: writer.text({
      zh: '表1 主要指标完成情况',
      en: 'Table 1: goals',
    }).text,
    columns: columns.map(([zh, en, widths, align]) => ({
      head: writer.text({ zh, en }).text,
      width: widths[writer.language],
      align,
    })),
    rows: assessment.goals.map((goal, at) => {
      const of = { goal: goal.goal };
      const cells: readonly (readonly (Label | Span)[])[] = [
        [same(String(at + 1))],
        [goal.title],
        [goal.unit],
        [goal.helpers ?? same(dash)],
        [goal.target === null ? same(dash) : writer.earned(assessment, 'target', of)],
        reachedSpans(writer, assessment, goal, 'table'),
        [goal.reached === null ? same(dash) : writer.earned(assessment, 'reached', of)],
        [writer.earned(assessment, 'due', of)],
        differenceSpans(writer, goal),
        [goal.points === null ? same(dash) : writer.earned(assessment, 'points', of)],
        [lamps[goal.lamp]],
      ];
      return cells.map((cell) => writer.run(...cell));
    }),
  };
  const note: Block = {
    kind: 'paragraph',
    spans: writer.run({
      zh: `注：“—”为未报送、不适用、暂不计分或不作比较；*为初步数；时间进度为至期末应完成的比例：有计划节点的按节点，应全部办结的为100%，其余按已过月份或上年规模的分布。数据出自发布版本${release}。`,
      en: `Note: a dash stands for what is not reported, not applicable, not scored yet or not compared; * is provisional; of the year is what was due by then: by planned steps where there are any, all where everything due must be done, else by months or by how last year’s exposure fell upon them. The numbers are those of release ${release}.`,
    }),
  };
  return [table, note];
}

/** Only what both years have reported in full is held against each other. */
function differenceSpans(writer: Writer, { answer, kind }: ScoredGoal): (Label | Span)[] {
  if (kind === 'campaigns') return [same(dash)];
  const base = answer?.comparison?.base;
  const isCompared =
    answer != null && base !== undefined && base.value !== null && answer.total.value !== null;
  if (!isCompared || isPartial(answer.total) || isPartial(base)) return [same(dash)];
  return answer.comparison?.verdict === 'unripe' ? [same(dash)] : [writer.answered(answer, 'difference')];
}
