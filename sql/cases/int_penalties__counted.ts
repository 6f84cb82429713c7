import { intPenaltiesCounted } from '../intermediate/int_penalties__counted.ts';
import { asOf, cases } from '../model/case.ts';

const penalty = (document_id: string, decided_on: string, published_on: string | null) => ({
  document_id,
  decided_on,
  published_on,
  violation_kind: null,
  fine_fen: null,
});

export default cases(intPenaltiesCounted, [
  {
    about: {
      zh: '截至日之后公示的尚未公示，之后作出的尚不存在；未填的类型归其他，未填的罚款为0',
      en: 'published later is not published yet, decided later is not known; no kind is other, no fine is 0',
    },
    given: {
      penalties: [
        penalty('on the day', '2022-03-30', '2022-03-31'),
        penalty('after', '2022-03-30', '2022-04-01'),
        penalty('unpublished', '2022-03-31', null),
        penalty('later', '2022-04-01', null),
      ],
      moment: asOf('2022-03-01', '2022-03-31'),
    },
    expected: [
      { document_id: 'on the day', published_count: 1, violation_kind: 'other', fine_fen: 0 },
      { document_id: 'after', published_count: 0, violation_kind: 'other', fine_fen: 0 },
      { document_id: 'unpublished', published_count: 0, violation_kind: 'other', fine_fen: 0 },
    ],
  },
]);
