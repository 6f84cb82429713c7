import type { Label } from '../../../charts/answer.ts';

/** Words of the pages that tell of the models. */
export const modelMessages = {
  models: { zh: '模型', en: 'Models' },
  modelsScope: {
    zh: '每个数字背后的表：说明、粒度、列、检查、上下游和 SQL，均取自运行中的模型',
    en: 'The tables behind every number: description, grain, columns, checks, neighbours and SQL, read from the models that run',
  },
  modelsHeadline: {
    zh: '{count} 个模型，{checks} 项检查；当前版本全部通过',
    en: '{count} models with {checks} checks, all of which hold in the current release',
  },
  modelsUnbuilt: {
    zh: '{count} 个模型，{checks} 项检查；尚未生成版本',
    en: '{count} models with {checks} checks; no release is built yet',
  },
  modelsFound: { zh: '符合条件的模型 {count} 个', en: '{count} {count:model fits|models fit}' },
  modelsNone: { zh: '没有符合条件的模型', en: 'No model fits' },
  searchModels: { zh: '搜索名称、说明或列', en: 'Search names, descriptions, columns' },
  search: { zh: '搜索', en: 'Search' },
  line: { zh: '条线', en: 'Line of work' },
  model: { zh: '模型', en: 'Model' },
  description: { zh: '说明', en: 'Description' },
  layerStaging: { zh: '贴源层', en: 'Staging' },
  layerIntermediate: { zh: '中间层', en: 'Intermediate' },
  layerMarts: { zh: '集市层', en: 'Marts' },
  owner: { zh: '责任科室', en: 'Owner' },
  grain: { zh: '粒度', en: 'Grain' },
  grainEach: { zh: '每个 {columns} 一行', en: 'one row for each {columns}' },
  rowsNow: { zh: '当前版本行数', en: 'Rows in the current release' },
  codeDiffers: {
    zh: '与当前版本构建时的写法不同，生成新版本后生效',
    en: 'Differs from what the current release was built with; the next build takes it up',
  },
  modelColumns: { zh: '列', en: 'Columns' },
  columnName: { zh: '列名', en: 'Column' },
  type: { zh: '类型', en: 'Type' },
  unit: { zh: '单位', en: 'Unit' },
  codeList: { zh: '代码表', en: 'Code list' },
  emptyWhen: { zh: '可为空的情形', en: 'May be empty when' },
  checks: { zh: '检查', en: 'Checks' },
  checksHold: {
    zh: '每次生成版本都执行，有一项不通过就不发布；当前版本全部通过。',
    en: 'Run on every build; one that fails keeps the release from being published. All hold in the current release.',
  },
  checksGrain: {
    zh: '{grain}；非空列无空值；列与类型同声明',
    en: '{grain}; no empty value where none is declared; columns and types as declared',
  },
  lineage: { zh: '上下游', en: 'Lineage' },
  lineageNote: {
    zh: '左侧为其数据来源，右侧为使用它的模型',
    en: 'Left of it what it stands on, right of it what stands on it',
  },
  reads: { zh: '读取', en: 'Reads' },
  readBy: { zh: '被读取', en: 'Read by' },
  releaseId: { zh: '版本', en: 'Release' },
  buildHistory: { zh: '构建历史', en: 'Build history' },
  builtAt: { zh: '生成时间', en: 'Built' },
  milliseconds: { zh: '用时（毫秒）', en: 'Milliseconds' },
} as const satisfies Record<string, Label>;
