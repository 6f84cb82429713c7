import { intAccidentsClassified } from '../intermediate/int_accidents__classified.ts';
import { asOf, cases } from '../model/case.ts';

const fatal = (accident_id: string, death_count: number) => ({
  accident_id,
  death_count,
  serious_injury_count: 0,
  direct_loss_fen: 0,
  occurred_at: '2022-03-05T09:30:00',
});

export default cases(intAccidentsClassified, [
  {
    about: {
      zh: '死亡3人起为较大，10人起为重大，30人起为特别重大',
      en: '3, 10 and 30 deaths raise the class',
    },
    given: {
      accidents: [
        fatal('a', 2),
        fatal('b', 3),
        fatal('c', 9),
        fatal('d', 10),
        fatal('e', 29),
        fatal('f', 30),
      ],
      moment: asOf('2022-03-01', '2022-03-31'),
    },
    expected: [
      { accident_id: 'a', class: '1', major_count: 0, ordinary_count: 1, casualty_death_count: 2 },
      { accident_id: 'b', class: '2', major_count: 1, ordinary_count: 0, casualty_death_count: 0 },
      { accident_id: 'c', class: '2', major_count: 1, ordinary_count: 0, casualty_death_count: 0 },
      { accident_id: 'd', class: '3', major_count: 1, ordinary_count: 0, casualty_death_count: 0 },
      { accident_id: 'e', class: '3', major_count: 1, ordinary_count: 0, casualty_death_count: 0 },
      { accident_id: 'f', class: '4', major_count: 1, ordinary_count: 0, casualty_death_count: 0 },
    ],
  },
  {
    about: {
      zh: '重伤10人或直接经济损失1000万元各自即为较大，损失不明不影响',
      en: '10 serious injuries or a loss of ten million yuan are enough; an unknown loss decides nothing',
    },
    given: {
      accidents: [
        { ...fatal('injured', 0), serious_injury_count: 10 },
        { ...fatal('costly', 0), direct_loss_fen: 1_000_000_000 },
        { ...fatal('cheaper', 0), direct_loss_fen: 999_999_999 },
        { ...fatal('unknown', 1), direct_loss_fen: null },
      ],
      moment: asOf('2022-03-01', '2022-03-31'),
    },
    expected: [
      { accident_id: 'injured', class: '2', casualty_count: 0 },
      { accident_id: 'costly', class: '2', casualty_count: 0 },
      { accident_id: 'cheaper', class: '1', casualty_count: 0 },
      { accident_id: 'unknown', class: '1', casualty_count: 1 },
    ],
  },
  {
    about: {
      zh: '上报等级与计算等级不同即标出，未上报不标；截至日之后的事故尚不存在',
      en: 'a reported class that differs is flagged, none is not; what happened after the as-of day is not known yet',
    },
    given: {
      accidents: [
        { ...fatal('differs', 3), reported_class: '1' },
        { ...fatal('agrees', 1), reported_class: '1' },
        { ...fatal('silent', 1), reported_class: null },
        { ...fatal('last day', 1), occurred_at: '2022-03-31T23:59:59' },
        { ...fatal('later', 1), occurred_at: '2022-04-01T00:00:00' },
      ],
      moment: asOf('2022-03-01', '2022-03-31'),
    },
    expected: [
      { accident_id: 'differs', is_class_different: true, occurred_month: '2022-03-01' },
      { accident_id: 'agrees', is_class_different: false, occurred_month: '2022-03-01' },
      { accident_id: 'silent', is_class_different: false, occurred_month: '2022-03-01' },
      { accident_id: 'last day', is_class_different: false, occurred_month: '2022-03-01' },
    ],
  },
]);
