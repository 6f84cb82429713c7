import { filled, type Label } from './label.ts';

/**
 * Why something could not be done: what stands in the `{reason}` of a fault. Places may hold names, numbers, codes of
 * the system and what another program said, but no words of ours.
 */
export const reasons = {
  file_missing: { zh: '文件不存在', en: 'there is no such file' },
  not_permitted: { zh: '没有权限', en: 'permission is denied' },
  is_special: { zh: '不是普通文件', en: 'it is no regular file' },
  link_loop: { zh: '链接首尾相接', en: 'it is a link that leads to itself' },
  is_folder: { zh: '是文件夹', en: 'it is a folder' },
  not_folder: { zh: '路径中有一段不是文件夹', en: 'a part of the path is no folder' },
  disk_full: { zh: '磁盘已满', en: 'the disk is full' },
  read_only: { zh: '磁盘是只读的', en: 'the disk is read-only' },
  in_use: { zh: '正被其他程序占用', en: 'another program is using it' },
  system: { zh: '系统错误 {code}', en: 'system error {code}' },

  file_length: {
    zh: '长度应为 {expected} 字节，实为 {found} 字节',
    en: 'it should be {expected} {expected:byte|bytes} long and is {found}',
  },
  file_changed: { zh: '内容与写入时不同', en: 'its bytes have changed since it was written' },
  no_release_id: { zh: '其中不是发布版本的编号', en: 'what it holds is no id of a release' },
  file_gone: { zh: '文件缺失', en: 'the file is missing' },

  not_json: { zh: '内容不合格式，读不出来', en: 'it is not valid JSON' },
  not_geojson: { zh: '不是面的集合', en: 'it is no FeatureCollection of GeoJSON' },
  no_areas: { zh: '其中没有面', en: 'it holds no area (Polygon, MultiPolygon)' },
  too_many_points: { zh: '面或点太多', en: 'it has too many areas or points' },

  open_quote: { zh: '有引号未闭合', en: 'a quotation mark is not closed' },
  row_order: { zh: '行号顺序错乱', en: 'row numbers are out of order' },
  cell_reference: { zh: '单元格位置无法辨认', en: 'a cell has no valid place' },
  shared_string: { zh: '单元格引用的文字不存在', en: 'a cell names a text that is not there' },
  part_encoding: { zh: '内部文件不是 UTF-8 编码', en: 'a part is not in UTF-8' },
  sheet_part: { zh: '工作表的内部文件缺失', en: 'a sheet has no part' },
  no_workbook: { zh: '其中没有工作簿', en: 'there is no workbook inside' },
  xml_tag: { zh: 'XML 标记没有结尾', en: 'an XML tag has no end' },
  xml_text: { zh: 'XML 文字没有结尾', en: 'an XML text has no end' },
  xml_end: { zh: 'XML 没有结尾', en: 'the XML has no end' },
  xml_doctype: { zh: 'XML 中含有不允许的 DOCTYPE', en: 'the XML has a DOCTYPE, which is not allowed' },
  zip_unreadable: { zh: '不是可读的压缩包', en: 'it is not a readable zip' },
  zip_directory: { zh: '压缩包的目录已损坏', en: 'the directory of the zip is damaged' },
  zip_part_missing: { zh: '缺少内部文件 {part}', en: 'the part {part} is missing' },
  zip_checksum: { zh: '内部文件的校验和不符', en: 'a part has a wrong checksum' },
  zip_part: { zh: '内部文件无法解压', en: 'a part cannot be unpacked' },
  zip_name: { zh: '内部文件名指向压缩包之外', en: 'a name leads out of the zip' },
  zip_twice: { zh: '同一内部文件出现两次', en: 'the same part is there twice' },

  kind: { zh: '{kind} 文件', en: 'a {kind} file' },
  kind_binary: { zh: '二进制文件', en: 'a binary file' },
  kind_page: { zh: '网页或 XML', en: 'a web page or XML' },
  kind_office: { zh: '旧版 Office 文件', en: 'a file of an old Office program' },
  kind_nested: { zh: '压缩包中的压缩包', en: 'a zip inside a zip' },
  kind_macros: { zh: '带宏的工作簿', en: 'a workbook with macros' },
  kind_links: { zh: '链接其他文件的工作簿', en: 'a workbook with links to other files' },
  kind_binary_workbook: { zh: '二进制工作簿 xlsb', en: 'a binary workbook, xlsb' },
  kind_document: { zh: '文字文档或演示文稿', en: 'a text document or a presentation' },
  kind_open_document: { zh: 'OpenDocument 文件', en: 'an OpenDocument file' },

  time_limit: { zh: '超过时限 {limit} 毫秒', en: 'it took longer than {limit} ms' },
  memory_limit: { zh: '内存超过 {limit} 字节', en: 'it took more than {limit} bytes of memory' },
  heap_limit: { zh: '超过堆内存上限', en: 'it took more memory than its heap may have' },
  not_started: { zh: '进程未能启动', en: 'the process could not be started' },
  exited: { zh: '进程退出，代码 {code}', en: 'the process ended with {code}' },
  defect: { zh: '程序缺陷 {name}，位于 {place}', en: 'a defect of the program: {name}, {place}' },
  said: {
    zh: '进程退出，代码 {code}，输出：“{said}”',
    en: 'the process ended with {code} and said: "{said}"',
  },
  no_answer: { zh: '{seconds} 秒内没有应答', en: 'no answer within {seconds} s' },

  upload_parts: { zh: '多于 {limit} 个部分', en: 'more than {limit} parts' },
  upload_type: { zh: '缺少 Content-Type 的分隔标记', en: 'its Content-Type names no boundary' },
  upload_head: { zh: '某一部分的开头过长', en: 'the head of a part is too long' },
  upload_short: { zh: '传输中断，内容不全', en: 'it was cut short' },

  text_long: { zh: '多于 {limit} 个字符', en: 'longer than {limit} characters' },
  yaml_indent: { zh: '缩进有误', en: 'wrong indentation' },
  yaml_open: { zh: '引号或括号未闭合', en: 'a quotation mark or bracket is not closed' },
  yaml_twice: { zh: '同一字段出现两次', en: 'a field is there twice' },
  yaml_tab: { zh: '用制表符缩进', en: 'indented by tabs' },
  yaml: { zh: '语法错误 {code}', en: 'syntax error {code}' },
} as const satisfies Record<string, Label>;

