import { numberOf } from '../../parameters.ts';
import { intake, models } from '../../rooms.ts';
import { endpoint } from '../endpoint.ts';
import { given } from '../given.ts';
import { fileParts, releaseFacts, titled } from '../release-facts.ts';
import { list, looseRow, maybe, named, object, text, whole } from '../schema.ts';
import { columnsOf } from '../sheet.ts';

const listColumns = [
  titled('name', 'text', 'code'),
  titled('title', 'said', 'dataset'),
  titled('columns', 'whole', 'modelColumns'),
];

const datasetTitle = (name: string) =>
  intake.datasetNames
    .filter((known) => known === name)
    .map((known) => intake.datasetNamed(known).title)[0] ?? {
    zh: name,
    en: name,
  };

export const datasets = endpoint({
  path: 'datasets',
  title: { zh: '数据集', en: 'Datasets' },
  about: {
    zh: '各数据集的名称、主键和列；个人信息列不在其中',
    en: 'The datasets, their keys and columns; personal columns are not among them',
  },
  parameters: {},
  body: list(
    object({
      name: text,
      title: named('Label'),
      key: list(text),
      columns: list(object({ name: text, title: named('Label'), type: text, absent: maybe(named('Label')) })),
    }),
  ),
  faults: [],
  from: 'program',
  answer: async () =>
    intake.datasetNames.map((name) => {
      const { grain, columns } = models.stagedAs(name);
      return {
        name,
        title: datasetTitle(name),
        key: grain,
        columns: Object.entries(columns).map(([column, { label, sql, absent }]) => ({
          name: column,
          title: label,
          type: sql,
          absent: absent ?? null,
        })),
      };
    }),
  table: {
    columns: listColumns,
    of: (all) => ({
      file: ['datasets'],
      title: [{ zh: '数据集', en: 'Datasets' }],
      facts: [],
      columns: listColumns,
      rows: all.map(({ name, title, columns }) => ({ name, title, columns: columns.length })),
    }),
  },
});

export const datasetRows = endpoint({
  path: 'datasets/{dataset}',
  title: { zh: '数据集的行', en: 'Rows of a dataset' },
  about: {
    zh: '发布版本中有效的明细行，按主键排序，分页；个人信息列不进入发布版本，此处没有',
    en: 'The rows in force in the release, in the order of their key, a page at a time; personal columns enter no release and are not here',
  },
  parameters: {
    dataset: {
      about: { zh: '数据集名称，见 /api/v1/datasets', en: 'name of the dataset, see /api/v1/datasets' },
      example: 'accident',
      schema: { type: 'string' },
      isRequired: true,
      isPath: true,
    },
    region: given.region,
    page: given.page,
    size: {
      about: {
        zh: `每页行数，省略为 ${models.rowsOnPage.usual}，至多 ${models.rowsOnPage.most}`,
        en: `rows on a page, ${models.rowsOnPage.usual} where left out, at most ${models.rowsOnPage.most}`,
      },
      example: '1000',
      schema: { type: 'integer', minimum: 1, maximum: models.rowsOnPage.most },
    },
  },
  body: object({
    release: named('Release'),
    dataset: text,
    count: whole,
    page: whole,
    pageSize: whole,
    rows: list(looseRow),
  }),
  faults: [],
  from: 'release',
  answer: async (release, { dataset = '', region, page, size }) =>
    models.datasetRows(await release(), {
      dataset,
      ...(region === undefined ? {} : { region }),
      page: numberOf('page', page) ?? 1,
      size: numberOf('size', size) ?? models.rowsOnPage.usual,
    }),
  table: {
    columns: null,
    of: ({ release, dataset, page, rows }) => ({
      file: fileParts([dataset, ...(page === 1 ? [] : [`page-${page}`])], release),
      title: [datasetTitle(dataset)],
      facts: releaseFacts(release),
      columns: columnsOf(models.stagedAs(dataset)),
      rows,
    }),
  },
});
