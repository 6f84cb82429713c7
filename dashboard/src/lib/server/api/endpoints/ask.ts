import { bearable } from '../../bearable.ts';
import { models } from '../../rooms.ts';
import { answerColumns, answerSheet } from '../answer-sheet.ts';
import { endpoint } from '../endpoint.ts';
import { given } from '../given.ts';
import { questionOf } from '../question-given.ts';
import { named, oneOf } from '../schema.ts';

export const ask = endpoint({
  path: 'ask',
  title: { zh: '提问', en: 'Ask' },
  about: {
    zh: '一个指标在一个区域、一段时间的数，可分月份、区县或其他方式，并与去年同期等比较；每个数带区间、状态和报送情况。过少的不给比率与区间',
    en: 'An indicator in a place and a period, split by month, county or otherwise, and compared; every figure with its interval, state and returns. Of too few no rate and no interval is given',
  },
  parameters: {
    indicator: given.indicator,
    region: given.region,
    period: given.period,
    by: {
      about: {
        zh: '分组：month、region，或指标目录 splits 中所列',
        en: 'split: month, region, or what the catalogue lists under splits',
      },
      example: 'month',
      schema: { type: 'string' },
    },
    compare: {
      about: {
        zh: '比较：last-year 同比、last-period 环比、peers 其他区县',
        en: 'compared with: last-year, last-period, or peers, the other counties',
      },
      example: 'last-year',
      schema: oneOf('last-year', 'last-period', 'peers'),
    },
  },
  body: named('Answer'),
  faults: ['INDICATOR_UNKNOWN'],
  from: 'release',
  answer: async (release, asked) => bearable(await models.ask(await release(), questionOf(asked))),
  table: { columns: answerColumns, of: answerSheet },
});
