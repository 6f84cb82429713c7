import type { Label, Language } from '../../../sql/words/label.ts';
import { carriedOf } from '../carried-of.ts';
import type { ReportFacts } from '../facts.ts';
import type { Block, Report } from '../report.ts';
import { annexes } from './annexes.ts';
import { indicatorTable } from './indicator-table.ts';
import { nextSteps } from './next-steps.ts';
import { overall } from './overall.ts';
import { problems } from './problems.ts';
import { progress } from './progress.ts';
import { dayWords, numeral, spanWords, titleWords } from './words.ts';
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
  const { region } = assessment;
  const writer = new Writer(language);
  const opening: Block = { kind: 'paragraph', spans: writer.run(openingWords(facts)) };
  const blocks = parts.flatMap(([title, write], at): Block[] => [
    {
      kind: 'heading',
      level: 1,
      text: writer.text({ zh: `${numeral(at + 1)}、${title.zh}`, en: `${at + 1}. ${title.en}` }).text,
    },
    ...write(writer, facts),
  ]);
  const attached = annexes(writer, facts);
  const { title, lines } = titleWords(region.label, span);
  return {
    language,
    title: title[language],
    titleLines: language === 'zh' ? lines : [title.en],
    subtitle: writer.text(asOfWords(facts)).text,
    signed:
      date === null
        ? null
        : { by: writer.text(bureauOf(region.label)).text, on: writer.text(dayWords(date)).text },
    blocks: [opening, ...blocks],
    annexes: attached,
    carried: carriedOf(facts, language, writer.figures),
  };
}

/** （截至2022年6月30日）, and that the data are invented where they are. */
export function asOfWords({ assessment: { release, asOf } }: ReportFacts): Label {
  const day = dayWords(asOf);
  const demo = release.demo ? { zh: '【演示数据】', en: '[demo data] ' } : { zh: '', en: '' };
  return { zh: `${demo.zh}（截至${day.zh}）`, en: `${demo.en}(as of ${day.en})` };
}

const bureauOf = ({ zh, en }: Label): Label => ({
  zh: `${zh}住房和城乡建设局`,
  en: `Housing and Construction Bureau of ${en}`,
});

function openingWords({ assessment: { region, plan, asOf }, span }: ReportFacts): Label {
  const [when, day] = [spanWords(span), dayWords(asOf)];
  return {
    zh: `按照《${plan.title.zh}》，现将${region.label.zh}${when.zh}安全生产目标完成情况（数据截至${day.zh}）报告如下。`,
    en: `How ${region.label.en} stands in ${when.en} against the plan “${plan.title.en}”, by the data up to ${day.en}.`,
  };
}
