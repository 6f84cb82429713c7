import { codes } from '../../codes/index.ts';
import { code, count, day, decimal, optional, personal, region, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { units } from '../../units.ts';
import { enterpriseCode, remark, siteId } from '../shared-columns.ts';

const people = { min: 0, max: 1_000_000, unit: units.persons };

export const training = dataset({
  name: 'training',
  title: { zh: '安全教育培训', en: 'safety training' },
  key: ['region_code', 'training_name', 'held_on'],
  replaces: 'county-month',
  period: 'held_on',
  monthly: false,
  columns: {
    region_code: region(),
    training_name: text('培训名称', 'training', '培训班名称 培训项目 培训主题 培训内容'),
    kind: code('培训类别', 'kind', codes.trainingKind, '培训类型 培训种类'),
    trainees: optional(code('培训对象', 'trained', codes.traineeKind, '受训对象 参训对象 人员类别')),
    line: optional(code('行业领域', 'line of work', codes.workLine, '领域 所属行业')),
    held_on: day('培训日期', 'held', '培训时间 开班日期 举办日期'),
    hours: optional(
      decimal('学时', 'hours', '培训学时 课时 培训课时', { min: 0, max: 1000, unit: units.hours }),
    ),
    organiser: text('主办单位', 'organiser', '组织单位 培训单位 举办单位 培训机构'),
    enterprise_code: optional(enterpriseCode()),
    site_id: optional(siteId()),
    place: optional(text('培训地点', 'place', '社区 举办地点 地点')),
    due_count: optional(count('应训人数', 'due', '应培训人数 应参训人数', people)),
    trained_count: count('参训人数', 'trained', '实训人数 培训人数 参加人数 参加培训人数 培训人次', people),
    frontline_count: optional(
      count('一线作业人员数', 'frontline workers', '一线人员数 其中一线作业人员 一线工人数', people),
    ),
    passed_count: optional(count('合格人数', 'passed', '考核合格人数 考试合格人数', people)),
    teacher_count: optional(count('授课教师数', 'teachers', '师资人数 讲师人数 教师数', people)),
    teacher: optional(personal('授课人', 'teacher', '授课教师 主讲人 讲师')),
    remark: remark(),
  },
  order: [],
  unsaid: ['培训'],
});
