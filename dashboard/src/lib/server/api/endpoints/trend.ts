import { models } from '../../rooms.ts';
import { endpoint } from '../endpoint.ts';
import { given } from '../given.ts';
import { fileParts, releaseFacts, titled } from '../release-facts.ts';
import { flag, list, maybe, named, object, oneOf, propertiesOf, text } from '../schema.ts';
import { columnsOf } from '../sheet.ts';
import { tableNamed } from '../table-named.ts';

const point = tableNamed('ana_chart_point');
const columns = [
  ...columnsOf(point, [
    'series',
    'drawn_on',
    'value',
    'event_count',
    'exposure_amount',
    'centre',
    'low',
    'high',
  ]),
  titled('signal', 'word', 'trendSignal', true),
  titled('said', 'said', 'trendSignal'),
];

export const trend = endpoint({
  path: 'trend',
  title: { zh: '趋势', en: 'Trend' },
  about: {
    zh: '一个指标的控制图：各点、中心线、控制限和信号',
    en: 'The control chart of an indicator: points, centre, limits and signals',
  },
  parameters: { indicator: given.indicator, region: given.region },
  body: object({
    release: named('Release'),
    indicator: object({ name: text, title: named('Label') }),
    region: object({ code: text, label: named('Label') }),
    headline: named('Label'),
    chart: maybe(object(propertiesOf(tableNamed('ana_chart')))),
    drawn: maybe(object({ kind: named('Label'), why: named('Label') })),
    season: maybe(named('Label')),
    state: text,
    unit: named('Label'),
    young: maybe(object({ from: text, why: oneOf('provisional', 'unripe') })),
    points: list(object({ ...propertiesOf(point), is_young: flag, said: maybe(named('Label')) })),
    annotations: list(object(propertiesOf(tableNamed('ana_annotation')))),
  }),
  faults: ['INDICATOR_UNKNOWN'],
  from: 'release',
  answer: async (release, { indicator = '', region }) =>
    models.trendOf(await release(), { indicator, ...(region === undefined ? {} : { region }) }),
  table: {
    columns,
    of: ({ release, indicator, region, headline, points }) => ({
      file: fileParts(['trend', indicator.name, region.code], release),
      title: [indicator.title, region.label, headline],
      facts: releaseFacts(release),
      columns,
      rows: points,
    }),
  },
});
