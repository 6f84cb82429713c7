import type { Label } from '../../sql/words/label.ts';

/** Help texts of commands, arguments and options. */
export const helpWords = {
  about: {
    zh: '安筑：住建局年度安全生产计划的数据仓库与看板',
    en: "Anzhu: the warehouse and dashboard of a housing-and-construction bureau's work-safety plan",
  },
  exits: {
    zh: '退出码：0 完成；1 有检查或目标未通过；2 用法错误或输入被拒；3 故障',
    en: 'Exit codes: 0 done; 1 a check or goal failed; 2 usage or refused input; 3 fault',
  },
  home: { zh: '主目录（或用环境变量 ANZHU_HOME）', en: 'home folder (or ANZHU_HOME)' },
  json: { zh: '以 JSON 输出结果和错误', en: 'print results and errors as JSON' },
  lang: { zh: '语言 zh 或 en（默认取自 LANG）', en: 'language, zh or en (default from LANG)' },
  version: { zh: '显示版本', en: 'show the version' },
  help: { zh: '显示帮助', en: 'show help' },

  demo: { zh: '写出虚构城市的演示文件', en: 'write the files of an invented city' },
  seed: { zh: '随机种子：同一种子写出相同文件', en: 'seed: the same seed writes the same bytes' },
  scale: {
    zh: '规模，如 hazards=900,inspections=300,houses=2000',
    en: 'size, for example hazards=900,inspections=300,houses=2000',
  },

  ingest: {
    zh: '接收文件或文件夹（xlsx、csv、json、ndjson、parquet 及其 zip）',
    en: 'take in files or folders (xlsx, csv, json, ndjson, parquet, and zips of these)',
  },
  paths: { zh: '文件或文件夹；- 为标准输入', en: 'files or folders; - for standard input' },
  ingest_name: {
    zh: '标准输入中文件的名称（默认 stdin）',
    en: 'what the file on standard input is called (default: stdin)',
  },
  ingest_region: {
    zh: '文件所属区县代码（文件中未写明时）',
    en: "the files' county code, where they do not say it",
  },
  ingest_period: {
    zh: '文件所属月份，如 2022-05',
    en: "the files' month, for example 2022-05, where they do not say it",
  },
  preview: {
    zh: '只预览：将更改、新增、撤去、退回哪些行，哪些数字和目标会变',
    en: 'only show what would change: rows, headline figures, goals',
  },
  strict: { zh: '有退回行时以 1 退出', en: 'exit 1 when rows were rejected' },

  check: {
    zh: '检查模型图：分层规则、说明、可移植且评审过的 SQL，并在空来源上逐个绑定；不需要数据',
    en: 'check the graph of models: rules of the layers, descriptions, SQL that is portable and the one reviewed, every model bound; needs no data',
  },
  test: {
    zh: '试验模型：单元测试、每项检查能否发现违反、粒度、空输入、乱序、重复行；不需要数据',
    en: 'try the models: unit tests, whether each check can fail, the grain, no rows, shuffled rows, doubled rows; needs no data',
  },
  ls: { zh: '列出模型（可用选择器）', en: 'list models, by selectors' },
  selector: {
    zh: '选择器：名称（可用 *）、+a、2+a、a+、@a、tag:条线、path:目录、state:changed；逗号取交集',
    en: 'selector: a name (with *), +a, 2+a, a+, @a, tag:LINE, path:FOLDER, state:changed; a comma intersects',
  },
  show: {
    zh: '一个模型的说明、列、检查和上下游',
    en: 'description, columns, checks and neighbours of a model',
  },
  compile: { zh: '一个模型的 SQL', en: 'the SQL of a model' },
  model: { zh: '模型名', en: 'name of a model' },
  query: { zh: '对当前版本执行一条只读 SQL', en: 'run one read-only SQL query on the current release' },
  query_sql: { zh: 'SQL 语句', en: 'the query' },
  query_format: {
    zh: '输出格式：table、json、csv、arrow 或 parquet（须用 -o）',
    en: 'output format: table, json, csv, arrow or parquet (with -o)',
  },
  query_output: {
    zh: '写入该文件；已存在的文件不会被覆盖',
    en: 'write to this file, which must not be there yet',
  },
  as_of: {
    zh: '按该日（北京时间终了）或该时刻已收到的数据构建，不改变当前版本',
    en: 'build what was known at the end of that day (Beijing time) or at that instant; readers keep their release',
  },
  of_release: { zh: '查询哪个版本（默认当前版本）', en: 'which release to ask (default: the current one)' },
  diff: {
    zh: '两个版本之间主要数字的变化，分为迟报（较早版本时尚未报送的月份）、更正（重报月份中的一切变化，新增的行也在内）、撤回、口径四部分',
    en: 'how headlines changed between two releases: late data (of months not reported then), corrections (all that changed in a month reported again, new rows too), withdrawals, definition',
  },
  earlier: { zh: '较早的版本', en: 'the earlier release' },
  later: { zh: '较晚的版本', en: 'the later release' },
  publish: {
    zh: '重新校验一个已构建的版本并发布，作为现用版本',
    en: 'verify a built release again and give it to readers',
  },
  rollback: {
    zh: '退回到曾经发布的版本；此后的构建不会取代它，除非另行指明',
    en: 'take readers back to a release published before; builds leave it to them until told otherwise',
  },
  release: { zh: '版本编号（可只写开头）', en: 'id of a release, or how it begins' },
  gc: { zh: '删除旧版本（数据批次与记录不受影响）', en: 'delete old releases; batches and record stay' },
  gc_keep: { zh: '保留最新的几个', en: 'how many of the newest stay' },
  gc_dry: { zh: '只说明将删除什么', en: 'only tell what would go' },
  batches: { zh: '列出已接收的批次', en: 'list what was received' },
  receipt: {
    zh: '显示一个批次的回执：编码、表头、列的对应、规范化、行数、报送的月份',
    en: 'show the receipt of a batch: encoding, header, columns, normalisations, rows, months',
  },
  rejects: { zh: '列出一个批次的退回行及原因', en: 'list the rejected rows of a batch, with reasons' },
  batch: { zh: '批次编号', en: 'batch number' },
  withdraw: {
    zh: '撤回一个批次：此后的版本不再采用，历史保留',
    en: 'take a batch out of every later release; history keeps it',
  },
  why: { zh: '原因（必填，永久留存）', en: 'the reason (needed, kept for ever)' },
  restore: { zh: '恢复已撤回的批次', en: 'put a withdrawn batch back' },
  profile: {
    zh: '外来表格的映射档案：建议、检查、保存、列出',
    en: 'profiles of foreign tables: suggest, check, keep, list',
  },
  profile_suggest: {
    zh: '为表头不认识的文件拟一份映射档案',
    en: 'propose a profile for a file whose header is not known',
  },
  profile_list: { zh: '列出已保存的映射档案', en: 'list the profiles that are kept' },
  profile_check: {
    zh: '试用映射档案读一个文件，不写入任何内容',
    en: 'read a file through a profile and take nothing',
  },
  profile_add: { zh: '保存映射档案', en: 'keep a profile' },
  profile_dataset: {
    zh: '映射到的数据集（默认取表头最相近的）',
    en: 'dataset to map to (default: the nearest)',
  },
  profile_entry: { zh: '压缩包内的文件名', en: 'the file of the archive' },
  profile_output: { zh: '写入文件（默认输出到屏幕）', en: 'write it to a file (default: standard output)' },
  profile_file: { zh: '映射档案（YAML）', en: 'the profile (YAML)' },
  data_file: { zh: '数据文件', en: 'the data file' },
  workbook: {
    zh: '写出一个批次退回行和存疑行的更正表，改后用 ingest 收回',
    en: "write the correction workbook of a batch's rejected and doubtful rows; ingest takes it back",
  },
  template: { zh: '写出一个数据集的空白填报模板', en: 'write a blank file of a dataset to fill in' },
  dataset: { zh: '数据集名称', en: 'name of the dataset' },
  output: { zh: '写出的文件（xlsx）', en: 'file to write (xlsx)' },
  build: {
    zh: '构建、校验并发布一个版本；未变的表沿用当前版本。--json 时逐表的进度在标准错误，每行一个 JSON',
    en: 'build, verify and publish a release; unchanged tables are taken over from the current one. With --json each table is told on stderr, one line of JSON each',
  },
  build_selector: {
    zh: '只重建这些模型及其所需；其余须已是最新，否则不发布。写法同 ls',
    en: 'rebuild these models and what they need; the others must be fresh, or nothing is published. Written as for ls',
  },
  build_full: { zh: '全部重建，什么都不沿用', en: 'build everything and take nothing over' },
  build_preview: {
    zh: '只预览：哪些模型的行、哪些主要数字（全市和区县）会变，不发布，不留下任何东西',
    en: 'only show which rows of models and which headlines of the city and the counties would change; nothing is published or left',
  },
  build_continue: {
    zh: '接着上次失败或中断的构建做：沿用其中已完成而仍有效的表',
    en: 'go on from the last build that failed or was killed: take over the tables it finished that still hold',
  },
  build_aside: {
    zh: '构建并校验，但不发布；看过后用 anzhu publish 发布',
    en: 'build and verify, but leave readers their release; anzhu publish gives them this one',
  },
  build_verbose: { zh: '沿用的表也逐表说明', en: 'tell also of each table that is taken over' },
  build_over: {
    zh: '即使现用版本是退回来的，也发布新版本取代它',
    en: 'publish although readers were taken back to the release they use',
  },
  accept_loss: {
    zh: '即使当前版本的批次已缺失，或某数据集的行数减少超过 20 %，也构建',
    en: 'build although batches of the current release are gone, or more than 20 % of the rows of a dataset',
  },
  releases: { zh: '列出发布版本', en: 'list the releases' },
  goals: {
    zh: '判定年度目标；有“未达成”时以 1 退出',
    en: 'judge the goals of the annual plan; exit 1 when one is missed',
  },
  year: { zh: '年份（默认为最新计划）', en: 'year (default: the latest plan)' },
  region: { zh: '区县代码；默认全市', en: 'county code; default the whole city' },

  indicators: {
    zh: '列出可查询的指标，或说明一个指标的口径与规则',
    en: 'what may be asked, or the definition and rules of one indicator',
  },
  ask: { zh: '查询一个指标', en: 'ask for an indicator' },
  bulletin: {
    zh: '按通报口径写出一段时期的事故情况',
    en: 'the accidents of a period in the form of a bulletin',
  },
  explain: {
    zh: '说明一个数字的来历，直到源文件的单元格',
    en: 'take a number back to the cells it came from',
  },
  indicator: { zh: '指标名称', en: 'name of the indicator' },
  period: { zh: '2022、2022-05 或 2022-01..2022-09', en: '2022, 2022-05 or 2022-01..2022-09' },
  by: {
    zh: '按 month、region 或指标的分项展开',
    en: "spread by month, region or one of the indicator's splits",
  },
  compare: {
    zh: '比较对象：last-year（默认）、last-period、peers',
    en: 'compare with last-year (default), last-period or peers',
  },
  page: { zh: '源数据行的页码', en: 'page of the source rows' },

  areas: { zh: '列出薄弱环节：各单元与同类平均相比', en: 'weak areas: units held against their peers' },
  event: {
    zh: '事项：hazard（默认）、major_hazard、late_hazard、accident、casualty_accident',
    en: 'hazard (default), major_hazard, late_hazard, accident or casualty_accident',
  },
  by_unit: {
    zh: '单元：county（默认）、enterprise、site、trade、high_risk_work、hour、season',
    en: 'county (default), enterprise, site, trade, high_risk_work, hour or season',
  },
  months: { zh: '近 12（默认）或 36 个月', en: 'the last 12 (default) or 36 months' },
  trend: {
    zh: '一个指标的控制图：各月、控制限与信号',
    en: 'the control chart of an indicator: months, limits, signals',
  },
  closing: { zh: '办结用时，未办结的也算在内', en: 'how long things take to be closed, the open among them' },
  clock: { zh: '只看一个环节，如 hazard_closed', en: 'one clock only, such as hazard_closed' },
  by_group: { zh: '分组：all（默认）、county、kind、level', en: 'all (default), county, kind or level' },
  doubts: {
    zh: '过于完美、值得核实的数据（供审计）',
    en: 'what looks too perfect and is worth checking (for auditors)',
  },
  all_tested: { zh: '也列出在随机波动范围内与未检验的', en: 'also what is within chance or was not tested' },
  scores: {
    zh: '各区县综合得分：逐项、名次及其稳定性',
    en: 'score of each county: its parts, its place and how stable that is',
  },
  targets: { zh: '下一轮检查名单及理由', en: 'whom to inspect next, and why' },

  serve: { zh: '在本机提供看板', en: 'serve the dashboard on this machine' },
  map: {
    zh: '启用区县边界（GeoJSON），列出没有对上的代码和没有边界的区县；不给文件时只列出',
    en: 'put boundaries of the counties (GeoJSON) in force, and list codes that did not join and counties without a shape; without a file only list',
  },
  map_file: { zh: 'GeoJSON 文件，每个区县一个面', en: 'GeoJSON file, an area for each county' },
  map_code: {
    zh: '区划代码所在的属性（默认取六位代码最多的）',
    en: 'the property that holds the codes (the one with most six-digit codes unless given)',
  },
  host: { zh: '监听地址（仅本机）', en: 'address to listen on (loopback only)' },
  port: { zh: '端口', en: 'port' },
  doctor: {
    zh: '检查安装与主目录，并说明如何修复',
    en: 'say what is wrong with installation and home, and how to mend it',
  },
  report: {
    zh: '写出月度、季度、半年或年度报告',
    en: 'write the report of a month, a quarter, a half or a year',
  },
  report_span: {
    zh: '2022-06、2022-Q2、2022-H1 或 2022',
    en: '2022-06, 2022-Q2, 2022-H1 or 2022',
  },
  report_format: {
    zh: '格式：docx、pdf、html 打印页、xlsx 考核台账、text（默认按 --output 的后缀，否则 docx）',
    en: 'format: docx, pdf, html to print, xlsx (the assessment book), text (default: by the ending of --output, else docx)',
  },
  report_summary: {
    zh: '改为一页横排 A4 摘要（pdf 或 html）',
    en: 'instead a summary on one page, A4 landscape (pdf or html)',
  },
  report_date: { zh: '成文日期，如 2022-07-05', en: 'date of the report, for example 2022-07-05' },
  report_output: { zh: '写入的文件（默认以标题为名）', en: 'file to write (default: named by the title)' },
  verify: {
    zh: '核对报告：数字是否被改动、与现行发布版本是否一致；不一致以 1 退出',
    en: 'hold a report against itself and the current release; exit 1 where a number differs',
  },
  verify_file: {
    zh: 'anzhu report 写出的 docx、xlsx 或 pdf',
    en: 'a docx, xlsx or pdf written by anzhu report',
  },

  title_usage: { zh: '用法：', en: 'Usage:' },
  title_arguments: { zh: '参数：', en: 'Arguments:' },
  title_options: { zh: '选项：', en: 'Options:' },
  title_global: { zh: '全局选项：', en: 'Global Options:' },
  title_commands: { zh: '命令：', en: 'Commands:' },
  default: { zh: '默认', en: 'default' },
  assess: {
    zh: '年度考核：各项目标得分、各部分与责任单位小计、等次、一票否决',
    en: 'the annual assessment: points of every goal, section and unit, the grade, vetoes',
  },
  through: { zh: '考核截至月份，如 2022-06', en: 'last month assessed, for example 2022-06' },
  points: {
    zh: '给人工评定的目标打分，附理由和佐证',
    en: 'score a goal that a person judges, with reason and evidence',
  },
  goal: { zh: '目标编号（见 anzhu assess）', en: 'id of a goal, as anzhu assess lists them' },
  points_given: { zh: '得分，不超过该目标分值', en: "points, at most the goal's weight" },
  by_whom: { zh: '经办人', en: 'who does it' },
  why_points: { zh: '评分理由', en: 'why so many points' },
  evidence: { zh: '佐证文件，可多次给出', en: 'a paper that proves it; may be given several times' },
  freeze: {
    zh: '冻结考核结果，以及申诉、答复、核定',
    en: 'freeze the assessment; objections, answers, settlements',
  },
  freeze_make: {
    zh: '按当前版本和计划冻结一个期间的考核结果，此后不再改变',
    en: 'keep the assessment of a span as release and plan say now, for ever',
  },
  freeze_kind: { zh: '种类：month、quarter、half、year', en: 'kind: month, quarter, half, year' },
  freeze_span: {
    zh: '期间，如 2022-06、2022-Q2、2022-H1、2022',
    en: 'span: 2022-06, 2022-Q2, 2022-H1, 2022',
  },
  note: { zh: '备注', en: 'a note' },
  freeze_list: { zh: '列出冻结的考核', en: 'list what was frozen' },
  freeze_show: {
    zh: '冻结时的结果，旁边是现在的数据所说，以及申诉经过',
    en: 'what was frozen, beside it what the books say now, and its objections',
  },
  freeze_id: { zh: '冻结编号，开头几位即可', en: 'id of a freeze, or its start' },
  freeze_compare: { zh: '比较两次冻结', en: 'compare two freezes' },
  freeze_object: { zh: '对冻结结果中一项得分提出申诉', en: 'object to the points of a goal in a freeze' },
  why_objects: { zh: '申诉理由', en: 'why' },
  freeze_answer: { zh: '答复申诉', en: 'answer an objection' },
  objection: { zh: '申诉编号，开头几位即可', en: 'id of an objection, or its start' },
  why_answers: { zh: '答复或核定的理由', en: 'the answer, or why it is settled so' },
  freeze_settle: {
    zh: '核定已答复的申诉，给出最终得分',
    en: 'settle an answered objection with the points that stand',
  },
  points_settled: { zh: '最终得分', en: 'points that stand' },
  action: { zh: '整改行动：针对薄弱环节或未达目标', en: 'actions for weak areas and missed goals' },
  action_open: { zh: '开启一项行动', en: 'open an action' },
  action_title: { zh: '行动内容', en: 'what is to be done' },
  action_owner: { zh: '负责人或单位', en: 'who answers for it' },
  action_due: { zh: '完成时限，如 2022-12-31', en: 'due day, for example 2022-12-31' },
  action_expected: { zh: '预期效果', en: 'what it is expected to bring' },
  action_list: { zh: '列出行动；有逾期的以 1 退出', en: 'list actions; exit 1 where one is late' },
  action_only_open: { zh: '只列未关闭的', en: 'only those still open' },
  action_show: {
    zh: '一项行动的经过，及其指标前后对比',
    en: 'the course of an action, and its indicator before and after',
  },
  action_id: { zh: '行动编号，开头几位即可', en: 'id of an action, or its start' },
  action_note: { zh: '记录进展', en: 'say how it goes on' },
  action_close: { zh: '关闭并写明结果', en: 'close it with what came of it' },
  action_text: { zh: '内容', en: 'what is said' },
  plan: {
    zh: '年度计划文件：检查、启用、比较、结转、分解',
    en: 'the annual plan: check, put in force, compare, roll over, split',
  },
  plan_check: {
    zh: '检查计划文件，说明与现行计划的不同',
    en: "check a plan's file and say what differs from the plan in force",
  },
  plan_file: { zh: '计划文件（YAML）', en: 'file of a plan (YAML)' },
  plan_save: { zh: '启用计划并永久保留这一版本', en: 'put a plan in force and keep this version for ever' },
  plan_why: { zh: '理由或文号', en: 'why, or by which document' },
  plan_history: { zh: '列出一年计划的各个版本', en: "list the versions of a year's plan" },
  plan_diff: { zh: '比较一年计划的两个版本', en: "compare two versions of a year's plan" },
  plan_version: { zh: '版本编号，开头几位即可', en: 'id of a version, or its start' },
  plan_revise: {
    zh: '从某日起按文件调整一项目标的数值（目标调整），启用并保留版本',
    en: "change a goal's number from a day on, by a document, and put that in force",
  },
  plan_value: { zh: '调整后的数值', en: 'the number from then on' },
  plan_from: { zh: '起始日，YYYY-MM-DD', en: 'the day it is in force from, YYYY-MM-DD' },
  plan_laid_by: { zh: '下达单位', en: 'who lays it down' },
  plan_document: { zh: '文件名或文号', en: 'the document, by its name or number' },
  plan_county: {
    zh: '分解到区县：990101=3，可多个',
    en: 'the part of a county, 990101=3; several may follow',
  },
  plan_roll: { zh: '把一年的计划结转为另一年的草稿', en: "make another year's draft of a year's plan" },
  plan_to: { zh: '结转到的年度', en: 'year it is for' },
  plan_output: { zh: '写入文件（默认输出到屏幕）', en: 'write to a file (default: print)' },
  plan_split: {
    zh: '把一项数量目标分解到区县，按计划文件的写法输出',
    en: 'split a number of the plan among the counties, as its file takes it',
  },
  plan_split_by: {
    zh: '分解方式：exposure 按上年规模，equal 平均',
    en: 'how: exposure, by what was at risk last year; equal',
  },
} as const satisfies Record<string, Label>;

export type HelpKey = keyof typeof helpWords;
