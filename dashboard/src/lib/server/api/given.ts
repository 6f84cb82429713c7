import type { Parameter } from './endpoint.ts';

/** Parameters that more than one endpoint has. */
export const given = {
  indicator: {
    about: { zh: '指标，见 /api/v1/indicators', en: 'indicator, see /api/v1/indicators' },
    example: 'casualty_accidents',
    schema: { type: 'string' },
    isRequired: true,
  },
  region: {
    about: { zh: '六位区划代码；省略为全市', en: 'six-digit county code; the whole city where left out' },
    example: '990101',
    schema: { type: 'string', pattern: '^\\d{6}$' },
  },
  period: {
    about: {
      zh: '期间：2022、2022-05 或 2022-01..2022-09；省略为当年1月至数据截至月',
      en: 'period: 2022, 2022-05 or 2022-01..2022-09; January to the as-of month where left out',
    },
    example: '2022-01..2022-06',
    schema: { type: 'string' },
  },
  page: {
    about: { zh: '第几页，从1起', en: 'page, from 1' },
    example: '1',
    schema: { type: 'integer', minimum: 1 },
  },
} as const satisfies Record<string, Parameter>;
