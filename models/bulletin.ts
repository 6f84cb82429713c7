import { counted, type Label } from '../sql/words/label.ts';
import type { Answer, AnswerRow, Period, Question } from './answer.ts';
import { ask } from './ask.ts';
import { type Coverage, isPartial, partlyReported } from './headline/comparison-clause.ts';
import { periodWords } from './headline/period-words.ts';
import { known, parsePeriod, yearToDate } from './period.ts';
import type { Release } from './release.ts';

/** Accidents and deaths of some months, and of the same months a year before. */
export interface Tolls {
  readonly accidents: number;
  readonly deaths: number;
  readonly accidentsBefore: number;
  readonly deathsBefore: number;
}

/** The paragraphs of a bulletin, in the ministry's sentence forms. */
export interface Bulletin {
  readonly region: Answer['region'];
  readonly period: Period;
  readonly overall: Label;
  /** 较大及以上. */
  readonly major: Label;
  /** Null where there was no accident. */
  readonly regions: Label | null;
  readonly types: Label | null;
  /** 初步 months, or a month not reported, which a bulletin must say. */
  readonly notes: readonly Label[];
}

/** Change against its base in per cent with two decimals, without its sign; `part` over a base above 0. */
export function percentOf(part: number, whole: number): string {
  return ((Math.abs(part) / whole) * 100).toFixed(2);
}

/**
 * 通报口径: 共发生…事故 N 起、死亡 D 人，比去年同期事故起数增加 a 起、死亡人数增加 b 人，分别上升 p% 和 q%. The form of the
 * ministry's accident bulletins (建办质〔2021〕17号 and earlier); a base of 0 has no per cent.
 */
export function tollSentence(what: Label, when: Label, tolls: Tolls): Label {
  const { accidents, deaths, accidentsBefore, deathsBefore } = tolls;
  const counts = countsWords(what, when, tolls);
  if (accidents === 0) {
    const [zh, en] =
      accidentsBefore === 0
        ? ['与去年同期持平', 'as a year before']
        : [
            `去年同期${accidentsBefore}起、死亡${deathsBefore}人`,
            `a year before ${accidentsBefore}, with ${died(deathsBefore)}`,
          ];
    return { zh: `${counts.zh}，${zh}。`, en: `${counts.en}; ${en}.` };
  }
  const [more, dead] = [accidents - accidentsBefore, deaths - deathsBefore];
  if (more === 0 && dead === 0)
    return { zh: `${counts.zh}，与去年同期持平。`, en: `${counts.en}; as a year before.` };
  if (more === 0 || dead === 0) {
    const [one, other] = [apart([more, accidentsBefore], '起'), apart([dead, deathsBefore], '人')];
    return {
      zh: `${counts.zh}，与去年同期相比，事故起数${one.zh}，死亡人数${other.zh}。`,
      en: `${counts.en}; on a year before, accidents ${one.en}, deaths ${other.en}.`,
    };
  }
  const change = {
    zh: `比去年同期事故起数${moved(more, '起')}、死亡人数${moved(dead, '人')}`,
    en: `accidents ${movedEn(more)}, deaths ${movedEn(dead)} on a year before`,
  };
  const shares = sharesOf([more, accidentsBefore], [dead, deathsBefore]);
  return {
    zh: `${counts.zh}，${change.zh}，${shares.zh}。`,
    en: `${counts.en}; ${change.en}, ${shares.en}.`,
  };
}

/** 共发生…22起、死亡20人, or that there was none. */
function countsWords(what: Label, when: Label, { accidents, deaths }: Tolls): Label {
  return accidents === 0
    ? { zh: `${when.zh}，未发生${what.zh}`, en: `${when.en}: no ${what.en}` }
    : {
        zh: `${when.zh}，共发生${what.zh}${accidents}起、死亡${deaths}人`,
        en: `${when.en}: ${several(accidents, what.en)}, ${died(deaths)}`,
      };
}

/** `1 accident of …`: the words are in the plural. */
const several = (count: number, what: string) =>
  `${count} ${count === 1 ? what.replace('accidents', 'accident') : what}`;
