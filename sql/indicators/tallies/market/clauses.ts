/** What several tallies rest on. */
export const plan = '年度安全生产工作计划 三（二）1 建筑市场方面';
export const creditRules = '建筑市场信用管理暂行办法（建市〔2017〕241号）';
