import type { Label } from '../words/label.ts';

/** What columns are counted and measured in. */
export const units = {
  points: { zh: '分', en: 'points' },
  metres: { zh: '米', en: 'm' },
  kilonewtons: { zh: 'kN/m²', en: 'kN/m²' },
  hours: { zh: '学时', en: 'hours' },
  percent: { zh: '%', en: '%' },
  factor: { zh: '分', en: 'points' },
  persons: { zh: '人', en: 'persons' },
  hazards: { zh: '项', en: 'hazards' },
  problems: { zh: '个', en: 'problems' },
  items: { zh: '项', en: 'items' },
  counties: { zh: '个', en: 'counties' },
  sites: { zh: '个', en: 'sites' },
  enterprises: { zh: '家', en: 'enterprises' },
  posts: { zh: '个', en: 'posts' },
  seats: { zh: '个', en: 'seats' },
  storeys: { zh: '层', en: 'storeys' },
  stages: { zh: '阶段', en: 'stage' },
  pieces: { zh: '台（件）', en: 'pieces' },
  vehicles: { zh: '辆', en: 'vehicles' },
  copies: { zh: '份', en: 'copies' },
  times: { zh: '次', en: 'times' },
  year: { zh: '年', en: 'year' },
  households: { zh: '户', en: 'households' },
} as const satisfies Record<string, Label>;
