import { staged } from '../../../staging/index.ts';
import { tally } from '../../tally.ts';
import { units } from '../units.ts';
import { creditRules, plan } from './clauses.ts';

export const marketSteps = tally({
  of: staged.marketSteps,
  entity: 'market_step',
  about: { zh: '联合惩戒与准入清出', en: 'joint punishment, admission and clearing out' },
  measures: {
    punished_count: {
      label: { zh: '联合惩戒措施数', en: 'measures of joint punishment' },
      unit: { zh: '项', en: 'measures' },
      on: 'happened_on',
      where: (row) =>
        row.is('step', 'watched', 'bid_limited', 'suspended', 'benefit_limited', 'downgraded', 'revoked'),
    },
    admitted_count: {
      label: { zh: '准入数', en: 'admitted' },
      unit: units.enterprises,
      on: 'happened_on',
      where: (row) => row.is('step', 'admitted'),
    },
    cleared_count: {
      label: { zh: '清出数', en: 'cleared out' },
      unit: units.enterprises,
      on: 'happened_on',
      where: (row) => row.is('step', 'cleared'),
    },
    repaired_count: {
      label: { zh: '信用修复数', en: 'credit repaired' },
      unit: units.enterprises,
      on: 'happened_on',
      where: (row) => row.is('step', 'repaired'),
    },
  },
  indicators: {
    joint_punishments: {
      title: { zh: '联合惩戒措施数', en: 'Measures of joint punishment' },
      definition: {
        zh: '实施日期在期内的重点监管、限制投标、暂停承揽、限制优惠、降级、吊销等措施数。',
        en: 'Measures taken in the period: closer watch, limits on bidding, suspension, limits on benefits, downgrading, revocation.',
      },
      better: 'neutral',
      role: 'leading',
      source: plan,
      numerator: 'punished_count',
    },
    market_admitted: {
      title: { zh: '市场准入企业数', en: 'Enterprises admitted to the market' },
      definition: { zh: '实施日期在期内的准入措施数。', en: 'Admissions to the market in the period.' },
      better: 'neutral',
      role: 'leading',
      source: plan,
      numerator: 'admitted_count',
    },
    market_cleared: {
      title: { zh: '市场清出企业数', en: 'Enterprises cleared out of the market' },
      definition: {
        zh: '实施日期在期内的清出措施数。',
        en: 'Enterprises cleared out of the market in the period.',
      },
      better: 'neutral',
      role: 'leading',
      source: plan,
      numerator: 'cleared_count',
    },
    credit_repaired: {
      title: { zh: '信用修复企业数', en: 'Credit repairs' },
      definition: { zh: '实施日期在期内的信用修复措施数。', en: 'Credit repairs carried out in the period.' },
      better: 'neutral',
      role: 'leading',
      source: creditRules,
      numerator: 'repaired_count',
    },
  },
});
