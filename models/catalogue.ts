import { type Indicator, indicators } from '../sql/index.ts';
import type { Label } from '../sql/words/label.ts';
import { type LineName, lines } from '../sql/words/lines.ts';
import type { IndicatorFacts } from './answer.ts';
import { factsOf, indicatorNamed } from './facts.ts';
import { MINIMUM_CELL } from './statistics/state-of.ts';

/** What a reader may look up of an indicator: the facts of its answers, and the rules they keep. */
export interface CatalogueEntry extends IndicatorFacts {
  /** The line of the plan it belongs to, and its title. */
  readonly line: LineName;
  readonly lineTitle: Label;
  /** What is added up, and divided by what, in the words of the mart's columns. */
  readonly formula: Label;
  /** Events, or units of a denominator, from which a figure may be ranked or its change told in per cent. */
  readonly minimumCell: number;
  /** 少数据规则: what is shown of few. */
  readonly lowData: Label;
}

/** The closed catalogue, in the order of the plan's lines. */
export const catalogue: readonly CatalogueEntry[] = Object.keys(lines).flatMap((line) =>
  indicators.filter(({ mart }) => mart.line === line).map(entryOf),
);

/** Error: INDICATOR_UNKNOWN. */
export function catalogued(name: string): CatalogueEntry {
  return entryOf(indicatorNamed(name));
}

function entryOf(indicator: Indicator): CatalogueEntry {
  const { line } = indicator.mart;
  return {
    ...factsOf(indicator),
    line,
    lineTitle: { zh: lines[line].zh, en: lines[line].en },
    formula: formulaOf(indicator),
    minimumCell: MINIMUM_CELL,
    lowData: lowDataOf(indicator),
  };
}

function formulaOf({ mart, numerator, denominator, time, evidence, kind, exposure }: Indicator): Label {
  const label = (column: string) => mart.columns[column]!.label;
  const above = label(numerator);
  const below = denominator ? label(denominator) : kind === 'rate' ? exposure!.label : null;
  const when =
    time === 'flow'
      ? { zh: '期内各月', en: 'over the months of the period' }
      : 'level' in evidence.at
        ? { zh: '期末月报', en: 'in the last month’s return' }
        : { zh: '期末', en: 'at the end of the period' };
  return below === null
    ? { zh: `Σ ${above.zh}（${when.zh}）`, en: `Σ ${above.en} (${when.en})` }
    : {
        zh: `Σ ${above.zh} ÷ ${denominator ? 'Σ ' : ''}${below.zh}（${when.zh}）`,
        en: `Σ ${above.en} ÷ ${denominator ? 'Σ ' : ''}${below.en} (${when.en})`,
      };
}

function lowDataOf({ kind, time, events }: Indicator): Label {
  if (kind === 'ratio')
    return {
      zh: '分母为 0 时不给比率；分母 1–2 逐件列出，3–9 标“数量少，仅供参考”，10 以上给比率',
      en: 'no ratio over none; 1–2 due are listed, 3–9 are marked as few, from 10 the ratio stands by itself',
    };
  if (time === 'stock')
    return {
      zh: '全数，不给区间；1–2 逐件列出，3–9 标“数量少”',
      en: 'a full count without an interval; 1–2 are listed, 3–9 marked as few',
    };
  const by =
    events === undefined ? { zh: '', en: '' } : { zh: '按事件数：', en: 'by the number of events: ' };
  return {
    zh: `${by.zh}0 给上限；1–2 逐件列出，不给百分比和趋势；3–9 标“数量少，仅供参考”，不排名；10 以上且区间宽度不超过 160% 给全部`,
    en: `${by.en}none gives its upper limit; 1–2 are listed without per cent or trend; 3–9 are marked as few and not ranked; from 10 with an interval of at most 160 % all is shown`,
  };
}
