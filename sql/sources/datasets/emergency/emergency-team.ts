import { codes } from '../../codes/index.ts';
import { code, count, day, optional, personal, region, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { units } from '../../units.ts';
import { phone, remark } from '../shared-columns.ts';

export const emergencyTeam = dataset({
  name: 'emergency_team',
  title: { zh: '应急队伍', en: 'emergency teams' },
  key: ['region_code', 'team_name'],
  replaces: 'key',
  monthly: false,
  columns: {
    region_code: region(),
    team_name: text('队伍名称', 'team', '应急队伍名称 救援队伍名称'),
    kind: code('队伍类型', 'kind', codes.teamKind, '队伍类别 队伍性质'),
    subject: optional(code('救援科目', 'subject', codes.emergencySubject, '救援类型 专业方向 救援专业')),
    unit: optional(text('依托单位', 'unit', '所属单位 组建单位')),
    member_count: count('队员人数', 'members', '人数 队伍人数 应急人员数 队员数', {
      min: 0,
      max: 100_000,
      unit: units.persons,
    }),
    vehicle_count: optional(
      count('车辆数', 'vehicles', '救援车辆 车辆（台） 装备车辆数', { unit: units.vehicles }),
    ),
    trained_on: optional(day('最近训练日期', 'last trained', '最近拉练日期 训练日期')),
    leader: optional(personal('队长', 'leader', '负责人 队伍负责人 队长姓名')),
    phone: phone(),
    remark: remark(),
  },
  order: [],
  unsaid: ['队伍'],
});
