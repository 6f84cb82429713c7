import { staged } from '../../../staging/index.ts';
import { tally } from '../../tally.ts';
import { units } from '../units.ts';
import { creditRules, plan } from './clauses.ts';

export const dishonestSubjects = tally({
  of: staged.dishonestSubjects,
  entity: 'dishonest_subject',
  about: { zh: '严重失信名单', en: 'the serious-dishonesty list' },
  measures: {
    listed_count: { label: { zh: '列入数', en: 'listed' }, unit: units.enterprises, on: 'listed_on' },
    published_count: {
      label: { zh: '已公布数', en: 'published' },
      unit: units.enterprises,
      on: 'listed_on',
      where: (row) => row.done('published_on'),
    },
    standing_count: {
      label: { zh: '在列数', en: 'on the list' },
      unit: units.enterprises,
      on: 'listed_on',
      until: 'removed_on',
    },
    removed_count: { label: { zh: '移出数', en: 'removed' }, unit: units.enterprises, on: 'removed_on' },
  },
  indicators: {
    dishonest_listed: {
      title: { zh: '列入严重失信名单主体数', en: 'Put on the serious-dishonesty list' },
      definition: { zh: '列入日期在期内的失信主体数。', en: 'Subjects put on the list in the period.' },
      better: 'neutral',
      role: 'leading',
      source: plan,
      numerator: 'listed_count',
    },
    dishonest_standing: {
      title: { zh: '在列严重失信主体数', en: 'On the serious-dishonesty list' },
      definition: {
        zh: '期末已列入而尚未移出的失信主体数。',
        en: 'Subjects listed and not removed at the end of the period.',
      },
      better: 'less',
      role: 'lagging',
      source: plan,
      numerator: 'standing_count',
    },
    dishonest_removed: {
      title: { zh: '移出严重失信名单主体数', en: 'Removed from the serious-dishonesty list' },
      definition: { zh: '移出日期在期内的失信主体数。', en: 'Subjects removed from the list in the period.' },
      better: 'neutral',
      role: 'leading',
      source: creditRules,
      numerator: 'removed_count',
    },
    dishonest_published: {
      ripens: true,
      title: { zh: '严重失信名单公布率', en: 'Listings published' },
      definition: {
        zh: '列入日期在期内的失信主体中，截至时间已向社会公布的比例。',
        en: 'Of the subjects listed in the period, the share made public by the as-of day.',
      },
      better: 'more',
      role: 'leading',
      source: plan,
      numerator: 'published_count',
      denominator: 'listed_count',
    },
  },
});
