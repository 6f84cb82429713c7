import type { Indicator } from '../sql/index.ts';
import { Fault } from '../sql/words/fault.ts';
import type { Label } from '../sql/words/label.ts';
import type { Against, Period } from './answer.ts';
import { earlier, justBefore } from './period.ts';
import { partsFestival } from './statistics/trends/spring-festival.ts';

interface Place {
  readonly code: string;
  readonly label: Label;
  readonly isCity: boolean;
}

/** What a figure is held against: whose figure of which months, and what a reader must know of the two. */
export interface Base {
  readonly period: Period;
  readonly places: readonly Place[];
  readonly cautions: readonly Label[];
}

interface Asked {
  readonly place: Place;
  readonly counties: readonly Place[];
  readonly all: readonly Place[];
  readonly period: Period;
}

const againsts: readonly Against[] = ['last-year', 'last-period', 'peers'];

/** Error: QUESTION_INVALID, naming the ones there are. */
export function againstNamed(name: string): Against {
  const found = againsts.find((against) => against === name);
  if (found) return found;
  throw new Fault('QUESTION_INVALID', { name: 'compare', found: name, expected: againsts.join(', ') });
}

/**
 * The base of a comparison. Peers are the other counties together, without the one that is compared.
 * Error: QUESTION_INVALID where the whole city is to be held against its peers.
 */
export function basisOf(against: Against, { role, time }: Indicator, asked: Asked): Base {
  const { place, counties, all, period } = asked;
  if (against === 'peers') {
    const others = all.filter((other) => !other.isCity && other.code !== place.code);
    if (place.isCity || others.length === 0) {
      throw new Fault('QUESTION_INVALID', {
        name: 'compare',
        found: against,
        expected: { zh: '一个区县与其他区县相比', en: 'one county, against the others' },
      });
    }
    return { period, places: others, cautions: [without] };
  }
  if (against === 'last-year') {
    const isParted = time === 'flow' && parts(period);
    return { period: earlier(period), places: counties, cautions: isParted ? [festival] : [] };
  }
  const before = justBefore(period);
  const isStopped = time === 'flow' && (parts(period) || parts(before));
  return {
    period: before,
    places: counties,
    cautions: [season, ...(isStopped ? [standstill] : []), ...(role === 'lagging' ? [noise] : [])],
  };
}

const parts = ({ from, to }: Period) => partsFestival(from.slice(0, 7), to.slice(0, 7));

const without: Label = {
  zh: '其他区县合计，不含本区县',
  en: 'the other counties are taken together, without this one',
};
const festival: Label = {
  zh: '期间拆开了1—2月，两年春节所在月份可能不同，宜合并1—2月比较',
  en: 'the period parts January from February, and the Spring Festival may lie in another month a year before: take the two together',
};
const standstill: Label = {
  zh: '两期之一有春节停工的月份，环比多反映停工复工',
  en: 'one of the two holds a month of the Spring Festival, when sites stand still: the change tells of that first',
};
const season: Label = {
  zh: '环比未扣除季节影响',
  en: 'months next to each other differ by season',
};
const noise: Label = {
  zh: '事故数量少，环比多为偶然起伏，不作依据',
  en: 'accidents are few, so the change from one period to the next is mostly chance and no ground to act on',
};
