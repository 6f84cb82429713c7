import { codeList } from '../code-list.ts';

export const targetCodes = {
  pick: codeList('target_pick', '入选方式', 'how it was picked', {
    overdue: ['久未受检', 'not visited for long'],
    score: ['按预期重大隐患', 'by expected major hazards'],
    random: ['随机抽取（双随机）', 'drawn at random'],
  }),
  factor: codeList('target_factor', '理由', 'reason', {
    county: ['所在区县重大隐患偏多', 'many major hazards in its county'],
    works: ['有在施危大工程', 'high-risk work under way'],
    enterprise: ['施工单位以往重大隐患偏多', 'many major hazards of its contractor'],
    site: ['本工程以往重大隐患偏多', 'many major hazards on the site itself'],
    unvisited: ['久未受检', 'not visited for long'],
    new: ['从未受检', 'never visited'],
  }),
  reason: codeList('target_reason', '说明', 'reason', {
    few: ['重大隐患不足10项，不作预期', 'fewer than ten major hazards: nothing is expected'],
    few_found: ['最近一季发现不足5处，不检验', 'fewer than five found in the quarter: not tried'],
  }),
} as const;