export type ReasonName = keyof typeof reasons;

/** A reason of the catalogue, its places filled; nothing else is one. */
export interface Reason extends Label {
  readonly why: ReasonName;
}

export function because(why: ReasonName, values: Readonly<Record<string, string | number>> = {}): Reason {
  return { why, ...filled(reasons[why], values) };
}

const bySystemCode: Readonly<Record<string, ReasonName>> = {
  ENOENT: 'file_missing',
  EACCES: 'not_permitted',
  EPERM: 'not_permitted',
  EISDIR: 'is_folder',
  ELOOP: 'link_loop',
  ENOTDIR: 'not_folder',
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  EFBIG: 'disk_full',
  EROFS: 'read_only',
  EBUSY: 'in_use',
  ETXTBSY: 'in_use',
};

/** Why the system refused, by the code of its error. */
export function systemReason(error: unknown): Reason {
  const { code = '?' } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  return because(bySystemCode[code] ?? 'system', { code });
}

const byYamlCode: Readonly<Record<string, ReasonName>> = {
  BAD_INDENT: 'yaml_indent',
  MISSING_CHAR: 'yaml_open',
  DUPLICATE_KEY: 'yaml_twice',
  TAB_AS_INDENT: 'yaml_tab',
};

/** Why a text is no YAML, by the code of the parser's error. */
export function yamlReason(code: string): Reason {
  return because(byYamlCode[code] ?? 'yaml', { code });
}
