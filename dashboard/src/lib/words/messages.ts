import { fill, type Label, type Language } from '../../../charts/answer.ts';
import { apiMessages } from './api-messages.ts';
import { dataMessages } from './data-messages.ts';
import { goalMessages } from './goal-messages.ts';
import { mapMessages } from './map-messages.ts';
import { modelMessages } from './model-messages.ts';
import { profileMessages } from './profile-messages.ts';
import { searchMessages } from './search-messages.ts';
import { statisticMessages } from './statistic-messages.ts';

/** Every word of the pages that does not come with the data. Places in braces are filled by the caller. */
const messages = {
  ...apiMessages,
  ...searchMessages,
  ...mapMessages,
  ...dataMessages,
  ...goalMessages,
  ...profileMessages,
  ...modelMessages,
  ...statisticMessages,

  brand: { zh: '安筑', en: 'Anzhu' },
  brandLine: { zh: '建筑施工安全生产与农房安全', en: 'Construction safety and rural houses' },
  skip: { zh: '跳到正文', en: 'Skip to content' },
  navigation: { zh: '主导航', en: 'Main' },
  overview: { zh: '总览', en: 'Overview' },
  goals: { zh: '目标', en: 'Goals' },
  trace: { zh: '溯源', en: 'Trace' },
  otherLanguage: { zh: 'English', en: '中文' },
  demo: { zh: '演示数据', en: 'Demo data' },
  demoNote: { zh: '演示数据：本站全部数字均为虚构', en: 'Demo data: every figure here is invented' },
  singleUser: {
    zh: '单机模式：未设账号，仅本机可访问',
    en: 'Single-user mode: no accounts, reachable from this machine only',
  },

  filters: { zh: '筛选', en: 'Filters' },
  period: { zh: '期间', en: 'Period' },
  region: { zh: '区县', en: 'County' },
  indicator: { zh: '指标', en: 'Indicator' },
  wholeCity: { zh: '全市', en: 'Whole city' },
  show: { zh: '查看', en: 'Show' },
  asOf: { zh: '数据截至', en: 'Data as of' },
  otherPeriod: { zh: '其他期间', en: 'Other' },
  yearGroup: { zh: '{year}年', en: '{year}' },

  keyFigures: { zh: '关键指标', en: 'Key figures' },
  interval95: { zh: '95%区间', en: '95% interval' },
  lastYearShort: { zh: '去年同期', en: 'last year' },
  up: { zh: '上升', en: 'up' },
  down: { zh: '下降', en: 'down' },
  level: { zh: '持平', en: 'level' },
  fraction: { zh: '{numerator} / {denominator}', en: '{numerator} of {denominator}' },
  partial: {
    zh: '已报送 {reported}/{expected} 个区县·月',
    en: '{reported} of {expected} {expected:county-month|county-months} reported',
  },
  waiting: { zh: '{count}行退回待更正，未计入', en: '{count} {count:row|rows} sent back, not counted' },
  seeTrace: { zh: '查看来源', en: 'See the sources' },
  sparklineName: { zh: '{title}：{period}逐月走势', en: '{title} by month, {period}' },

  stateNone: { zh: '未报送', en: 'not reported' },
  stateZero: { zh: '零发生', en: 'none occurred' },
  stateNothingDue: { zh: '无应办事项', en: 'nothing was due' },
  stateList: { zh: '个案，不作趋势判断', en: 'single events, no trend' },
  stateWeak: { zh: '数量少，慎作比较', en: 'small numbers, compare with care' },
  stateOk: { zh: '可用', en: 'usable' },
  stateStable: { zh: '稳定', en: 'stable' },

  verdictNone: { zh: '去年同期未报送，无法比较', en: 'no report last year, no comparison' },
  verdictUntested: { zh: '人数与存量不作显著性检验', en: 'sums of persons and stocks are not tested' },
  verdictUnripe: {
    zh: '近3个月的可能尚未办完，不作比较',
    en: 'the last three months may still be open, not compared',
  },
  verdictPartial: { zh: '报送不全，不作比较', en: 'returns incomplete, not compared' },
  verdictNoBase: { zh: '去年同期为0，不计算同比', en: 'last year was 0, no rate of change' },
  verdictEqual: { zh: '与去年同期持平', en: 'same as last year' },
  verdictChance: { zh: '差别尚在随机波动范围内', en: 'within random variation' },
  verdictSomeUp: { zh: '有所上升（p<0.05）', en: 'some rise (p<0.05)' },
  verdictSomeDown: { zh: '有所下降（p<0.05）', en: 'some fall (p<0.05)' },
  verdictClearUp: { zh: '明显上升（p<0.002）', en: 'clear rise (p<0.002)' },
  verdictClearDown: { zh: '明显下降（p<0.002）', en: 'clear fall (p<0.002)' },

  goalProgress: { zh: '{year}年目标进度', en: 'Progress on the goals of {year}' },
  allGoals: { zh: '查看全部{count}项目标', en: 'All {count} goals' },
  noPlan: {
    zh: '没有{year}年的年度计划，不判定目标',
    en: 'There is no annual plan for {year}, so no goal is judged',
  },
  attention: { zh: '{year}年需要关注', en: 'Needs attention in {year}' },
  attentionNone: { zh: '没有需要特别关注的事项', en: 'Nothing needs special attention' },
  attentionNoPlan: {
    zh: '没有{year}年的年度计划，未列目标事项',
    en: 'There is no annual plan for {year}, so no goal is listed',
  },
  labelled: { zh: '{label}：{text}', en: '{label}: {text}' },
  legend: {
    zh: '灯表示目标状态：● 正常或已达成 ▲ 预警 ◆ 滞后或未达；蓝、橙表示证据支持变好或变差，灰色表示可能出于偶然。',
    en: 'Lamps show how a goal stands: ● on track or met ▲ at risk ◆ far behind or missed. Blue and orange: the evidence says better or worse; grey: it may be chance.',
  },
  worstCounty: { zh: '{region}：{indicator}最低', en: '{region}: lowest {indicator}' },
  worseThanCity: { zh: '差于全市', en: 'worse than the city' },
  worstCountyReason: {
    zh: '{value}，全市{city}；95%区间整体差于全市',
    en: '{value} against {city} in the city; its whole 95% interval is worse',
  },
  rankNone: {
    zh: '{indicator}：各区县差别都可能出于偶然',
    en: '{indicator}: chance may explain every difference between counties',
  },
  rankEmpty: { zh: '{indicator}：尚未报送{due}', en: '{indicator}: not reported{due}' },
  rankSome: {
    zh: '{indicator}：{worse}个区县差于全市，{better}个好于全市',
    en: '{indicator}: {worse} {worse:county|counties} worse than the city, {better} better',
  },
  charts: { zh: '走势与区县', en: 'Trends and counties' },

  goalMet: { zh: '已达成', en: 'met' },
  goalOnTrack: { zh: '正常', en: 'on track' },
  goalWarning: { zh: '预警', en: 'at risk' },
  goalBehind: { zh: '滞后', en: 'far behind' },
  goalMissed: { zh: '未达', en: 'missed' },
  goalNoData: { zh: '数据未接入', en: 'without data' },
  goalNotApplicable: { zh: '不适用', en: 'not applicable' },
  goalManual: { zh: '待评定', en: 'to be scored' },
  goalScored: { zh: '已评定', en: 'scored' },
  times: { zh: '次', en: 'times' },

  planOf: { zh: '{year}年度安全生产工作计划', en: 'annual plan {year}' },
  rule: { zh: '判定规则', en: 'Rule' },
  value: { zh: '当前值', en: 'Value' },
  target: { zh: '目标值', en: 'Target' },
  ruling: { zh: '判定', en: 'Ruling' },
  evidence: { zh: '证据', en: 'Evidence' },
  responsible: { zh: '责任单位', en: 'Responsible' },

  tableToggle: { zh: '查看数据表', en: 'Data table' },
  download: { zh: '下载', en: 'Download' },
  downloadAs: { zh: '下载{kind}：{title}', en: 'Download {kind}: {title}' },
  source: {
    zh: '数据截至{asOf} · 来源：区县报送 · 口径：{indicator} v{version}',
    en: 'As of {asOf} · Source: county returns · Definition: {indicator} v{version}',
  },
  month: { zh: '月份', en: 'Month' },
  state: { zh: '状态', en: 'Standing' },
  numerator: { zh: '分子', en: 'Numerator' },
  denominator: { zh: '分母', en: 'Denominator' },
  subtitleByMonth: {
    zh: '{indicator}（{unit}）· {region} · {period}，逐月',
    en: '{indicator} ({unit}) · {region} · {period}, by month',
  },
  subtitleByRegion: {
    zh: '{indicator}（{unit}）· 各区县 · {period}，附95%区间',
    en: '{indicator} ({unit}) · by county · {period}, with 95% intervals',
  },
  keyNow: { zh: '着色：{now}；灰色：此前各月', en: 'Coloured: {now}; grey: the months before' },
  keyBand: {
    zh: '色带：95%区间；实心点：本期且数量充足',
    en: 'Band: 95% interval; solid: this period, enough cases',
  },
  keyRank: {
    zh: '◆ 区间整体差于全市 ▲ 区间整体好于全市 ● 区间含全市值，差别可能出于偶然',
    en: "◆ interval wholly worse than the city ▲ wholly better ● contains the city's value, may be chance",
  },

  definition: { zh: '口径', en: 'Definition' },
  version: { zh: '口径版本', en: 'Version' },
  basis: { zh: '依据', en: 'Basis' },
  numberItself: { zh: '这个数', en: 'The figure' },
  twoSums: { zh: '分子 / 分母', en: 'The two sums' },
  readded: { zh: '由源数据行重新加总', en: 'Added up again' },
  readdedAgrees: { zh: '与发布值一致', en: 'agrees with the published value' },
  readdedDiffers: { zh: '与发布值不一致', en: 'does not agree with the published value' },
  sourceRows: { zh: '源数据行', en: 'Source rows' },
  sourceRowsCount: {
    zh: '共 {count} 行，第 {page} / {pages} 页',
    en: 'rows: {count}, page {page} of {pages}',
  },
  noSourceRows: {
    zh: '这个数没有源数据行：所问区县和月份没有此类记录',
    en: 'No source row stands behind this figure: none was recorded for these counties and months',
  },
  calculation: { zh: '计算过程', en: 'How it was computed' },
  sqlBehind: { zh: '计算语句', en: 'SQL' },
  sqlCount: { zh: '{count} 个模型，由近及远', en: 'models, nearest first: {count}' },
  martRows: { zh: '汇总行', en: 'Summary rows' },
  martRowsCount: { zh: '{count} 行相加得到这个数', en: 'rows added up to the figure: {count}' },
  martRowsShown: { zh: '列出前 {shown} 行', en: 'the first {shown} are listed' },
  sheet: { zh: '工作表', en: 'Sheet' },
  row: { zh: '行', en: 'Row' },
  received: { zh: '接收时间', en: 'Received' },
  dataset: { zh: '数据集', en: 'Dataset' },
  batch: { zh: '批次', en: 'Batch' },
  originalCells: { zh: '原始单元格', en: 'Original cells' },
  stagedCells: { zh: '贴源层的值', en: 'As staging has it' },
  sheetWarning: { zh: '全表提示', en: 'Warning of the sheet' },
  rowHistory: {
    zh: '第 {row} 行：提示 {warnings} 处，报送过 {versions} 次',
    en: 'Row {row}: {warnings} {warnings:warning|warnings}, received {versions} {versions:time|times}',
  },
  rowNumber: { zh: '第 {row} 行', en: 'row {row}' },
  rowsQuiet: {
    zh: '第 {rows} 行：无提示，只报送过一次',
    en: 'Rows {rows}: no warning, received once',
  },
  versionUnchanged: { zh: '内容与前一次相同', en: 'The same as the time before' },
  withdrawnBecause: { zh: '{at} 撤回：{why}', en: 'Withdrawn {at}: {why}' },
  typedCells: { zh: '规范后的值', en: 'As the models read them' },
  masked: { zh: '个人信息与未识别列已遮蔽', en: 'Personal and unrecognised cells are masked' },
  columnNumber: { zh: '第{position}列', en: 'column {position}' },
  code: { zh: '代码', en: 'Code' },
  name: { zh: '名称', en: 'Name' },
  low: { zh: '95%下限', en: '95% low' },
  high: { zh: '95%上限', en: '95% high' },
  reported: { zh: '已报送县月', en: 'County-months reported' },
  expected: { zh: '应报送县月', en: 'County-months expected' },
  waitingRows: { zh: '退回待更正行数', en: 'Rows sent back' },
  previous: { zh: '上一页', en: 'Previous' },
  next: { zh: '下一页', en: 'Next' },
  pages: { zh: '分页', en: 'Pages' },
  emptyCell: { zh: '空', en: 'empty' },

  footerRelease: { zh: '发布版本', en: 'Release' },
  footerBuilt: { zh: '生成于', en: 'built' },
  footerLaw: {
    zh: '区间：计数 Garwood（1936），比例 Wilson（1927），均为95%',
    en: 'Intervals: counts Garwood (1936), ratios Wilson (1927), all 95%',
  },

  errorNoRelease: { zh: '还没有可以查看的数据', en: 'There is nothing to show yet' },
  errorNotFound: { zh: '没有这个页面', en: 'There is no such page' },
  errorNotFoundRemedy: { zh: '从上方导航重新进入', en: 'Use the navigation above' },
  errorQuestion: { zh: '这个地址里的条件无法识别', en: 'This address asks for something unknown' },
  errorOther: { zh: '页面暂时无法显示', en: 'The page cannot be shown now' },
  errorOtherRemedy: {
    zh: '稍后重试；如仍出现，请将编号告知管理员',
    en: 'Try again later; if it stays, tell the administrator its number',
  },
  errorCode: { zh: '代码', en: 'Code' },
  whatToDo: { zh: '怎么办', en: 'What to do' },
  backToOverview: { zh: '返回总览', en: 'Back to the overview' },
} as const satisfies Record<string, Label>;

export type MessageKey = keyof typeof messages;

export const messageKeys = Object.keys(messages) as MessageKey[];

/** A message in one language, its places filled; a place without a value stays visible. */
export function message(
  language: Language,
  key: MessageKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fill(messages[key][language], values);
}
