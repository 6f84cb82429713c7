import { codes } from '../../codes/index.ts';
import { code, count, day, optional, personal, region, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { units } from '../../units.ts';
import { remark } from '../shared-columns.ts';

const people = { min: 0, max: 10_000_000 };

export const publicity = dataset({
  name: 'publicity',
  title: { zh: '安全宣教活动', en: 'safety publicity' },
  key: ['region_code', 'activity_name', 'held_on'],
  replaces: 'county-month',
  period: 'held_on',
  monthly: false,
  columns: {
    region_code: region(),
    activity_name: text('活动名称', 'activity', '宣教活动名称 宣传活动名称 活动主题'),
    kind: code('活动类别', 'kind', codes.publicityKind, '活动类型 宣教类别 宣传形式 活动形式'),
    line: optional(code('行业领域', 'line of work', codes.workLine, '领域 所属行业')),
    held_on: day('活动日期', 'held', '活动时间 举办日期 开展日期'),
    organiser: optional(text('主办单位', 'organiser', '组织单位 承办单位')),
    person_count: optional(
      count('参加人数', 'persons', '参与人数 覆盖人数 受教育人数 参加人次', {
        ...people,
        unit: units.persons,
      }),
    ),
    material_count: optional(
      count('发放资料份数', 'leaflets', '发放宣传资料 发放资料（份） 发放宣传品数', {
        ...people,
        unit: units.copies,
      }),
    ),
    advice_count: optional(
      count('接受咨询人次', 'advised', '咨询人数 接待咨询人数 咨询人次', { ...people, unit: units.persons }),
    ),
    media_count: optional(
      count('媒体报道次数', 'media reports', '媒体报道 报道次数 报道篇数', { ...people, unit: units.times }),
    ),
    place: optional(text('活动地点', 'place', '地点')),
    contact: optional(personal('联系人', 'contact', '活动负责人')),
    remark: remark(),
  },
  order: [],
  unsaid: ['活动'],
});
