import type { Language } from '../../../sql/words/label.ts';
import { carriedOf } from '../carried-of.ts';
import type { ReportFacts } from '../facts.ts';
import type { Block, Report } from '../report.ts';
import { annexes } from './annexes.ts';
import { indicatorTable } from './indicator-table.ts';
import { nextSteps } from './next-steps.ts';
import { overall } from './overall.ts';
import { problems } from './problems.ts';
import { progress } from './progress.ts';
import { dayWords, numeral, titleWords } from './words.ts';
import { Writer } from './writer.ts';

const parts = [
  [{ zh: '总体情况', en: 'In general' }, overall],
  [{ zh: '主要指标完成情况', en: 'Goals and indicators' }, indicatorTable],
  [{ zh: '重点工作进展', en: 'Progress by section of the plan' }, progress],
  [{ zh: '存在问题', en: 'Problems' }, problems],
  [{ zh: '下一步工作', en: 'Next steps' }, nextSteps],
] as const;

/** A report in one language. The same facts give the same report. */
export function reportContent(facts: ReportFacts, language: Language): Report {
  const { assessment, span, date } = facts;
  const { release, region, asOf } = assessment;
  const writer = new Writer(language);
  const blocks = parts.flatMap(([title, write], at): Block[] => [
    {
      kind: 'heading',
      level: 1,
      text: writer.text({ zh: `${numeral(at + 1)}、${title.zh}`, en: `${at + 1}. ${title.en}` }).text,
    },
    ...write(writer, facts),
  ]);
  const attached = annexes(writer, facts);
  const day = dayWords(asOf);
  const demo = release.demo ? { zh: '【演示数据】', en: '[demo data] ' } : { zh: '', en: '' };
  return {
    language,
    title: writer.text(titleWords(region.label, span)).text,
    subtitle: writer.text({
      zh: `${demo.zh}（截至${day.zh}）`,
      en: `${demo.en}(as of ${day.en})`,
    }).text,
    signed: date === null ? null : { by: region.label[language], on: writer.text(dayWords(date)).text },
    blocks,
    annexes: attached,
    carried: carriedOf(facts, language, writer.figures),
  };
}
