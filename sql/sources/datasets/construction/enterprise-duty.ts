import { codes } from '../../codes/index.ts';
import { count, day, fen, flag, optional, personal, region } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { units } from '../../units.ts';
import { enterpriseName, listedEnterpriseCode, remark } from '../shared-columns.ts';

const inPlace = (at: number) => {
  const { zh, en, aliases } = codes.enterpriseFive.items[at]!;
  return optional(flag(zh, en, aliases.join(' ')));
};
const officers = { min: 0, max: 100_000, unit: units.persons };

export const enterpriseDuty = dataset({
  name: 'enterprise_duty',
  title: { zh: '企业主体责任落实', en: 'enterprise duties' },
  key: ['enterprise_code', 'checked_on'],
  replaces: 'key',
  monthly: false,
  columns: {
    enterprise_code: listedEnterpriseCode(),
    enterprise_name: enterpriseName(),
    region_code: region(),
    checked_on: day('检查日期', 'checked', '考核日期 检查时间 评估日期 督查日期 核查日期'),
    is_duty_met: inPlace(0),
    is_management_met: inPlace(1),
    is_investment_met: inPlace(2),
    is_training_met: inPlace(3),
    is_rescue_met: inPlace(4),

    has_duty_list: optional(
      flag(
        '是否建立全员责任清单',
        'list of duties of all staff',
        '全员安全生产责任清单 责任清单 是否建立责任清单',
      ),
    ),
    post_count: optional(
      count('岗位数', 'posts', '岗位总数 应明确责任岗位数', { min: 0, max: 1_000_000, unit: units.posts }),
    ),
    signed_count: optional(
      count('已签订责任书岗位数', 'posts with signed duties', '已明确责任岗位数 签订责任书数 已签责任书数', {
        min: 0,
        max: 1_000_000,
        unit: units.posts,
      }),
    ),
    has_safety_office: optional(
      flag('是否设置安全管理机构', 'safety office', '安全管理机构 是否设立安全管理机构'),
    ),
    officer_due_count: optional(
      count(
        '应配专职安全员数',
        'safety officers due',
        '应配安全员数 应配备安全管理人员数 应配安全管理人员',
        officers,
      ),
    ),
    officer_count: optional(
      count(
        '实配专职安全员数',
        'safety officers',
        '实配安全员数 实配备安全管理人员数 实配安全管理人员',
        officers,
      ),
    ),
    fund_due_fen: optional(fen('应提取安全费用', 'safety fund due', '应提安全生产费用 应提安全费用')),
    fund_used_fen: optional(
      fen('已使用安全费用', 'safety fund used', '实际使用安全费用 安全费用使用额 已使用安全生产费用'),
    ),
    problem_count: optional(
      count('发现问题数', 'problems found', '存在问题数 问题数', {
        min: 0,
        max: 10_000,
        unit: units.problems,
      }),
    ),
    main_person: optional(personal('主要负责人', 'head', '企业主要负责人 企业负责人')),
    remark: remark(),
  },
  order: [],
  unsaid: ['企业'],
});
