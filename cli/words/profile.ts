import type { Label } from '../../sql/words/label.ts';

/** What the commands about profiles say. */
export const profileWords = {
  profile_suggested: {
    zh: '已读取 {file}，草稿已写入 {output}（{title}），待填 {open} 处；填好后：anzhu profile check {output} 文件，再 anzhu profile add {output}',
    en: '{file} was read; the draft is in {output} ({title}), {open} left to fill in; then: anzhu profile check {output} FILE, and anzhu profile add {output}',
  },
  profile_to_fill: { zh: '待填', en: 'to fill in' },
  profile_exists: { zh: '{path} 已存在，不覆盖', en: '{path} is there already and is not written over' },
  profiles_none: {
    zh: '还没有映射档案；用 anzhu profile suggest 文件 生成',
    en: 'no profile yet; make one with anzhu profile suggest FILE',
  },
  profile_checked: {
    zh: '将接收 {accepted} 行，退回 {rejected} 行，非数据 {apart} 行；未写入任何内容',
    en: '{accepted} {accepted:row|rows} would be accepted, {rejected} rejected, {apart} {apart:is|are} not data; nothing was taken',
  },
  profile_added: {
    zh: '映射档案“{name}”（{dataset}）已保存：以后同样表头的文件自动按它读取',
    en: 'the profile {name} ({dataset}) is kept: files with that header are read by it from now on',
  },
  head_source: { zh: '来源列', en: 'source column' },
  head_open: { zh: '待办', en: 'to do' },
  head_profile: { zh: '档案', en: 'profile' },
  head_fingerprint: { zh: '表头指纹', en: 'fingerprint' },
} as const satisfies Record<string, Label>;
