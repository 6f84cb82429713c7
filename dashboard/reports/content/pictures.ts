import type { Answer, AnswerRow } from '../../../models/index.ts';
import type { Label } from '../../../sql/words/label.ts';
import { columnsByMonth } from '../../charts/columns-by-month.ts';
import { monthTick } from '../../charts/format/date.ts';
import { lineByMonth } from '../../charts/line-by-month.ts';
import { ranked, worstFirst } from '../../charts/ranked.ts';
import type { ReportFacts } from '../facts.ts';
import { onPaper } from '../paper-colours.ts';
import type { Block, Chart } from '../report.ts';
import type { Writer } from './writer.ts';

/** The figures of a report, one to a row: accidents by month, and what is rectified in time by county or by month. */
export function pictures(writer: Writer, { accidents, ontime, span, counties }: ReportFacts): Block[] {
  const { language } = writer;
  const since = `${span.from}-01`;
  const found: Block[] = [];
  const add = (caption: Label, svg: string, chart: Chart) => {
    const number = found.length + 1;
    const text = writer.text({ zh: `图${number} ${caption.zh}`, en: `Figure ${number}: ${caption.en}` }).text;
    found.push({ kind: 'picture', caption: text, svg: onPaper(svg), chart });
  };
  const chart = (form: Chart['form'], { indicator }: Answer, rows: readonly AnswerRow[]): Chart => ({
    form,
    title: writer.text(indicator.title).text,
    points: rows.map(({ key, label, value, low, high }) => ({
      label: form === 'ranked' ? writer.text(label).text : monthTick(key, language),
      value,
      low,
      high,
    })),
  });
  const { title, unit } = accidents.indicator;
  if (accidents.total.value)
    add(
      { zh: `${span.year}年各月${title.zh}（${unit.zh}）`, en: `${title.en} by month, ${span.year}` },
      columnsByMonth(accidents, { language, labelledBy: 'picture-accidents', since }).wide,
      chart('counts', accidents, accidents.rows),
    );
  if (ontime.total.value === null) return found;
  const rate = ontime.indicator.title;
  const labelledBy = 'picture-ontime';
  if (counties)
    add(
      { zh: `各区县${rate.zh}及95%置信区间`, en: `${rate.en} by county, with 95% intervals` },
      ranked(ontime, { language, labelledBy, reference: writer.text({ zh: '全市', en: 'city' }).text }).wide,
      chart('ranked', ontime, worstFirst(ontime)),
    );
  else
    add(
      { zh: `各月${rate.zh}及95%置信区间`, en: `${rate.en} by month, with 95% intervals` },
      lineByMonth(ontime, { language, labelledBy, since }).wide,
      chart('shares', ontime, ontime.rows),
    );
  return found;
}
