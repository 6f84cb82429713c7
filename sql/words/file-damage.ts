import type { Label } from './label.ts';

/** What can have become of a file that was to stay as it was written. */
export const fileDamage = {
  missing: { zh: '文件缺失', en: 'the file is missing' },
  length: {
    zh: '长度应为 {expected} 字节，实为 {found} 字节',
    en: 'it should be {expected} bytes long and is {found}',
  },
  changed: { zh: '内容与写入时不同', en: 'its bytes have changed since it was written' },
  unreadable: { zh: '无法读取：{code}', en: 'cannot be read: {code}' },
} as const satisfies Record<string, Label>;
