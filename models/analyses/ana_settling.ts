import { atMost } from '../../sql/checks/index.ts';
import { intReleaseMoment } from '../../sql/intermediate/int_release__moment.ts';
import { code, count, maybe, month, text } from '../../sql/model/columns.ts';
import { stgCountyAccidents } from '../../sql/staging/stg_county__accidents.ts';
import { analysis } from './analysis.ts';
import { codeList } from './code-list.ts';

const months = { zh: '个月', en: 'months' };

const basis = codeList('settling_basis', '依据', 'by what', {
  lags: ['以往报送时滞', 'the lags of past reports'],
  law: ['法定补报期（样本不足）', 'the time the law gives, for want of past reports'],
});

/** From which month on more than one report in twenty is to be expected still, by how late past ones came. */
export const anaSettling = analysis({
  name: 'ana_settling',
  line: 'construction',
  about: {
    zh: '事故从发生到首次报达的时滞，以及由此仍为初步数的月份',
    en: 'how long accidents take to arrive, and the months that are provisional by it',
  },
  grain: ['dataset'],
  columns: {
    dataset: text('数据集', 'dataset'),
    report_count: count('所依据的报告', 'reports it is learnt from', { zh: '起', en: 'accidents' }),
    own_month_count: count('其中当月报达', 'of them, in the month they happened', {
      zh: '起',
      en: 'accidents',
    }),
    lag_months: maybe(count('95%报达所需月数', 'months in which 95 % arrive', months), {
      zh: '样本不足20起',
      en: 'fewer than 20 accidents',
    }),
    provisional_from: maybe(month('初步数起始月', 'provisional from'), {
      zh: '样本不足，或各月均已稳定',
      en: 'too few, or every month is settled',
    }),
    basis: code('依据', 'by what', basis),
  },
  imports: { accidents: stgCountyAccidents, moment: intReleaseMoment },
  checks: [atMost('own_month_count', 'report_count')],
  rows: async (given) => (await import('./settling/settling.ts')).settling(given),
});
