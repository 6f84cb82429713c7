import { fctCampaignMonth } from '../marts/fct_campaign_month.ts';
import { cases } from '../model/case.ts';

const county = (region_code: string, appeared_count: number) => ({
  campaign_id: '1号',
  region_code,
  started_month: '2022-03-01',
  expected_count: 1,
  appeared_count,
});
const sent = (month: string, dataset = 'inspection') => ({
  region_code: '990101',
  month,
  dataset,
  is_reported: true,
});

export default cases(fctCampaignMonth, [
  {
    about: {
      zh: '没有报过检查的区县也应参加，记为未报送；其他数据的月份不算',
      en: 'a county that has never sent an inspection is expected too, as one that has not reported; months of other returns do not count',
    },
    given: {
      returns: [sent('2022-03-01'), sent('2022-04-01'), sent('2022-03-01', 'hazard')],
      counties: [county('990101', 1), county('990102', 0)],
    },
    expected: [
      { region_code: '990101', month: '2022-03-01', is_reported: true, expected_count: 1, appeared_count: 1 },
      { region_code: '990101', month: '2022-04-01', is_reported: true, expected_count: 0, appeared_count: 0 },
      {
        region_code: '990102',
        month: '2022-03-01',
        is_reported: false,
        expected_count: 1,
        appeared_count: 0,
      },
    ],
  },
]);
