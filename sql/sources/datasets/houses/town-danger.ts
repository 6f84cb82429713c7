import { codes } from '../../codes/index.ts';
import { code, count, day, id, optional, personal, region, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { units } from '../../units.ts';
import { remark } from '../shared-columns.ts';

export const townDanger = dataset({
  name: 'town_danger',
  title: { zh: '城镇危旧房管控', en: 'dangerous town houses' },
  key: ['house_id'],
  replaces: 'key',
  monthly: false,
  columns: {
    house_id: id('房屋编号', 'house number', '危房编号 房屋编码 危旧房编号 房屋代码 楼栋编号'),
    region_code: region(),
    building: text('房屋名称', 'building', '楼栋名称 建筑名称 危旧房名称 楼栋'),
    grade: code('危险等级', 'grade', codes.houseGrade, '鉴定等级 危险性等级 房屋危险等级 危房等级'),
    found_on: day('发现日期', 'found', '发现时间 排查发现日期 认定日期'),
    household_count: optional(
      count('居住户数', 'households', '涉及户数 住户数 户数', {
        min: 0,
        max: 100_000,
        unit: units.households,
      }),
    ),
    told_on: optional(day('告知产权人日期', 'owner told', '告知日期 告知书送达日期 告知书日期 告知时间')),
    advised_on: optional(day('提出整治建议日期', 'remedy advised', '整治建议日期 提出建议日期 建议日期')),
    warned_on: optional(
      day('设立警示牌日期', 'warning sign set', '警示牌设置日期 警示牌设立日期 设置警示牌日期'),
    ),
    watched_on: optional(day('落实专人监管日期', 'watched from', '专人监管日期 监管落实日期')),
    watcher: optional(personal('监管人', 'watched by', '监管责任人 专管员 监管人员')),
    planned_on: optional(
      day('应急预案制定日期', 'emergency plan made', '预案制定日期 应急预案日期 制定预案日期'),
    ),
    stage: optional(
      count('消化阶段', 'stage of removal', '消化批次 分步实施阶段 整治阶段', {
        min: 1,
        max: 20,
        unit: units.stages,
      }),
    ),
    remedy: optional(code('整治措施', 'remedy', codes.townRemedy, '整治方式 整治办法 处置措施')),
    due_on: optional(day('计划完成日期', 'due', '计划消化日期 计划整治完成日期 计划完成时间')),
    moved_on: optional(day('人员搬离日期', 'moved out', '搬离日期 撤离日期')),
    finished_on: optional(day('整治完成日期', 'finished', '实际完成日期 消化完成日期 完成日期')),
    owner: optional(personal('产权人', 'owner', '产权人（使用人） 产权单位 使用人')),
    remark: remark(),
  },
  order: [
    { earlier: 'found_on', later: 'told_on' },
    { earlier: 'found_on', later: 'finished_on' },
  ],
  unsaid: ['房屋', '危险'],
});
