import type { Label } from '../../../charts/answer.ts';

/** The words of the programming interface, its page and its files. */
export const apiMessages = {
  api: { zh: '数据接口', en: 'Data interface' },
  apiHeadline: {
    zh: '用 Excel、pandas、Power BI 取数：{count}个地址，同一套口径',
    en: 'Figures for Excel, pandas and Power BI: {count} addresses, one set of definitions',
  },
  apiSubtitle: {
    zh: '只读；每个回答带发布版本、数据截至和口径；个人信息不在其中或已遮蔽',
    en: 'Read only; every answer names its release, as-of day and definition; personal data are left out or masked',
  },
  apiDescribed: { zh: '机器可读的说明（OpenAPI 3.1）', en: 'For machines: OpenAPI 3.1' },
  apiRules: { zh: '通用规则', en: 'What holds for all' },
  apiFormatRule: {
    zh: 'format：json（默认）；csv，首行为列名，UTF-8 无 BOM，供程序；csv-excel，UTF-8 带 BOM，列名为中文或英文，前几行说明数据是什么，供人打开；arrow，Arrow IPC 流；xlsx，另有一页说明。各格式的数相同',
    en: 'format: json (unasked); csv with the names of the columns first, UTF-8 without BOM, for programs; csv-excel in UTF-8 with BOM, with titles and first some lines that say what it is, for people; arrow, an Arrow IPC stream; xlsx with a sheet that says what it is. All hold the same figures',
  },
  apiTagRule: {
    zh: 'ETag：同一发布版本的回答不变；带 If-None-Match 再问，未变时返回 304，不再传数据',
    en: 'ETag: an answer of one release stays as it is; ask again with If-None-Match and 304 says that nothing has changed',
  },
  apiFaultRule: {
    zh: '出错时返回 application/problem+json（RFC 9457）：detail 说查到了什么、在哪里，remedy 说怎么办，code 供程序判断',
    en: 'Errors are application/problem+json (RFC 9457): detail says what was found and where, remedy what to do, code is for programs',
  },
  apiLanguageRule: {
    zh: 'lang=en 得到英文的列名与错误说明；json、csv、arrow 中的说明文字中英文都有',
    en: 'lang=en gives English titles and problems; json, csv and arrow have what is said in both languages',
  },
  apiTry: { zh: '试一试', en: 'Try it' },
  apiParameter: { zh: '参数', en: 'Parameter' },
  apiMeaning: { zh: '含义', en: 'Meaning' },
  apiExample: { zh: '例', en: 'Example' },
  apiRequired: { zh: '（必填）', en: ' (required)' },
  apiColumns: { zh: '列：{columns}', en: 'Columns: {columns}' },
  apiOpenColumns: {
    zh: '列随所问而定，见 /api/v1/datasets',
    en: 'The columns depend on what is asked for: see /api/v1/datasets',
  },
  apiProblems: { zh: '可能的错误', en: 'Problems' },
  apiExamples: { zh: '取数示例', en: 'Examples' },
  apiExcel: {
    zh: 'Excel：数据—获取数据—自其他源—空白查询—高级编辑器，粘贴（Power Query）',
    en: 'Excel: Data, Get Data, From Other Sources, Blank Query, Advanced Editor (Power Query)',
  },
  apiPandas: { zh: 'Python：pandas', en: 'Python: pandas' },
  apiPowerBi: {
    zh: 'Power BI：获取数据—Web，填入地址；或空白查询，展开 JSON',
    en: 'Power BI: Get data, Web, with the address; or a blank query that unfolds the JSON',
  },
  apiNotFoundRemedy: {
    zh: '接口的全部地址见 /api 或 /api/v1/openapi.json',
    en: 'all addresses of the interface are told by /api and /api/v1/openapi.json',
  },
  apiDefectRemedy: {
    zh: '稍后重试；如仍出现，将编号 {reference} 告知管理员',
    en: 'try again later; if it stays, tell the administrator its number: {reference}',
  },
  sheetRows: { zh: '数据', en: 'Rows' },
  sheetAbout: { zh: '说明', en: 'About' },
  reached: { zh: '达到目标的比例', en: 'Share of the target reached' },
  probability: { zh: '年底达成的概率', en: 'Probability of meeting it' },
  lampColumn: { zh: '灯号', en: 'Lamp' },
  areaRanked: { zh: '参与排名', en: 'Ranked' },
  areaPartly: { zh: '报送情况', en: 'Returns' },
  kind: { zh: '种类', en: 'Kind' },
} as const satisfies Record<string, Label>;
