import { datasetNamed } from '../../sql/sources/datasets/index.ts';
import type { Language } from '../../sql/words/label.ts';
import { dateForms, decimalMarks } from '../normalise/given.ts';
import { draftYaml } from './draft.ts';
import type { Proposal, ProposedColumn } from './proposal.ts';
import { unfilled } from './read-profile.ts';

const shownOthers = 3;
/** Kinds whose values so many columns hold that they are no hint for a column that need not be there. */
const fitsMuch: readonly string[] = ['count', 'flag', 'decimal'];

/** The draft of a proposal as a YAML file whose comments say, in one language, why and what is left to fill in. */
export function proposalYaml(proposal: Proposal, language: Language): string {
  const { draft, columns, file, dataset, nearest, open } = proposal;
  const title = datasetNamed(dataset).title[language];
  const others = nearest.map((near) => near.dataset).filter((name) => name !== dataset);
  const also = others.slice(0, shownOthers).join(', ') || '—';
  const top =
    language === 'zh'
      ? [
          `${file} → ${title}（${dataset}）的映射档案草稿，待填 ${open} 处：把每个 "${unfilled}" 改为实际内容，或删去整项`,
          `表头也与这些数据集相近：${also}（以 --dataset 指定）`,
          '每列：from 表头（可列多个，以 join 相连）或 constant 固定值；map 按整个值、contains 按所含词对照；',
          `unit 元/千元/万元/亿元，factor 乘数（汇率）；decimal_mark comma（1.234,56）或 point（1,234.56）；date ${dateForms.join('、')}（yyyMMdd 为民国日期）`,
          'from 也可写列号（从 1 起）。繁体与外文用词仅按一张小对照表识别，请逐列核对',
        ]
      : [
          `draft of a profile that reads ${file} as ${title} (${dataset}); ${open} left to fill in: replace every "${unfilled}", or delete the entry`,
          `its header also comes near to: ${also} (name one with --dataset)`,
          'a column: from a header (or several, put together by join) or constant; map by whole value, contains by a word in it;',
          `unit 元/千元/万元/亿元, factor (a rate of exchange); decimal_mark comma (1.234,56) or point (1,234.56); date ${dateForms.join(', ')} (yyyMMdd: years of 民国)`,
          'from may be the number of a column, from 1. Foreign words are known by a small table only: please check each column',
        ];
  const kept = columns.filter((column) => column.draft !== null);
  const offered = columns.filter(
    (column) =>
      column.draft === null &&
      column.candidates.length > 0 &&
      !fitsMuch.includes(datasetNamed(dataset).columns[column.column]!.kind),
  );
  const comments = {
    ...Object.fromEntries(kept.map((column) => [column.column, commentsOn(column, language)])),
    '': top,
    columns: offered.map((column) => `${column.column}: ${commentsOn(column, language).join('; ')}`),
  };
  return draftYaml(draft, comments);
}

function commentsOn(
  { label, required, reason, candidates, draft }: ProposedColumn,
  language: Language,
): string[] {
  const must = { zh: required ? '必填' : '可选', en: required ? 'required' : 'optional' }[language];
  const found = candidates.map(({ header, reason: why }) => `${header} (${why[language]})`).join(' | ');
  const listed = draft?.map ?? draft?.contains;
  return [
    `${label[language]} (${must}): ${reason[language]}${found === '' ? '' : ` → ${found}`}`,
    ...(label.zh === '行政区划代码' && draft?.from === unfilled ? [elsewhere(language)] : []),
    ...(listed && Object.values(listed).includes(unfilled) ? [choices(language)] : []),
    ...(draft?.date === unfilled ? [dateForms.join(' | ')] : []),
    ...(draft?.decimal_mark === unfilled ? [decimalMarks.join(' | ')] : []),
    ...(draft?.unit === unfilled ? [money(language)] : []),
  ];
}

function elsewhere(language: Language): string {
  return language === 'zh'
    ? '标题、文件名或 --region 写明区县的，删去此项；否则写 from 或 constant'
    : 'delete it where title, file name or --region names the county; otherwise write from or constant';
}

function choices(language: Language): string {
  return language === 'zh' ? '填代码表中的代码或区县代码' : 'write a code of the code list, or a county code';
}

function money(language: Language): string {
  return language === 'zh'
    ? '币种未知：写 元/千元/万元/亿元；外币删去 unit，写 factor（汇率）'
    : 'the currency is not known: 元/千元/万元/亿元, or factor (a rate of exchange) instead of unit';
}
