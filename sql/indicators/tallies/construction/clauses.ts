/** What several tallies rest on. */
export const plan = '年度安全生产工作计划 三（二）2 建筑施工方面';
export const planResponse = '年度安全生产工作计划 三（三）事故应急机制';
export const order493 = '生产安全事故报告和调查处理条例（国务院令第493号）';
