import { codeList } from '../code-list.ts';

export const doubtCodes = {
  check: codeList('doubt_check', '核实项', 'check', {
    deadline_bunching: ['集中在期限最后两日整改', 'rectified on the last two days given'],
    all_closed: ['到期隐患全部按期整改', 'every hazard due was rectified in time'],
    few_findings: ['检查多而发现少', 'many visits and few findings'],
    batch_closing: ['同一日集中整改', 'rectified in one batch on one day'],
    too_even: ['逐月数量过于平均', 'monthly counts that vary too little'],
    late_reporting: ['事故迟报', 'accidents reported late'],
  }),
  outcome: codeList('doubt_outcome', '结论', 'outcome', {
    worth_checking: ['值得核实', 'worth checking'],
    chance: ['在随机波动范围内', 'within chance'],
    too_few: ['样本不足，未检验', 'too few, not tested'],
  }),
} as const;
