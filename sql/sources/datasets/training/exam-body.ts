import { count, day, flag, optional, personal, region, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { units } from '../../units.ts';
import { enterpriseCode, phone, remark } from '../shared-columns.ts';

const people = { min: 0, max: 10_000_000, unit: units.persons };

export const examBody = dataset({
  name: 'exam_body',
  title: { zh: '考试机构与师资', en: 'examination bodies' },
  key: ['body_name', 'counted_on'],
  replaces: 'key',
  monthly: false,
  columns: {
    body_name: text('考试机构名称', 'body', '考试机构 培训考试机构 培训机构名称 考核机构名称 考试点名称'),
    enterprise_code: optional(enterpriseCode()),
    region_code: region(),
    counted_on: day('统计截止日期', 'counted', '统计日期 截至日期 截止日期'),
    teacher_count: count('专职教师数', 'teachers', '师资人数 教师人数 师资数', people),
    examiner_count: optional(count('考评员数', 'examiners', '考评员人数 考核人员数', people)),
    seat_count: optional(count('考位数', 'seats', '机位数 考试机位数 考试机位', { unit: units.seats })),
    session_count: optional(count('考试场次', 'sessions', '本期考试场次 考试次数', { unit: units.times })),
    candidate_count: optional(count('考试人数', 'candidates', '参考人数 参加考试人数', people)),
    passed_count: optional(count('考试合格人数', 'passed', '合格人数', people)),
    is_checked: optional(flag('是否检查评估', 'assessed', '是否开展检查评估')),
    head: optional(personal('机构负责人', 'head', '负责人')),
    phone: phone(),
    remark: remark(),
  },
  order: [],
  unsaid: ['考试'],
});
