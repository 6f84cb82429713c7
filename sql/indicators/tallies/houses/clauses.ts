/** What several tallies rest on. */
export const plan = '年度安全生产工作计划 三（二）3 房屋安全方面';
