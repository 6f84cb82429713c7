import { models } from '../../rooms.ts';
import { endpoint } from '../endpoint.ts';
import { titled } from '../release-facts.ts';
import { list, named } from '../schema.ts';

const columns = [
  titled('name', 'text', 'code'),
  titled('title', 'said', 'name'),
  titled('unit', 'said', 'unit'),
  titled('kind', 'word', 'kind', true),
  titled('definition', 'said', 'definition'),
  titled('version', 'whole', 'version'),
  titled('source', 'text', 'basis'),
];

export const indicators = endpoint({
  path: 'indicators',
  title: { zh: '指标目录', en: 'Catalogue of indicators' },
  about: {
    zh: '可以提问的全部指标：口径、单位、公式、依据和少数据规则',
    en: 'Every indicator that may be asked for: definition, unit, formula, basis and rule of few',
  },
  parameters: {},
  body: list(named('CatalogueEntry')),
  faults: [],
  from: 'program',
  answer: async () => models.indicators,
  table: {
    columns,
    of: (catalogue) => ({
      file: ['indicators'],
      title: [{ zh: '指标目录', en: 'Catalogue of indicators' }],
      facts: [],
      columns,
      rows: catalogue.map(({ name, title, unit, kind, definition, version, source }) => {
        return { name, title, unit, kind, definition, version, source };
      }),
    }),
  },
});
