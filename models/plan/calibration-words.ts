import type { Label } from '../../sql/words/label.ts';
import calibration from './calibration.json' with { type: 'json' };

/** How often targets were met that were given such a chance: 在模拟的2000个年度中，给出60%–70%的目标有74%达成（n=140）. */
export function calibrationWords(probability: number): Label {
  const at = Math.min(9, Math.floor(10 * probability));
  const { years, met } = calibration.tenths[at]!;
  const share = `${Math.round((100 * met) / years)}%`;
  const given = wordsOf(at);
  return {
    zh: `在模拟的${calibration.years}个年度中，给出${given.zh}的目标有${share}达成（n=${years}）`,
    en: `in ${calibration.years} simulated years ${share} of the goals given ${given.en} were met (n = ${years})`,
  };
}

function wordsOf(at: number): Label {
  if (at === 0) return { zh: '不到10%', en: 'under 10%' };
  if (at === 9) return { zh: '90%以上', en: '90% or more' };
  return { zh: `${at * 10}%–${at * 10 + 10}%`, en: `${at * 10}–${at * 10 + 10}%` };
}
