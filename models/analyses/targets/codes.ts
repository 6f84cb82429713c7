import { codeList } from '../code-list.ts';

export const targetCodes = {
  pick: codeList('target_pick', '入选方式', 'how it was picked', {
    overdue: ['久未受检', 'not visited for long'],
    score: ['按预期重大隐患', 'by expected major hazards'],
    longest: ['受检间隔最长', 'longest without a visit'],
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
    few: [
      '全市重大隐患不足10项，分不出哪些工程更可能查出，名单按久未受检和随机抽取',
      'fewer than ten major hazards in the city do not tell where more are to be found: the list goes by the longest unvisited and by lot',
    ],
    few_found: [
      '最近一季受检工程不足20个或查出重大隐患的不足5个，该办法未经检验',
      'fewer than twenty sites visited in the last quarter, or fewer than five with a major hazard: this order has not been tried',
    ],
  }),
} as const;
