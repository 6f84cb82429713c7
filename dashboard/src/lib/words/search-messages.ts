import type { Label } from '../../../charts/answer.ts';

/** The words of the search and of the pages of the registers. */
export const searchMessages = {
  searchAll: { zh: '搜索', en: 'Search' },
  searchPrompt: { zh: '指标、企业、工程…', en: 'Indicator, firm, site…' },
  searchSubtitle: {
    zh: '页面、指标、目标、区县、企业、工程；名称或代码中的一段即可，多个词以空格隔开',
    en: 'Pages, indicators, goals, counties, enterprises and sites, by a part of the name or code; parted by blanks',
  },
  searchEmpty: { zh: '输入名称或代码中的一段', en: 'Type a part of a name or a code' },
  searchFound: { zh: '“{words}”：找到{count}条', en: '“{words}”: {count} found' },
  searchFoundMany: {
    zh: '“{words}”：列出最相近的{count}条，加一个词可缩小范围',
    en: '“{words}”: the nearest {count}; one more word narrows it',
  },
  searchNone: {
    zh: '没有找到“{words}”：换一段更短的文字，或到“模型”页按列查找',
    en: 'Nothing found for “{words}”: try a shorter part, or search the columns on the page of models',
  },
  searchPages: { zh: '页面', en: 'Pages' },
  searchCounties: { zh: '区县', en: 'Counties' },
  searchEnterprises: { zh: '企业', en: 'Enterprises' },
  searchSites: { zh: '工程', en: 'Sites' },
  registerEnterprise: { zh: '企业名录', en: 'Register of enterprises' },
  registerSite: { zh: '在建工程名录', en: 'Register of sites' },
  registerRates: { zh: '近12个月与同类相比', en: 'Against its peers in the last 12 months' },
  registerNoRates: {
    zh: '近12个月没有记到它名下的检查与隐患',
    en: 'no inspection and no hazard of it in the last 12 months',
  },
  registerHeadline: {
    zh: '{name}：近12个月{count}类事项，{special}类在偶然性的界限之外',
    en: '{name}: {special} of {count} kinds of event outside what chance allows in the last 12 months',
  },
  registerQuiet: { zh: '{name}：{none}', en: '{name}: {none}' },
  registerFacts: { zh: '登记内容', en: 'As registered' },
  registerPeers: { zh: '在同类中的位置', en: 'Among its peers' },
} as const satisfies Record<string, Label>;
