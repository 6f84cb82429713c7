import { counted, type Label } from '../../sql/words/label.ts';
import type { Answer } from '../answer.ts';
import { valueText } from '../headline/numbers.ts';
import { periodWords } from '../headline/period-words.ts';
import { noneProbability } from '../statistics/pace.ts';
import { chanceWords } from './chance-words.ts';
import { claim, coverageWords, type Judgeable, type Outcome, sentences, standing } from './outcome.ts';
import { type YearSoFar, yearSoFar } from './year-context.ts';

export const zeroRule: Label = {
  zh: '全年为0；发生1起即不能达成，当年不再恢复',
  en: 'none all year; one breaks the goal for the rest of the year',
};

/** "None this year": red for ever once broken; until then green, with the risk that remains. */
export function judgeZero({ answer, value, context }: Judgeable): Outcome {
  const year = yearSoFar(answer, context);
  const when = periodWords(answer.period, context.asOf);
  const base = { rule: zeroRule, target: 0, room: -value };
  if (value > 0) {
    const found = valueText(value, answer.indicator);
    return {
      ...base,
      state: 'missed',
      ruling: {
        zh: `${when.zh}已发生${found.zh}，零目标已不能达成`,
        en: `${found.en} in ${when.en}: the goal of none can no longer be met`,
      },
      evidence: {
        zh: '零目标按实际发生判定，不作统计检验',
        en: 'a goal of none is judged by what happened; no test is needed',
      },
    };
  }
  return {
    ...base,
    ...standing(year.isOver ? 'met' : 'on-track', answer.total),
    room: 0,
    ruling: rulingWithout(answer, { when, isOver: year.isOver }),
    evidence: sentences(
      coverageWords(answer.total),
      year.isOver ? finalWords : riskWords(context.priorYears, year),
    ),
  };
}

function rulingWithout({ total }: Answer, at: { readonly when: Label; readonly isOver: boolean }): Label {
  const good = at.isOver
    ? { zh: '零目标达成', en: 'the goal is met' }
    : { zh: '零目标保持', en: 'the goal still stands' };
  const said = claim(total, good);
  return { zh: `${at.when.zh}未发生，${said.zh}`, en: `none in ${at.when.en}: ${said.en}` };
}

const finalWords: Label = {
  zh: '一年未发生不等于风险为零',
  en: 'a year without one does not make the risk nil',
};

/** Without whole years before it, a quiet spell says too little to put a number on. */
function riskWords(priorYears: readonly number[], { elapsed, monthsLeft }: YearSoFar): Label {
  if (priorYears.length === 0) {
    return {
      zh: '残余风险：没有往年数据，不作推算',
      en: 'residual risk: no earlier years are known, so no odds are given',
    };
  }
  const events = priorYears.reduce((sum, count) => sum + count, 0);
  const risk = 1 - noneProbability({ events, years: priorYears.length + elapsed }, 1 - elapsed);
  const chance = chanceWords(risk, { zh: '仍会发生', en: 'it would still happen' });
  return {
    zh: `残余风险：此前${priorYears.length}年共${events}起，按此推算余下${monthsLeft}个月，${chance.zh}`,
    en: `residual risk: ${events} in the ${counted(priorYears.length, 'year', 'years')} before; over the ${counted(monthsLeft, 'month', 'months')} left, ${chance.en}`,
  };
}