const died = (count: number) => counted(count, 'death', 'deaths');
const moved = (by: number, unit: string) =>
  by === 0 ? '持平' : `${by > 0 ? '增加' : '减少'}${Math.abs(by)}${unit}`;
const movedEn = (by: number) => (by === 0 ? 'the same' : `${by > 0 ? 'up' : 'down'} ${Math.abs(by)}`);

type Change = readonly [by: number, base: number];

/** 增加3人、上升17.65%: a change that is worded by itself. */
function apart([by, base]: Change, unit: string): Label {
  const counts = { zh: moved(by, unit), en: movedEn(by) };
  if (by === 0) return counts;
  if (base === 0) return { zh: `${counts.zh}、上年同期为0`, en: `${counts.en} from none` };
  const share = percentOf(by, base);
  return { zh: `${counts.zh}、${by > 0 ? '上升' : '下降'}${share}%`, en: `${counts.en}, by ${share}%` };
}

function sharesOf(accidents: Change, deaths: Change): Label {
  const [one, other] = [accidents, deaths].map(([by, base]) => ({
    up: by > 0,
    base,
    text: base === 0 ? null : `${percentOf(by, base)}%`,
  }));
  if (one!.text !== null && other!.text !== null && one!.up === other!.up) {
    return {
      zh: `分别${one!.up ? '上升' : '下降'}${one!.text}和${other!.text}`,
      en: `by ${one!.text} and ${other!.text}`,
    };
  }
  const told = ({ up, text }: { up: boolean; text: string | null }): Label =>
    text === null
      ? { zh: '上年同期为0', en: 'none a year before' }
      : { zh: `${up ? '上升' : '下降'}${text}`, en: `${up ? 'up' : 'down'} ${text}` };
  const [first, second] = [told(one!), told(other!)];
  return {
    zh: `事故起数${first.zh}、死亡人数${second.zh}`,
    en: `accidents ${first.en}, deaths ${second.en}`,
  };
}

/** 高处坠落事故415起，占总数的53.69%；…: the types that occurred, the most frequent first. */
export function typeSentence(
  types: readonly { readonly label: Label; readonly count: number }[],
): Label | null {
  const total = types.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const told = types
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count)
    .map(({ label, count }) => ({
      zh: `${label.zh}事故${count}起，占总数的${percentOf(count, total)}%`,
      en: `${label.en} ${count}, ${percentOf(count, total)}% of all`,
    }));
  return { zh: `${told.map(({ zh }) => zh).join('；')}。`, en: `${told.map(({ en }) => en).join('; ')}.` };
}

/** The bulletin of a region for a period, from January to the as-of month where none is given. Errors: as `ask`. */
export async function bulletin(
  release: Release,
  asked: Pick<Question, 'region' | 'period'> = {},
): Promise<Bulletin> {
  const { asOf } = release.manifest;
  const period = known(asked.period ? parsePeriod(asked.period) : yearToDate(asOf), asOf);
  const answer = (indicator: string, more: Partial<Question> = {}) =>
    ask(release, { ...asked, indicator, compare: 'last-year', ...more });
  const accidents = await answer('accidents', { by: 'type' });
  const byRegion = await answer('accidents', { by: 'region' });
  const deaths = await answer('deaths', { by: 'region' });
  const tolls = tollsOf(accidents, deaths);
  // Deaths of all accidents but those of the ordinary class are those of the others.
  const ordinary = tollsOf(await answer('major_accidents'), await answer('casualty_deaths'));
  const words = periodWords(period, asOf);
  const when = {
    zh: `${words.zh}${accidents.region.label.zh}`,
    en: `${words.en}, ${accidents.region.label.en}`,
  };
  return {
    region: accidents.region,
    period,
    overall: reportedSentence(accidents, all, when, tolls),
    major: reportedSentence(accidents, relativelyMajor, when, {
      ...ordinary,
      deaths: tolls.deaths - ordinary.deaths,
      deathsBefore: tolls.deathsBefore - ordinary.deathsBefore,
    }),
    regions: byRegion.rows.length > 1 ? regionsSentence(byRegion.rows, deaths.rows) : null,
    types: typeSentence(accidents.rows.map(({ label, numerator }) => ({ label, count: numerator ?? 0 }))),
    notes: notesOf(accidents),
  };
}

