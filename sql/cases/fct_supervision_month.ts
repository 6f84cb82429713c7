import { supervisions } from '../indicators/tallies/construction/supervisions.ts';
import { asOf, type ModelCase } from '../model/case.ts';

const row = (document_id: string, issued_month: string | null, lifted_month: string | null) => ({
  region_code: '990101',
  document_id,
  issued_month,
  lifted_month,
  issued_count: 1,
  open_count: 1,
});

const stock: ModelCase = {
  model: supervisions.mart,
  about: {
    zh: '登记册：自其中最早之月说起，可早于首份月报；存量自进入之月起、至离开之月止；离开早于进入的不在册',
    en: 'a register speaks from its own first month, before any return; in stock from the month a row comes to the one it leaves; one that leaves before it comes is never in stock',
  },
  given: {
    rows: [
      row('before', '2021-12-01', '2022-02-01'),
      row('stays', '2022-01-01', null),
      row('backwards', '2022-02-01', '2022-01-01'),
      row('later', null, null),
    ],
    moment: asOf('2022-02-01', '2022-02-28').map((one) => ({ ...one, first_month: '2022-01-01' })),
  },
  expected: [
    { month: '2021-12-01', is_reported: true, issued_count: 1, open_count: 1 },
    { month: '2022-01-01', is_reported: true, issued_count: 1, open_count: 2 },
    { month: '2022-02-01', is_reported: true, issued_count: 1, open_count: 1 },
  ],
};

export default [stock];
