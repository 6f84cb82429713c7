import { neverAfter } from '../../sql/checks/index.ts';
import { intReleaseMoment } from '../../sql/intermediate/int_release__moment.ts';
import { code, day, maybe, text } from '../../sql/model/columns.ts';
import { staged } from '../../sql/staging/index.ts';
import { analysis } from './analysis.ts';
import { codeList } from './code-list.ts';

const kinds = codeList('annotation_kind', '标注种类', 'kind of annotation', {
  policy: ['法规与部署', 'law and policy'],
  campaign: ['本市检查行动', 'campaign of the city'],
  festival: ['节日', 'festival'],
});

export const anaAnnotation = analysis({
  name: 'ana_annotation',
  line: 'city',
  about: {
    zh: '趋势图上的标注：法规施行、专项行动与春节',
    en: 'what is marked on a trend: laws coming into force, campaigns and the Spring Festival',
  },
  grain: ['kind', 'annotation_id'],
  columns: {
    kind: code('标注种类', 'kind', kinds),
    annotation_id: text('标注编号', 'annotation'),
    from_on: day('起', 'from'),
    to_on: maybe(day('止', 'to'), { zh: '只标一日，或尚未结束', en: 'a single day, or not ended yet' }),
    title_zh: text('标题', 'title in Chinese'),
    title_en: text('英文标题', 'title in English'),
    source: text('出处', 'source'),
  },
  imports: { moment: intReleaseMoment, campaigns: staged.campaigns },
  checks: [neverAfter('from_on', 'to_on')],
  rows: async (given) => (await import('./annotations/annotations.ts')).annotations(given),
});