/** How many county-months have reported, of the period and of the year before. */
interface Reported {
  readonly total: Coverage;
  readonly comparison: { readonly base: Coverage } | null;
}

/** What nobody has reported is no accident of the period; only what all have reported is compared. */
export function reportedSentence(
  { total, comparison }: Reported,
  what: Label,
  when: Label,
  tolls: Tolls,
): Label {
  if (total.reported === 0)
    return { zh: `${when.zh}，${what.zh}尚未报送。`, en: `${when.en}: ${what.en} not reported yet.` };
  const why = notCompared(total, comparison?.base ?? null);
  if (why === null) return tollSentence(what, when, tolls);
  const counts = countsWords(what, when, tolls);
  return { zh: `${counts.zh}；${why.zh}。`, en: `${counts.en}; ${why.en}.` };
}

function notCompared(total: Coverage, base: Coverage | null): Label | null {
  if (base === null || base.reported === 0)
    return { zh: '去年同期尚未报送', en: 'a year before not reported' };
  if (isPartial(total)) return partlyReported(total, { zh: '本期', en: '' });
  return isPartial(base) ? partlyReported(base, { zh: '去年同期', en: 'a year before ' }) : null;
}

const all: Label = { zh: '房屋市政工程生产安全事故', en: 'accidents of building and municipal works' };
const relativelyMajor: Label = {
  zh: '房屋市政工程生产安全较大及以上事故',
  en: 'relatively major or worse accidents',
};

function tollsOf(accidents: Answer, deaths: Answer): Tolls {
  const before = (answer: Answer) => answer.comparison?.base.numerator ?? 0;
  return {
    accidents: accidents.total.numerator ?? 0,
    deaths: deaths.total.numerator ?? 0,
    accidentsBefore: before(accidents),
    deathsBefore: before(deaths),
  };
}

/** 江苏（11起、13人）、…: the places that had any, the most accidents first. */
function regionsSentence(accidents: readonly AnswerRow[], deaths: readonly AnswerRow[]): Label | null {
  const dead = new Map(deaths.map(({ key, numerator }) => [key, numerator ?? 0]));
  const told = accidents
    .filter(({ numerator }) => (numerator ?? 0) > 0)
    .toSorted((one, other) => other.numerator! - one.numerator!)
    .map(({ key, label, numerator }) => ({
      zh: `${label.zh}（${numerator}起、${dead.get(key) ?? 0}人）`,
      en: `${label.en} (${numerator}, ${died(dead.get(key) ?? 0)})`,
    }));
  if (told.length === 0) return null;
  return { zh: `${told.map(({ zh }) => zh).join('、')}。`, en: `${told.map(({ en }) => en).join(', ')}.` };
}

function notesOf({ total, comparison, provisional }: Answer): Label[] {
  const notes: Label[] = [];
  const partly = (zh: string, en: string, { reported, expected }: Answer['total']) => {
    if (reported < expected)
      notes.push({
        zh: `${zh}报送不全（${reported}/${expected}个县月）。`,
        en: `${en}: only ${reported} of ${counted(expected, 'county-month', 'county-months')} reported.`,
      });
  };
  partly('本期', 'This period', total);
  if (comparison) partly('去年同期', 'A year before', comparison.base);
  if (total.waiting > 0)
    notes.push({
      zh: `另有${total.waiting}行退回待更正，未计入。`,
      en: `${counted(total.waiting, 'row sent back for correction is', 'rows sent back for correction are')} not counted.`,
    });
  if (provisional !== null) {
    const from = provisional.from.slice(0, 7);
    notes.push(
      provisional.by === 'law'
        ? {
            zh: `${from}起为初步数：事故发生之日起30日内伤亡变化的须补报。`,
            en: `From ${from} on provisional: casualties that change within 30 days are reported again.`,
          }
        : {
            zh: `${from}起为初步数：按以往报送时滞，二十起中尚有一起以上未报达。`,
            en: `From ${from} on provisional: by the lags of past reports more than one in twenty is still to come.`,
          },
    );
  }
  return notes;
}
