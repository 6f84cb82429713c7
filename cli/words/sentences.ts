import type { Label } from '../../sql/words/label.ts';

/** The sentences and headings of every command but doctor. */
export const sentences = {
  demo_data: { zh: '演示数据', en: 'demo data' },

  demo_file: { zh: '写入演示文件 {done}/{total}  {file}', en: 'writing demo files {done}/{total}  {file}' },
  demo_done: {
    zh: '已写入 {count} 个演示文件（虚构的安澜市）：{folder}',
    en: '{count} demo files of an invented city are in {folder}',
  },
  demo_next: { zh: '下一步：anzhu ingest {folder}', en: 'next: anzhu ingest {folder}' },

  ingest_kept: { zh: '存入保管库 {done}/{total}  {file}', en: 'keeping {done}/{total}  {file}' },
  ingest_parsed: { zh: '解析 {done}/{total}  {file}', en: 'parsing {done}/{total}  {file}' },
  ingest_finished: { zh: '校验接收 {done}/{total}  {file}', en: 'checking {done}/{total}  {file}' },
  ingest_done: {
    zh: '文件：接收 {accepted}，此前已接收 {already}，拒收 {refused}',
    en: 'files: {accepted} accepted, {already} already received, {refused} refused',
  },
  ingest_rejects: {
    zh: '有 {rows} 行未通过校验，分布在 {batches} 个批次；查看原因：anzhu rejects 批次号',
    en: '{rows} rows in {batches} batches were rejected; see why with: anzhu rejects BATCH',
  },
  ingest_more: {
    zh: '……另有 {count} 个批次，见 anzhu batches',
    en: '… and {count} more batches: anzhu batches',
  },
  note_of_many: { zh: '{file} 及另外 {count} 个文件：{note}', en: '{file} and {count} more: {note}' },
  note: { zh: '{file}：{note}', en: '{file}: {note}' },

  build_step: { zh: '构建：{step}', en: 'building: {step}' },
  build_model: {
    zh: '{model}（{rows} 行，{milliseconds} 毫秒）',
    en: '{model} ({rows} rows, {milliseconds} ms)',
  },
  build_published: { zh: '已发布版本 {release}', en: 'release {release} is published' },
  build_unchanged: {
    zh: '数据与模型均无变化，版本 {release} 仍是最新',
    en: 'nothing has changed: release {release} is up to date',
  },
  step_inputs: { zh: '核对输入', en: 'reading the inputs' },
  step_build: { zh: '装入数据', en: 'loading the sources' },
  step_verify: { zh: '由另一进程校验', en: 'a second process verifies' },
  step_verified: { zh: '校验通过', en: 'verified' },
  step_sync: { zh: '写盘', en: 'writing to disk' },
  step_record: { zh: '记录已发布数值', en: 'recording what is published' },
  step_place: { zh: '就位', en: 'putting it in place' },
  step_switch: { zh: '切换当前版本', en: 'switching readers to it' },
  step_published: { zh: '已发布', en: 'published' },
  releases_none: { zh: '还没有发布版本；运行 anzhu build', en: 'no release yet; run anzhu build' },
  batches_none: {
    zh: '还没有接收任何数据；运行 anzhu ingest 路径…',
    en: 'nothing received yet; run anzhu ingest PATH…',
  },
  withdraw_done: {
    zh: '批次 {batch}（{file}）已撤回；运行 anzhu build 后生效',
    en: 'batch {batch} ({file}) is withdrawn; run anzhu build for a release without it',
  },
  restore_done: {
    zh: '批次 {batch}（{file}）已恢复；运行 anzhu build 后生效',
    en: 'batch {batch} ({file}) is back; run anzhu build for a release with it',
  },
  batch_withdrawn: { zh: '已撤回 {at}', en: 'withdrawn {at}' },
  head_standing: { zh: '状态', en: 'standing' },
  rejects_none: { zh: '批次 {batch} 没有未通过校验的行', en: 'batch {batch} has no rejected row' },

  release_line: {
    zh: '版本 {release}；数据截至 {asOf}',
    en: 'release {release}; data as of {asOf}',
  },
  not_reported: { zh: '数据未接入', en: 'not reported' },

  ask_compare: {
    zh: '上年同期（{period}）{base}；差 {difference}；{verdict}',
    en: 'same months last year ({period}) {base}; difference {difference}; {verdict}',
  },
  ask_ratio: {
    zh: '率比 {ratio}，95 % 区间 {interval}，p = {p}',
    en: 'rate ratio {ratio}, 95 % interval {interval}, p = {p}',
  },
  ask_reported: {
    zh: '已报 {reported}/{expected} 个县月',
    en: '{reported} of {expected} county-months reported',
  },
  ask_waiting: {
    zh: '另有 {count} 行退回待更正，未计入',
    en: '{count} sent back for correction, not counted',
  },
  points: { zh: '{points} 个百分点', en: '{points} percentage points' },
  interval: { zh: '95 % 区间 {interval}', en: '95 % interval {interval}' },

  explain_definition: { zh: '口径（第 {version} 版）', en: 'definition (version {version})' },
  explain_source: { zh: '依据：{source}', en: 'rests on: {source}' },
  explain_mart: { zh: '汇总行（{count}）', en: 'rows of the mart ({count})' },
  explain_agrees: {
    zh: '由 {count} 行源数据重新相加：{readded}，与发布值一致',
    en: 'added up again from {count} source rows: {readded}, as published',
  },
  explain_differs: {
    zh: '由 {count} 行源数据重新相加：{readded}，与发布值 {published} 不一致',
    en: 'added up again from {count} source rows: {readded}, but {published} was published',
  },
  explain_sources: {
    zh: '源数据行：第 {page} 页，共 {pages} 页（--page 翻页）',
    en: 'source rows: page {page} of {pages} (--page for others)',
  },
  explain_at: {
    zh: '{file}，工作表 {sheet}，第 {row} 行（批次 {batch}）',
    en: '{file}, sheet {sheet}, row {row} (batch {batch})',
  },
  explain_at_csv: { zh: '{file}，第 {row} 行（批次 {batch}）', en: '{file}, row {row} (batch {batch})' },

  start_demo: { zh: '主目录为空，先写入演示城市', en: 'the home folder is empty: writing the demo city' },
  start_ingest: { zh: '接收数据', en: 'ingesting' },
  start_release: { zh: '构建并发布', en: 'building and publishing' },
  start_dashboard: { zh: '编译网页界面', en: 'compiling the dashboard' },
  start_step: { zh: '[{at}/{of}] {step}', en: '[{at}/{of}] {step}' },
  start_seconds: { zh: '完成，用时 {seconds} 秒', en: 'done in {seconds} s' },
  serve_address: {
    zh: '安筑已启动：{address}（Ctrl+C 停止）',
    en: 'Anzhu is up: {address} (Ctrl+C stops it)',
  },

  head_batch: { zh: '批次', en: 'batch' },
  head_dataset: { zh: '数据集', en: 'dataset' },
  head_batches: { zh: '批次数', en: 'batches' },
  head_file: { zh: '文件', en: 'file' },
  head_sheet: { zh: '工作表', en: 'sheet' },
  head_read: { zh: '读取', en: 'read' },
  head_accepted: { zh: '接收', en: 'accepted' },
  head_rejected: { zh: '退回', en: 'rejected' },
  head_other: { zh: '非数据', en: 'not data' },
  head_received: { zh: '接收时间', en: 'received' },
  head_row: { zh: '行', en: 'row' },
  head_column: { zh: '列', en: 'column' },
  head_rejected_cell: { zh: '单元格', en: 'cell' },
  head_found: { zh: '情况', en: 'found' },
  head_reason: { zh: '原因', en: 'reason' },
  head_rule: { zh: '规则', en: 'rule' },
  head_release: { zh: '版本', en: 'release' },
  head_as_of: { zh: '数据截至', en: 'as of' },
  head_built: { zh: '构建时间', en: 'built' },
  head_current: { zh: '当前', en: 'current' },
  head_goal: { zh: '目标', en: 'goal' },
  head_lamp: { zh: '灯', en: 'lamp' },
  head_state: { zh: '状态', en: 'state' },
  head_value: { zh: '数值', en: 'value' },
  head_interval: { zh: '95 % 区间', en: '95 % interval' },
  head_ruling: { zh: '判定', en: 'ruling' },
  head_evidence: { zh: '证据', en: 'evidence' },
  head_numerator: { zh: '分子', en: 'numerator' },
  head_denominator: { zh: '分母', en: 'denominator' },
  head_check: { zh: '检查项', en: 'check' },
  head_result: { zh: '结果', en: 'result' },
  head_remedy: { zh: '处理办法', en: 'what to do' },

  status_ok: { zh: '正常', en: 'ok' },
  status_warn: { zh: '注意', en: 'warn' },
  status_fail: { zh: '失败', en: 'fail' },

  state_none: { zh: '未报', en: 'not reported' },
  state_zero: { zh: '零', en: 'zero' },
  state_list: { zh: '极少', en: 'very few' },
  state_weak: { zh: '偏少', en: 'few' },
  state_ok: { zh: '可用', en: 'usable' },
  state_stable: { zh: '稳定', en: 'stable' },

  verdict_none: { zh: '无可比数据', en: 'nothing to compare' },
  verdict_untested: { zh: '人数与存量不作显著性检验', en: 'sums of persons and stocks are not tested' },
  'verdict_no-base': { zh: '去年同期为0，不计算同比', en: 'last year was 0, so no rate of change' },
  verdict_equal: { zh: '持平', en: 'equal' },

  lamp_green: { zh: '● 绿', en: '● green' },
  lamp_amber: { zh: '▲ 黄', en: '▲ amber' },
  lamp_red: { zh: '■ 红', en: '■ red' },
  lamp_grey: { zh: '○ 灰', en: '○ grey' },

  usage_unknown_command: { zh: '没有命令“{found}”', en: 'there is no command "{found}"' },
  usage_unknown_option: { zh: '没有选项 {found}', en: 'there is no option {found}' },
  usage_missing_argument: { zh: '缺少参数 {found}', en: 'the argument {found} is missing' },
  usage_missing_value: { zh: '选项 {found} 缺少值', en: 'the option {found} needs a value' },
  usage_name: { zh: '--name 只用于标准输入（-）', en: '--name is for standard input (-) alone' },
  usage_excess: { zh: '参数过多', en: 'there are too many arguments' },
  usage_bad_value: {
    zh: '选项或参数的值无效：{found}',
    en: 'the value of an option or argument is not valid: {found}',
  },
  usage_command_missing: { zh: '缺少命令', en: 'a command is missing' },
  defect: {
    zh: '程序内部错误，请报告以下内容',
    en: 'this is a defect of the program; please report what follows',
  },
} as const satisfies Record<string, Label>;
