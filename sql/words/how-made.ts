import { filled, type Label } from './label.ts';

/**
 * Why a table was built: nothing of its name was there before; its own SQL, columns, grain or checks changed; so did the
 * engine; what it reads is another; somebody asked for it; or what was there does not prove what it was made of.
 */
export const whyBuilt = {
  new: { zh: '新建', en: 'new' },
  code: { zh: '定义有改动', en: 'its code changed' },
  engine: { zh: '引擎版本有变', en: 'the engine changed' },
  inputs: { zh: '来源有变化', en: 'its inputs changed' },
  forced: { zh: '指定重建', en: 'forced' },
  unproven: { zh: '原有的表无法证实', en: 'what was there could not be proved' },
} as const satisfies Record<string, Label>;

export type Why = keyof typeof whyBuilt;

const taken: Label = { zh: '未变，沿用 {from}', en: 'unchanged, taken over from {from}' };
const takenFromFailed: Label = {
  zh: '未变，沿用失败构建的结果',
  en: 'unchanged, taken over from the failed build',
};

/** What a failed build left goes by this name instead of a release's. */
export const failedBuildName = 'failed';

/** Why a table was built, or where it was taken over from; null where nobody kept it. */
export function howMade({
  why,
  from,
}: {
  readonly why?: Why | null;
  readonly from?: string | null;
}): Label | null {
  if (why) return whyBuilt[why];
  if (!from) return null;
  return from === failedBuildName ? takenFromFailed : filled(taken, { from });
}
