import type { Label } from '../../../sql/words/label.ts';
import type { Finding, Verified } from './verify.ts';

export const findingWords: Readonly<Record<Finding['kind'], Label>> = {
  edited: { zh: '报告中已改动', en: 'edited in the report' },
  gone: { zh: '报告中已删去', en: 'taken out of the report' },
  moved: { zh: '数据已变化', en: 'the books have moved' },
};

export const findingHeads = {
  kind: { zh: '情况', en: 'finding' },
  about: { zh: '数字', en: 'number' },
  shown: { zh: '报告生成时', en: 'as made' },
  found: { zh: '现为', en: 'now' },
  where: { zh: '位置', en: 'where' },
  why: { zh: '原因', en: 'why' },
} as const satisfies Record<string, Label>;

/** What is said of a report as a whole. */
export function verifiedWords({ figures, findings, carried, release, isTextRead, words }: Verified): Label[] {
  const count = findings.length;
  const sum =
    count === 0
      ? {
          zh: `${figures}个数字与现行发布版本 ${release} 一致`,
          en: `all ${figures} numbers agree with the current release, ${release}`,
        }
      : {
          zh: `${figures}个数字中有${count}处不符（报告出自 ${carried.release}，现行发布版本 ${release}）`,
          en: `of ${figures} numbers ${count} ${count === 1 ? 'differs' : 'differ'} (made from ${carried.release}; current release ${release})`,
        };
  const unread = {
    zh: '只核对了随附的数字出处，没有核对版面上的文字',
    en: 'only the figures attached were checked, not the text on the pages',
  };
  return isTextRead ? [sum, ...rewrittenWords(words)] : [sum, unread];
}

/** So many pieces that read otherwise are quoted. */
const mostQuoted = 10;

function rewrittenWords(words: Verified['words']): Label[] {
  if (!isRewritten(words)) return [];
  const { rewritten, gone } = words!;
  return [
    {
      zh: `文字或数字与生成时不同：${rewritten.length}处是新的，${gone}处已不在`,
      en: `what is written differs from what was made: ${rewritten.length} new, ${gone} gone`,
    },
    ...rewritten.slice(0, mostQuoted).map(({ where, text }) => {
      const said = where === text ? text.slice(0, 120) : `${where}: ${text.slice(0, 80)}`;
      return { zh: `新：${said}`, en: `new: ${said}` };
    }),
  ];
}

/** Whether anything reads otherwise than it was made. */
export function isRewritten(words: Verified['words']): boolean {
  return words !== null && words.rewritten.length + words.gone > 0;
}
