import { staged } from '../../../staging/index.ts';
import { tally } from '../../tally.ts';
import { units } from '../units.ts';
import { plan } from './clauses.ts';

export const convertedHouses = tally({
  of: staged.convertedHouses,
  entity: 'converted_house',
  about: { zh: '住改商房屋', en: 'dwellings turned to business' },
  measures: {
    surveyed_count: { label: { zh: '排查户数', en: 'surveyed' }, unit: units.houses, on: 'surveyed_on' },
    hazard_count: {
      label: { zh: '存在安全隐患户数', en: 'with a hazard' },
      unit: units.houses,
      on: 'surveyed_on',
      where: (row) => row.yes('has_hazard'),
    },
    reported_count: {
      label: { zh: '有隐患且已上报户数', en: 'with a hazard and reported' },
      unit: units.houses,
      on: 'surveyed_on',
      where: (row) => row.all(row.yes('has_hazard'), row.done('reported_on')),
    },
    acted_count: {
      label: { zh: '有隐患且已处置户数', en: 'with a hazard and acted on' },
      unit: units.houses,
      on: 'surveyed_on',
      where: (row) =>
        row.all(row.yes('has_hazard'), row.is('action', 'ordered', 'restored', 'closed', 'passed_on')),
    },
  },
  indicators: {
    converted_surveyed: {
      title: { zh: '住改商排查户数', en: 'Converted dwellings surveyed' },
      definition: {
        zh: '排查日期在期内的临街“住改商”房屋户数。',
        en: 'Street-side dwellings turned to business that were surveyed in the period.',
      },
      better: 'more',
      role: 'leading',
      source: plan,
      numerator: 'surveyed_count',
    },
    converted_hazardous: {
      title: { zh: '住改商隐患率', en: 'Converted dwellings with a hazard' },
      definition: {
        zh: '排查日期在期内的“住改商”房屋中，存在安全隐患的比例。',
        en: 'Of the converted dwellings surveyed in the period, the share with a hazard.',
      },
      better: 'less',
      role: 'leading',
      source: plan,
      numerator: 'hazard_count',
      denominator: 'surveyed_count',
    },
    converted_reported: {
      ripens: true,
      title: { zh: '住改商隐患上报率', en: 'Hazardous conversions reported' },
      definition: {
        zh: '排查日期在期内且存在安全隐患的“住改商”房屋中，截至时间已上报的比例。',
        en: 'Of the hazardous converted dwellings surveyed in the period, the share reported by the as-of day.',
      },
      better: 'more',
      role: 'leading',
      source: plan,
      numerator: 'reported_count',
      denominator: 'hazard_count',
    },
    converted_acted: {
      ripens: true,
      title: { zh: '住改商隐患处置率', en: 'Hazardous conversions acted on' },
      definition: {
        zh: '排查日期在期内且存在安全隐患的“住改商”房屋中，已责令整改、恢复、关停或移交的比例。',
        en: 'Of the hazardous converted dwellings surveyed in the period, the share ordered right, restored, closed or passed on.',
      },
      better: 'more',
      role: 'leading',
      source: plan,
      numerator: 'acted_count',
      denominator: 'hazard_count',
    },
  },
});
