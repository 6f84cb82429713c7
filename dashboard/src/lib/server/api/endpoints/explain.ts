import { numberOf } from '../../parameters.ts';
import { models } from '../../rooms.ts';
import { endpoint } from '../endpoint.ts';
import { given } from '../given.ts';
import { questionOf } from '../question-given.ts';
import { flag, list, looseRow, maybe, named, number, object, text, whole } from '../schema.ts';

export const explain = endpoint({
  path: 'explain',
  title: { zh: '溯源', en: 'Explain' },
  about: {
    zh: '一个数从哪里来：口径、计算语句、汇总行，直到源文件的单元格（个人信息已遮蔽），每页若干行',
    en: 'Where a figure comes from: definition, SQL, summary rows, down to the cells of the files (personal ones masked), a page at a time',
  },
  parameters: {
    indicator: given.indicator,
    region: given.region,
    period: given.period,
    page: given.page,
  },
  body: object({
    answer: named('Answer'),
    sql: list(object({ model: text, about: named('Label'), sql: text })),
    martRows: list(looseRow),
    sourceCount: whole,
    readded: object({ numerator: number, denominator: maybe(number) }),
    agrees: flag,
    page: whole,
    pageSize: whole,
    sources: list(named('SourceRow')),
  }),
  faults: ['INDICATOR_UNKNOWN'],
  from: 'more',
  answer: async (release, { page, ...asked }) =>
    models.explain(await release(), { ...questionOf(asked), page: numberOf('page', page) ?? 1 }),
});
