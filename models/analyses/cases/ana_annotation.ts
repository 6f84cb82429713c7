import { asOf, cases } from '../../../sql/model/case.ts';
import { anaAnnotation } from '../ana_annotation.ts';

export default cases(anaAnnotation, [
  {
    about: {
      zh: '只标触及各月的：截至日之后的不标，开始以前结束的不标',
      en: 'only what touches the months of the release is marked',
    },
    given: {
      moment: [{ ...asOf('2021-03-01', '2021-03-31')[0]!, first_month: '2021-01-01' }],
      campaigns: [
        { campaign_id: '1号', campaign_name: '复工检查', started_on: '2021-03-01', ended_on: '2021-03-31' },
        { campaign_id: '2号', campaign_name: '夏季检查', started_on: '2021-06-01', ended_on: '2021-06-30' },
      ],
    },
    expected: [
      { kind: 'policy', annotation_id: 'three-year-campaign', from_on: '2020-04-01', to_on: '2022-12-31' },
      { kind: 'policy', annotation_id: 'criminal-law-11', from_on: '2021-03-01', to_on: null },
      { kind: 'festival', annotation_id: 'spring-festival-2021', from_on: '2021-02-12', to_on: null },
      { kind: 'campaign', annotation_id: '1号', from_on: '2021-03-01', to_on: '2021-03-31' },
    ],
  },
]);
