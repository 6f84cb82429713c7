import { codes } from '../../codes/index.ts';
import { code, count, day, fen, id, optional, personal, region, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { units } from '../../units.ts';
import { remark, town, village } from '../shared-columns.ts';

export const legacyProblem = dataset({
  name: 'legacy_problem',
  title: { zh: '双代遗留问题', en: 'clean-heating legacy problems' },
  key: ['problem_id'],
  replaces: 'key',
  monthly: false,
  columns: {
    problem_id: id('问题编号', 'problem number', '遗留问题编号 问题序号 问题台账编号'),
    region_code: region(),
    town: optional(town()),
    village: optional(village()),
    works_year: count('工程年度', 'year of the works', '年度 改造年度 建设年度 工程年份', {
      min: 2013,
      max: 2099,
      unit: units.year,
    }),
    kind: code('问题类别', 'kind', codes.legacyKind, '遗留问题类别 问题类型 问题分类'),
    household_count: optional(
      count('涉及户数', 'households', '影响户数 户数', { min: 0, max: 1_000_000, unit: units.households }),
    ),
    amount_fen: optional(fen('涉及金额', 'amount', '涉及资金')),
    registered_on: optional(day('登记日期', 'registered', '建账日期 梳理日期 列入台账日期')),
    due_on: optional(day('整改时限', 'due', '完成时限 整改期限 清零时限')),
    status: code('整改状态', 'state', codes.problemStatus, '问题状态 整改情况 状态 清零状态 进展情况'),
    cleared_on: optional(day('销号日期', 'cleared', '清零日期 整改完成日期 销号时间')),
    responsible_unit: optional(text('责任单位', 'responsible unit', '整改责任单位 牵头单位')),
    responsible: optional(personal('责任人', 'responsible', '整改责任人')),
    description: optional(personal('问题描述', 'description', '问题内容 遗留问题描述 存在问题')),
    remark: remark(),
  },
  order: [{ earlier: 'registered_on', later: 'cleared_on' }],
  unsaid: ['问题', '整改'],
});
