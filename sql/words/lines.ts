import type { Label } from './label.ts';

interface Line extends Label {
  /** The section that answers for what the models of this line mean, by its usual name. */
  readonly owner: Label;
}

/** The plan's lines of work, each with its own datasets and models; a model's line is its tag. */
export const lines = {
  city: { zh: '基础名录', en: 'registers', owner: { zh: '办公室', en: 'General office' } },
  construction: {
    zh: '建筑施工安全',
    en: 'construction safety',
    owner: { zh: '质量安全科', en: 'Quality and safety section' },
  },
  market: {
    zh: '建筑市场与信用',
    en: 'construction market and credit',
    owner: { zh: '建筑市场监管科', en: 'Construction market section' },
  },
  houses: {
    zh: '农房与危旧房',
    en: 'rural and dangerous houses',
    owner: { zh: '村镇建设科', en: 'Village and town construction section' },
  },
  property: {
    zh: '物业',
    en: 'property management',
    owner: { zh: '物业管理科', en: 'Property management section' },
  },
  heating: {
    zh: '双代',
    en: 'clean-heating conversion',
    owner: { zh: '城市建设科', en: 'Urban construction section' },
  },
  emergency: { zh: '应急', en: 'emergency', owner: { zh: '质量安全科', en: 'Quality and safety section' } },
  fire: { zh: '消防', en: 'fire safety', owner: { zh: '消防验收科', en: 'Fire acceptance section' } },
  training: {
    zh: '培训宣传',
    en: 'training and publicity',
    owner: { zh: '质量安全科', en: 'Quality and safety section' },
  },
  epidemic: {
    zh: '工地疫情防控',
    en: 'epidemic control on sites',
    owner: { zh: '质量安全科', en: 'Quality and safety section' },
  },
} as const satisfies Record<string, Line>;

export type LineName = keyof typeof lines;
export const lineNames = Object.keys(lines) as LineName[];
