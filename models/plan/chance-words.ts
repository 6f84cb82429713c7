import type { Label } from '../../sql/words/label.ts';

/**
 * A probability as a natural frequency with its percentage beside it: 类似情形10次中约有7次能达成（约75%）.
 * `what` says what happens those times. Very small and very large ones are told of a hundred.
 */
export function chanceWords(probability: number, what: Label): Label {
  const of = probability < 0.05 || probability > 0.95 ? 100 : 10;
  const times = Math.round(probability * of);
  const percent = percentWords(probability);
  const [zh, en] = timesWords(times, of);
  return {
    zh: `类似情形${of}次中${zh}${what.zh}（${percent.zh}）`,
    en: `in ${en} ${of} such situations ${what.en} (${percent.en})`,
  };
}

function timesWords(times: number, of: number): readonly [zh: string, en: string] {
  if (times === 0) return ['不到1次', 'fewer than 1 of'];
  if (times === of) return [`${of - 1}次以上`, `more than ${of - 1} of`];
  return [`约有${times}次`, `about ${times} of`];
}

function percentWords(probability: number): Label {
  if (probability < 0.01) return { zh: '不到1%', en: 'under 1%' };
  if (probability > 0.99) return { zh: '99%以上', en: 'over 99%' };
  const percent = Math.round(probability * 100);
  return { zh: `约${percent}%`, en: `about ${percent}%` };
}
