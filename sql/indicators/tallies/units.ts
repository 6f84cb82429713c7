/** The measure words that several lines count in. */
export const units = {
  sites: { zh: '个', en: 'sites' },
  works: { zh: '项', en: 'works' },
  points: { zh: '处', en: 'risk points' },
  hazards: { zh: '项', en: 'hazards' },
  cases: { zh: '件', en: 'cases' },
  records: { zh: '条', en: 'records' },
  enterprises: { zh: '家', en: 'enterprises' },
  people: { zh: '人', en: 'persons' },
  houses: { zh: '户', en: 'houses' },
  households: { zh: '户', en: 'households' },
  checks: { zh: '次', en: 'checks' },
  posts: { zh: '个', en: 'posts' },
} as const;
