import type { Label } from './label.ts';

interface FaultText extends Label {
  readonly exit: 1 | 2 | 3;
  readonly remedy: Label;
}

/** Every error a person can meet. Places in braces are filled by the thrower; both languages use the same places. */
export const faults = {
  FILE_UNREADABLE: {
    exit: 2,
    zh: '{file}：无法读取（{reason}）',
    en: '{file}: cannot be read ({reason})',
    remedy: { zh: '检查文件是否存在、有无读取权限', en: 'check that the file exists and may be read' },
  },
  FOLDER_EMPTY: {
    exit: 2,
    zh: '{paths}：没有可接收的文件',
    en: '{paths}: there is no file to take in',
    remedy: { zh: '核对路径，或指定文件', en: 'look at the path, or name a file' },
  },
  FILE_EMPTY: {
    exit: 2,
    zh: '{file}：文件为空，没有任何数据行',
    en: '{file}: the file is empty, it holds no row of data',
    remedy: {
      zh: '如确无数据，请在标题行写明区县和月份并填“无”（零报告）',
      en: 'if there is nothing to report, name county and month in the title and write 无 (nil return)',
    },
  },
  FILE_TOO_LARGE: {
    exit: 2,
    zh: '{file}{place}：{found} 超过上限 {limit}（{unit}）',
    en: '{file}{place}: {found} is over the limit of {limit} ({unit})',
    remedy: { zh: '{advice}', en: '{advice}' },
  },
  FILE_KIND_UNKNOWN: {
    exit: 2,
    zh: '{file}：不支持的文件类型（{reason}）',
    en: '{file}: this kind of file is not supported ({reason})',
    remedy: { zh: '另存为 .xlsx 或 .csv 后重新报送', en: 'save it as .xlsx or .csv and send it again' },
  },
  FILE_ENCRYPTED: {
    exit: 2,
    zh: '{file}：文件设有密码，无法读取',
    en: '{file}: the file is locked with a password and cannot be read',
    remedy: {
      zh: '用 Excel 或 WPS 打开，在“文件—信息—保护工作簿—用密码进行加密”中清空密码，保存后重新报送；压缩包请不设密码重新打包',
      en: 'open it in Excel or WPS, empty the password under File, Info, Protect Workbook, save it and send it again; pack an archive without a password',
    },
  },
  FILE_LEGACY_XLS: {
    exit: 2,
    zh: '{file}：旧版 Excel 97-2003 工作簿（.xls 格式），不支持',
    en: '{file}: a workbook in the old format of Excel 97-2003 (.xls), which is not supported',
    remedy: {
      zh: '用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”后重新报送；只改扩展名无效',
      en: 'open it in Excel or WPS, save it as an Excel workbook (*.xlsx) and send that; renaming it is not enough',
    },
  },
  FILE_MISNAMED: {
    exit: 2,
    zh: '{file}：文件名是工作簿，内容却是文本，不是工作簿；{read}，没有一行表头与已知数据集相符（最接近：{title}；缺少：{missing}；找到：{found}）',
    en: '{file}: it is named as a workbook, but its bytes are text, not a workbook; {read}, no header row matches a known dataset (nearest: {title}; missing: {missing}; found: {found})',
    remedy: {
      zh: '{advice}用 Excel 打开核对表头，另存为真正的 .xlsx，或改名为 .csv 后重新报送',
      en: '{advice}open it in Excel, check its header, and save it as a real .xlsx or rename it .csv',
    },
  },
  FILE_BROKEN: {
    exit: 2,
    zh: '{file}：文件已损坏或格式不符（{reason}）',
    en: '{file}: the file is damaged or not what its name says ({reason})',
    remedy: {
      zh: '用写出该文件的程序打开检查，另存后重新报送',
      en: 'open it in the program that wrote it, save it again and send it again',
    },
  },
  ENCODING_UNKNOWN: {
    exit: 2,
    zh: '{file}：文字编码既不是 UTF-8 也不是 GB18030（第 {at} 字节）',
    en: '{file}: the text is neither UTF-8 nor GB18030 (byte {at})',
    remedy: {
      zh: '若为 Big5 等其他编码，用原软件打开后另存为 UTF-8 编码的 CSV',
      en: 'if it is in Big5 or another encoding, open it where it was made and save it as a CSV in UTF-8',
    },
  },
  HEADER_UNKNOWN: {
    exit: 2,
    zh: '{file}，工作表 {sheet}：{read}，没有一行表头与已知数据集相符（最接近：{title}；缺少：{missing}；找到：{found}）',
    en: '{file}, sheet {sheet}: {read}, no header row matches a known dataset (nearest: {title}; missing: {missing}; found: {found})',
    remedy: {
      zh: '{advice}按模板修改表头，或用 anzhu profile suggest {file} 生成映射档案',
      en: '{advice}use the header words of the template, or map it with: anzhu profile suggest {file}',
    },
  },
  CURRENCY_OTHER: {
    exit: 2,
    zh: '{file}，工作表 {sheet}：“{header}”的金额单位写的是“{found}”，不是人民币，系统不自行换算',
    en: '{file}, sheet {sheet}: the money of "{header}" is said to be in "{found}", which is not renminbi; no rate of exchange is assumed',
    remedy: {
      zh: '换算成人民币后重新报送，或用 anzhu profile suggest {file} 生成映射档案，在该列写明 factor（汇率）',
      en: 'convert it to renminbi, or map the file with anzhu profile suggest {file} and write the rate of exchange as the factor of that column',
    },
  },
  JSON_INVALID: {
    exit: 2,
    zh: '{file}：不是合法的 JSON（第 {at} 字节）',
    en: '{file}: this is not valid JSON (byte {at})',
    remedy: { zh: '由生成该文件的程序重新导出', en: 'export it again from the program that made it' },
  },
  PARQUET_INVALID: {
    exit: 2,
    zh: '{file}：Parquet 文件已损坏、已加密或不受支持',
    en: '{file}: the Parquet file is damaged, encrypted or of an unknown kind',
    remedy: { zh: '由生成该文件的程序重新导出', en: 'export it again from the program that made it' },
  },
  JSON_SHAPE: {
    exit: 2,
    zh: '{file}，第 {row} 条记录：JSON 的结构不是一张表',
    en: '{file}, record {row}: the JSON is not built like a table',
    remedy: {
      zh: '写成对象的数组、首行为表头的二维数组、只含一个数组的对象，或每行一个对象（NDJSON）',
      en: 'write an array of objects, an array of arrays with a header row, an object with one array, or one object a line (NDJSON)',
    },
  },
  NESTED_VALUE: {
    exit: 2,
    zh: '{file}，第 {row} 条记录：“{column}”的值是嵌套的对象或列表',
    en: '{file}, record {row}: the value of "{column}" is a nested object or list',
    remedy: {
      zh: '每个值只能是文字、数字、是/否或空：把嵌套部分展开为各自的列',
      en: 'a value is text, a number, yes/no or nothing: give each nested part a column of its own',
    },
  },
  KEY_TWICE: {
    exit: 2,
    zh: '{file}，第 {row} 条记录：“{key}”出现两次',
    en: '{file}, record {row}: "{key}" occurs twice',
    remedy: { zh: '每条记录中每个字段名只写一次', en: 'write each key once in a record' },
  },
  PARSER_DIED: {
    exit: 2,
    zh: '{file}：解析进程被终止（{reason}）',
    en: '{file}: the parser was stopped ({reason})',
    remedy: {
      zh: '文件可能损坏或过大，拆分后重新报送',
      en: 'the file may be damaged or too large: split it and send it again',
    },
  },
  REGION_UNKNOWN: {
    exit: 2,
    zh: '尚未载入行政区划（region），无法核对区县',
    en: 'no region list has been loaded, so counties cannot be checked',
    remedy: { zh: '先导入行政区划表', en: 'ingest the region file first' },
  },
  HOME_BUSY: {
    exit: 2,
    zh: '{home} 正被另一进程使用（进程号 {pid}，自 {since}）',
    en: '{home} is in use by another process (pid {pid}, since {since})',
    remedy: { zh: '等待其结束后重试', en: 'wait until it has finished and try again' },
  },
  UPLOAD_BROKEN: {
    exit: 2,
    zh: '上传的内容不完整或无法辨认（{reason}）',
    en: 'what was uploaded is incomplete or cannot be read ({reason})',
    remedy: {
      zh: '检查网络后重新选择文件上传',
      en: 'check the connection, choose the files again and upload',
    },
  },
  DISK_REFUSED: {
    exit: 3,
    zh: '{path}：系统拒绝读写（{reason}）',
    en: '{path}: the system refuses to read or write ({reason})',
    remedy: {
      zh: '检查该路径是否存在、权限与剩余空间，或改用其他路径',
      en: 'check that it is there, its permissions and free space, or name another path',
    },
  },
  AS_OF_EARLY: {
    exit: 2,
    zh: '{at} 之前还没有收到任何数据（最早一批：{first}）',
    en: 'nothing had been received by {at} (the first batch: {first})',
    remedy: { zh: '用 --as-of 写明更晚的日期', en: 'name a later day with --as-of' },
  },
  HOME_EMPTY: {
    exit: 2,
    zh: '{home} 中还没有已接收的数据',
    en: '{home} holds no received data yet',
    remedy: {
      zh: '先运行 anzhu ingest 路径…，或 anzhu demo',
      en: 'run anzhu ingest PATH… first, or anzhu demo',
    },
  },
  RELEASE_MISSING: {
    exit: 2,
    zh: '{home} 中没有可用的发布版本',
    en: '{home} has no release to read',
    remedy: {
      zh: '先用 anzhu ingest 接收文件，再运行 anzhu build',
      en: 'take files in with anzhu ingest, then run anzhu build',
    },
  },
  SELECTOR_UNKNOWN: {
    exit: 2,
    zh: '没有模型符合“{selector}”',
    en: 'no model answers to "{selector}"',
    remedy: {
      zh: '用 anzhu ls 查看模型；可写 名称、+名称、名称+、@名称、tag:条线、path:目录、state:changed',
      en: 'list the models with anzhu ls; a selector is a name, +name, name+, @name, tag:LINE, path:FOLDER or state:changed',
    },
  },
  COLUMN_UNKNOWN: {
    exit: 2,
    zh: '{model} 没有列 {column}',
    en: '{model} has no column {column}',
    remedy: {
      zh: '用 anzhu show {model} 查看其列',
      en: 'see its columns with anzhu show {model}',
    },
  },
  RELEASE_UNKNOWN: {
    exit: 2,
    zh: '没有编号为“{release}”的发布版本',
    en: 'there is no release "{release}"',
    remedy: { zh: '用 anzhu releases 查看版本', en: 'list the releases with anzhu releases' },
  },
  NEVER_PUBLISHED: {
    exit: 2,
    zh: '版本 {release} 从未发布过，不能退回到它',
    en: 'release {release} has never been published, so readers cannot be taken back to it',
    remedy: {
      zh: '要发布它：anzhu publish {release} --why 原因',
      en: 'publish it with: anzhu publish {release} --why REASON',
    },
  },
  RELEASE_HELD: {
    exit: 2,
    zh: '{who} 于 {at} 将现用版本由 {from} 退回到 {to}（{why}），新的构建不会取代它',
    en: 'on {at} {who} took readers back from {from} to {to} ({why}); a build does not take its place unasked',
    remedy: {
      zh: '原因已消除：anzhu build --over-rollback；先看再定：anzhu build --no-publish，然后 anzhu publish 版本 --why 原因',
      en: 'if the reason is gone: anzhu build --over-rollback; to look first: anzhu build --no-publish, then anzhu publish RELEASE --why REASON',
    },
  },
  RELEASES_SWAPPED: {
    exit: 2,
    zh: '{earlier} 晚于 {later}',
    en: '{earlier} is later than {later}',
    remedy: {
      zh: '先写较早的版本，后写较晚的版本',
      en: 'name the earlier release first, then the later one',
    },
  },
  QUERY_REFUSED: {
    exit: 2,
    zh: '查询无法执行：{found}（引擎原文：“{said}”）',
    en: 'the query cannot be run: {found} (in the words of the engine: “{said}”)',
    remedy: { zh: '{remedy}', en: '{remedy}' },
  },
  RELEASE_DAMAGED: {
    exit: 3,
    zh: '发布版本 {release} 与其清单不符（{what}）',
    en: 'release {release} does not agree with its manifest ({what})',
    remedy: { zh: '运行 anzhu build 重新生成', en: 'run anzhu build to make it again' },
  },
  LEDGER_DAMAGED: {
    exit: 3,
    zh: '{file}：台账中的这条记录无法读取（{reason}）',
    en: '{file}: this entry of the records cannot be read ({reason})',
    remedy: {
      zh: '从备份恢复该文件；其他记录不受影响',
      en: 'restore the file from a backup; the other entries are not touched',
    },
  },
  RECORD_DAMAGED: {
    exit: 3,
    zh: '{file}：发布版本 {release} 已发布数值的记录无法读取（{reason}）',
    en: '{file}: the record of what release {release} said cannot be read ({reason})',
    remedy: {
      zh: '版本还在时运行 anzhu build，按版本重新生成；否则从备份恢复该文件',
      en: 'where the release is still there, anzhu build makes it again; if it does not, restore the file from a backup',
    },
  },
  MODEL_CONTRACT: {
    exit: 1,
    zh: '模型 {model} 的列 {column}：声明为 {declared}，实际为 {found}',
    en: 'model {model}, column {column}: declared {declared}, found {found}',
    remedy: {
      zh: '修改模型的查询或列声明，使二者一致',
      en: 'change the query or the declaration so that they agree',
    },
  },
  CHECK_FAILED: {
    exit: 1,
    zh: '模型 {model} 的检查 {check} 未通过：{count} 行有误，例如 {example}',
    en: 'model {model}, check {check} failed: {count} {count:row is|rows are} wrong, for example {example}',
    remedy: {
      zh: '原发布版本保持不变；修正数据或模型后重新构建',
      en: 'the old release stands; mend the data or the model and build again',
    },
  },
  READD_MISMATCH: {
    exit: 1,
    zh: '指标 {indicator}（{region}，{period}）发布值 {published} 与源数据行重算值 {recomputed} 不一致',
    en: 'indicator {indicator} ({region}, {period}): published {published}, re-added from its rows {recomputed}',
    remedy: {
      zh: '原发布版本保持不变；检查模型与证据行的口径',
      en: 'the old release stands; compare the model with its evidence rows',
    },
  },
  BUILD_BEHIND: {
    exit: 1,
    zh: '只构建了所选的模型；另有 {count} 个未选的模型已不是最新，不能发布：{models}',
    en: 'only what was named is built; {count} {count:model that was not is|models that were not are} behind, so nothing can be published: {models}',
    remedy: {
      zh: '原发布版本保持不变，已构建的留在 releases/.failed；运行 anzhu build --continue 构建其余模型并发布',
      en: 'the old release stands, and what was built is in releases/.failed; run anzhu build --continue to build the rest and publish',
    },
  },
  BUILD_DIFFERS: {
    exit: 1,
    zh: '重新构建的表 {table} 与由同样输入构建的版本 {release} 不同',
    en: 'table {table}, built again, is another than in release {release}, which was built of the same inputs',
    remedy: {
      zh: '原发布版本保持不变，新的留在 releases/.failed；比较两者的这张表，多半是模型的 SQL 结果不确定',
      en: 'the old release stands and the new one is in releases/.failed; compare the two: the SQL of a model is not deterministic',
    },
  },
  CONTINUE_NOTHING: {
    exit: 2,
    zh: '没有可以接着做的失败或中断的构建（{folder} 中没有已完成的表）',
    en: 'there is no failed or killed build to go on with (no finished table in {folder})',
    remedy: { zh: '运行 anzhu build，不加 --continue', en: 'run anzhu build without --continue' },
  },
  BUILD_DIED: {
    exit: 3,
    zh: '构建进程异常结束（{reason}）',
    en: 'the build process ended abnormally ({reason})',
    remedy: { zh: '查看磁盘空间与内存后重试', en: 'look at disk space and memory, then try again' },
  },
  INDICATOR_UNKNOWN: {
    exit: 2,
    zh: '没有名为 {indicator} 的指标（可用：{known}）',
    en: 'there is no indicator {indicator} (known: {known})',
    remedy: { zh: '使用列出的名称之一', en: 'use one of the names listed' },
  },
  QUESTION_INVALID: {
    exit: 2,
    zh: '参数 {name} 的值“{found}”无效（应为 {expected}）',
    en: 'parameter {name}: "{found}" is not valid (expected {expected})',
    remedy: { zh: '更正参数后重试', en: 'correct the parameter and try again' },
  },
  BATCH_DAMAGED: {
    exit: 3,
    zh: '批次文件 {file} 已损坏（{reason}）',
    en: 'the batch file {file} is damaged ({reason})',
    remedy: {
      zh: '从备份恢复该批次文件夹，或将其移走后重新导入原始文件',
      en: "restore the batch's folder from a backup, or move it away and ingest the original file again",
    },
  },
  BATCH_MISSING: {
    exit: 1,
    zh: '当前发布版本所依据的 {count} 个批次已不在 {home} 中（{first}）',
    en: '{count} {count:batch|batches} that the current release stands on {count:is|are} gone from {home} ({first})',
    remedy: {
      zh: '原发布版本保持不变；从备份恢复批次文件夹，或重新导入原始文件（保管库 vault 中或由区县重报）；确认不要这些数据时运行 anzhu build --accept-loss',
      en: 'the old release stands; restore their folders from a backup, or ingest the original files again (from the vault or the county); to do without them, run anzhu build --accept-loss',
    },
  },
  ROWS_DROPPED: {
    exit: 1,
    zh: '与当前发布版本相比，源数据行减少超过 {percent} %：{tables}',
    en: 'more than {percent} % of the source rows of the current release would be gone: {tables}',
    remedy: {
      zh: '原发布版本保持不变；核对最近导入的文件；确属应减少时运行 anzhu build --accept-loss',
      en: 'the old release stands; look at what was ingested last; if the rows are meant to go, run anzhu build --accept-loss',
    },
  },
  BATCH_UNKNOWN: {
    exit: 2,
    zh: '没有编号为“{batch}”的批次',
    en: 'there is no batch "{batch}"',
    remedy: { zh: '用 anzhu batches 查看已接收的批次', en: 'list what was received with anzhu batches' },
  },
  REASON_MISSING: {
    exit: 2,
    zh: '撤回、恢复或改用 {batch} 须写明原因',
    en: 'withdrawing, restoring or going back to {batch} needs a reason',
    remedy: { zh: '加上 --why "原因"', en: 'add --why "REASON"' },
  },
  WITHDRAWN_ALREADY: {
    exit: 2,
    zh: '批次 {batch} 已于 {at} 撤回（{why}）',
    en: 'batch {batch} was withdrawn on {at} already ({why})',
    remedy: { zh: '恢复请加 --restore', en: 'put it back with --restore' },
  },
  NOT_WITHDRAWN: {
    exit: 2,
    zh: '批次 {batch} 未被撤回，无需恢复',
    en: 'batch {batch} is not withdrawn, so there is nothing to restore',
    remedy: { zh: '用 anzhu batches 查看各批次状态', en: 'see the batches with anzhu batches' },
  },
  SETTINGS_INVALID: {
    exit: 2,
    zh: '{file} 第 {line} 行：{reason}',
    en: '{file}, line {line}: {reason}',
    remedy: {
      zh: '按说明更正设置文件，或将其移走以采用默认值',
      en: 'correct the settings as described, or move the file away to use the defaults',
    },
  },
  SETTINGS_FIELD: {
    exit: 2,
    zh: '{file} 第 {line} 行：{field} 为“{found}”，应为 {expected}',
    en: '{file}, line {line}: {field} is "{found}", expected {expected}',
    remedy: {
      zh: '更正该行，或将设置文件移走以采用默认值',
      en: 'correct that line, or move the file away to use the defaults',
    },
  },
  PROFILE_INVALID: {
    exit: 2,
    zh: '{file} 第 {line} 行：不是有效的 YAML（{reason}）',
    en: '{file}, line {line}: this is not valid YAML ({reason})',
    remedy: { zh: '更正该行后重试', en: 'correct that line and try again' },
  },
  PROFILE_FIELD: {
    exit: 2,
    zh: '{file} 第 {line} 行：{field} 为“{found}”，应为 {expected}',
    en: '{file}, line {line}: {field} is "{found}", expected {expected}',
    remedy: { zh: '更正该行后重试', en: 'correct that line and try again' },
  },
  PROFILE_UNFILLED: {
    exit: 2,
    zh: '{file} 第 {line} 行：{field} 还是“?”（共 {count} 处待填）',
    en: '{file}, line {line}: {field} is still "?" ({count} to fill in)',
    remedy: {
      zh: '按该行上方的说明填写，或删去这一项',
      en: 'fill it in as the comment above it says, or delete the entry',
    },
  },
  PROFILE_TAKEN: {
    exit: 2,
    zh: '映射档案“{profile}”与已有的“{other}”同名或用于同一表头',
    en: 'the profile {profile} has the name or the header of {other}, which is there already',
    remedy: {
      zh: '一种表头只用一份档案：用 anzhu profile list 查看，改名或移走 record/profiles 中的旧档案',
      en: 'a header has one profile: see anzhu profile list, rename this one, or move the old one out of record/profiles',
    },
  },
  PROFILE_UNSUITED: {
    exit: 2,
    zh: '{file}：没有映射档案“{profile}”所述的表头（档案中有而文件中没有：{missing}）',
    en: '{file}: there is no header as the profile {profile} names it (in the profile and not in the file: {missing})',
    remedy: {
      zh: '核对工作表和表头，或用 anzhu profile suggest 为该文件另作档案',
      en: 'compare sheet and header, or make a profile for this file with anzhu profile suggest',
    },
  },
  PROFILE_REGION: {
    exit: 2,
    zh: '映射档案“{profile}”：{found} 不是本市的区县代码',
    en: 'the profile {profile}: {found} is no county code of this city',
    remedy: { zh: '改为行政区划表中的区县代码', en: 'write a county code of the region list' },
  },
  ENTRY_OPEN: {
    exit: 2,
    zh: '{file}：压缩包内有 {count} 个文件，须指定其中一个（{entries}）',
    en: '{file}: the archive holds {count} files, one of which must be named ({entries})',
    remedy: { zh: '加上 --entry 文件名', en: 'add --entry NAME' },
  },
  LINE_OFF: {
    exit: 2,
    zh: '{file}：“{title}”这条业务线已停用，不再接收',
    en: '{file}: the line "{title}" is turned off and not taken any more',
    remedy: {
      zh: '要恢复接收，从主目录 settings.yaml 的 switched_off 中删去 {dataset}',
      en: 'to take it again, remove {dataset} from switched_off in settings.yaml of the home folder',
    },
  },
  TABLE_MISSING: {
    exit: 2,
    zh: '{file}：前 20 行中没有看似表头的行',
    en: '{file}: none of the first 20 rows looks like a header',
    remedy: {
      zh: '核对文件：表头须是至少两列的文字行；压缩包请先解压',
      en: 'look at the file: a header is a row of words in two columns or more; unpack an archive first',
    },
  },
  DATASET_UNTOLD: {
    exit: 2,
    zh: '{file}：表头（{found}）中没有认得的词，无法判断它属于哪个数据集',
    en: '{file}: no word of its header ({found}) is known, so there is no telling which dataset it is',
    remedy: {
      zh: '指明数据集后再试：anzhu profile suggest {file} --dataset 名称（名称：{known}）',
      en: 'say which it is: anzhu profile suggest {file} --dataset NAME (names: {known})',
    },
  },
  FILE_EXISTS: {
    exit: 2,
    zh: '{file} 已存在，不会被覆盖',
    en: '{file} is there already and is not written over',
    remedy: { zh: '用 -o 指定其他文件名', en: 'name another file with -o' },
  },
  NOTHING_TO_CORRECT: {
    exit: 2,
    zh: '批次 {batch} 没有待更正或待核对的内容',
    en: 'batch {batch} has nothing that waits for correction or looks wrong',
    remedy: { zh: '{now}', en: '{now}' },
  },
  LIST_SENT_WHOLE: {
    exit: 2,
    zh: '“{dataset}”按整份名单报送，没有更正表',
    en: '"{dataset}" is sent as one whole list and has no correction workbook',
    remedy: { zh: '更正后重新报送整份名单', en: 'correct the list and send all of it again' },
  },
  CORRECTION_UNKNOWN: {
    exit: 2,
    zh: '{file}：更正表所属的批次 {batch} 不在本库中，或已撤回',
    en: '{file}: it corrects batch {batch}, which this home has not received or has withdrawn',
    remedy: {
      zh: '核对报送对象；原文件从未报送到此处的，请报送原文件',
      en: 'check where it belongs; if the original was never sent here, send that',
    },
  },
  CORRECTION_STALE: {
    exit: 2,
    zh: '{file}：批次 {batch} 已被后来的批次 {later}（{laterFile}）重报取代，更正表已过期',
    en: '{file}: batch {batch} was reported again by batch {later} ({laterFile}), so the workbook is out of date',
    remedy: {
      zh: '如仍有退回行，请用 anzhu workbook {later} 取得该批次的更正表',
      en: 'if rows are still sent back, get the workbook of that batch: anzhu workbook {later}',
    },
  },
  CORRECTION_LAYOUT: {
    exit: 2,
    zh: '{file}：更正表缺少列（{missing}）',
    en: '{file}: columns of the correction workbook are gone ({missing})',
    remedy: {
      zh: '重新取得更正表，不要删改列和表头：anzhu workbook {batch}',
      en: 'get it anew and leave columns and header as they are: anzhu workbook {batch}',
    },
  },
  PLAN_INVALID: {
    exit: 2,
    zh: '{file} 第 {line} 行：{reason}',
    en: '{file}, line {line}: {reason}',
    remedy: { zh: '按说明更正计划文件', en: 'correct the plan file as described' },
  },
  PLAN_FIELD: {
    exit: 2,
    zh: '{file} 第 {line} 行：{field} 为“{found}”，应为 {expected}',
    en: '{file}, line {line}: {field} is "{found}", expected {expected}',
    remedy: { zh: '更正该行后重试', en: 'correct that line and try again' },
  },
  PLAN_CLAUSE: {
    exit: 2,
    zh: '{file} 第 {line} 行：目标 {goal} 引用的条文不在计划原文中（{clause}）',
    en: '{file}, line {line}: the clause of goal {goal} is not in the text of the plan ({clause})',
    remedy: { zh: '逐字照抄计划原文', en: "quote the plan's text word for word" },
  },
  PLAN_PLACE: {
    exit: 2,
    zh: '{file} 第 {line} 行：目标 {goal} 的条文位于“{expected}”，写的是“{found}”',
    en: '{file}, line {line}: the clause of goal {goal} stands under "{expected}", not "{found}"',
    remedy: { zh: '把 place 改为条文所在的标题', en: 'set place to the headings above the clause' },
  },
  CHROMIUM_MISSING: {
    exit: 3,
    zh: '没有找到能打印 PDF 的 Chromium（找过：{looked}）',
    en: 'no Chromium was found to print a PDF (looked for: {looked})',
    remedy: {
      zh: '安装 Chromium、Chrome 或 Edge，或用环境变量 ANZHU_CHROMIUM 指定其程序；也可取打印页（--format html）在浏览器中打印，或取 Word（--format docx）',
      en: 'install Chromium, Chrome or Edge, or name its program in ANZHU_CHROMIUM; or take the page to print (--format html) and print it in a browser, or Word (--format docx)',
    },
  },
  CHROMIUM_FAILED: {
    exit: 3,
    zh: '{program} 未能打印 PDF（{found}）',
    en: '{program} did not print the PDF ({found})',
    remedy: {
      zh: '用 ANZHU_CHROMIUM 指定另一个；也可取打印页（--format html）在浏览器中打印，或取 Word（--format docx）',
      en: 'name another in ANZHU_CHROMIUM; or take the page to print (--format html) and print it in a browser, or Word (--format docx)',
    },
  },
  REPORTS_BUSY: {
    exit: 3,
    zh: '已有{count}份报告在排队生成',
    en: '{count} reports are waiting to be made',
    remedy: { zh: '稍后再试', en: 'try again in a while' },
  },
  REPORT_UNKNOWN: {
    exit: 2,
    zh: '{file}：不是安筑的报告，或其中的数字出处已丢失',
    en: '{file}: is no report of Anzhu, or has lost where its numbers come from',
    remedy: {
      zh: '核对安筑生成的 docx、xlsx 或 pdf 报告；另存为其他格式会丢失数字出处',
      en: 'verify a docx, xlsx or pdf that Anzhu made; saving as another format loses them',
    },
  },
  PLAN_MOVED: {
    exit: 2,
    zh: '{year} 年计划在你编辑期间已被他人改动',
    en: 'the plan of {year} was changed by somebody else while you were editing it',
    remedy: {
      zh: '看历次版本的差异，在现行计划上重做改动',
      en: 'look at what differs between its versions, and make your changes to the plan in force',
    },
  },
  PLAN_MISSING: {
    exit: 2,
    zh: '没有 {year} 年的年度计划（已有：{known}）',
    en: 'there is no annual plan for {year} (known: {known})',
    remedy: {
      zh: '把 {year}.yaml 和其中 text 所指的计划全文放入 {folder}',
      en: 'put {year}.yaml, and the plan in full that its `text` names, into {folder}',
    },
  },
  DEMO_REFUSED: {
    exit: 2,
    zh: '{home} 不是演示主目录：{found}；演示数据不写入其中',
    en: '{home} is no demo home: {found}; demo files are not written into it',
    remedy: { zh: '用 --home 指定另一个文件夹', en: 'name another folder with --home' },
  },
  DEMO_OTHER: {
    exit: 2,
    zh: '{home} 中已有另一演示城市（{found}），要写的是 {wanted}；未作任何改动',
    en: '{home} holds another demo city ({found}); wanted: {wanted}; nothing was changed',
    remedy: {
      zh: '用 --home 指定另一个文件夹；或删去该文件夹后重试',
      en: 'name another folder with --home, or delete that one and try again',
    },
  },
  MAP_INVALID: {
    exit: 2,
    zh: '{file}：不是可用的边界文件（{reason}）',
    en: '{file}: it cannot be used as boundaries ({reason})',
    remedy: {
      zh: '用 GIS 软件导出为 GeoJSON（RFC 7946）FeatureCollection，每个区县一个面',
      en: 'export it as GeoJSON (RFC 7946), a FeatureCollection with an area for each county',
    },
  },
  MAP_UNCODED: {
    exit: 2,
    zh: '{file}：属性“{property}”中没有六位区划代码（找到的属性：{found}）',
    en: '{file}: the property "{property}" holds no six-digit county code (properties found: {found})',
    remedy: {
      zh: '在每个面的属性中写明区划代码，或用 --code 指定代码所在的属性',
      en: 'write the county code among the properties of each area, or name the property with --code',
    },
  },
  USAGE: {
    exit: 2,
    zh: '{zh}',
    en: '{en}',
    remedy: { zh: '运行 anzhu --help 查看用法', en: 'see anzhu --help' },
  },
  PORT_BUSY: {
    exit: 2,
    zh: '端口 {port} 已被占用',
    en: 'port {port} is in use',
    remedy: {
      zh: '用 --port（npm start 用环境变量 PORT）指定其他端口',
      en: 'name another with --port, or for npm start with the variable PORT',
    },
  },
  HOST_NOT_LOOPBACK: {
    exit: 2,
    zh: '未设置账号时不能在 {host} 上提供服务',
    en: 'without accounts the server may not listen on {host}',
    remedy: { zh: '使用 127.0.0.1', en: 'use 127.0.0.1' },
  },
  DASHBOARD_BUILD_FAILED: {
    exit: 3,
    zh: '网页界面编译失败（{reason}）',
    en: 'the dashboard could not be compiled ({reason})',
    remedy: { zh: '运行 npm ci 后重试', en: 'run npm ci and try again' },
  },
  SERVER_DIED: {
    exit: 3,
    zh: '网页服务未能启动（{reason}）',
    en: 'the web server did not come up ({reason})',
    remedy: { zh: '运行 anzhu doctor 检查', en: 'run anzhu doctor to see why' },
  },
} as const satisfies Record<string, FaultText>;

export type FaultCode = keyof typeof faults;
