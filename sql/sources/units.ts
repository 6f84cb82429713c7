import type { Label } from '../words/label.ts';

/** What columns are counted and measured in. */
export const units = {
  points: { zh: '分', en: 'points' },
  metres: { zh: '米', en: 'm' },
  kilonewtons: { zh: 'kN/m²', en: 'kN/m²' },
  hours: { zh: '学时', en: 'hours' },
  percent: { zh: '%', en: '%' },
  factor: { zh: '', en: '' },
  persons: { zh: '人', en: 'persons' },
  households: { zh: '户', en: 'households' },
} as const satisfies Record<string, Label>;
