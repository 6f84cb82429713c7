import { dueBy } from '../sql/words/due-by.ts';
import type { Label } from '../sql/words/label.ts';
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

/** A number of a bulletin: whose, and what of it. */
export interface BulletinNumber {
  readonly of: 'accidents' | 'deaths' | 'major' | 'major-deaths';
  /** `share` is of all accidents, of the type `key`; `reported` and `expected` are county-months. */
  readonly measure: 'count' | 'before' | 'change' | 'percent' | 'share' | 'reported' | 'expected' | 'waiting';
  /** A county's code or a type of accident. */
  readonly key?: string;
  /** Whether it is of the same months a year before. */
  readonly isBefore?: boolean;
}

/** Writes a number into a sentence: as it is, or marked for a reader that must know it again. */
export type Mark = (number: BulletinNumber, text: string) => string;

const plain: Mark = (_, text) => text;

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
export function tollSentence(what: Label, when: Label, tolls: Tolls, mark: Mark = plain): Label {
  const { accidents, deaths, accidentsBefore, deathsBefore } = tolls;
  const counts = countsWords(what, when, tolls, mark);
  const before = (of: Of) =>
    mark({ of, measure: 'before' }, String(of === 'accidents' ? accidentsBefore : deathsBefore));
  if (accidents === 0) {
    const [zh, en] =
      accidentsBefore === 0
        ? ['与去年同期持平', 'as a year before']
        : [
            `去年同期${before('accidents')}起、死亡${before('deaths')}人`,
            `a year before ${before('accidents')}, with ${before('deaths')} ${deathWord(deathsBefore)}`,
          ];
    return { zh: `${counts.zh}，${zh}。`, en: `${counts.en}; ${en}.` };
  }
  const [more, dead] = [accidents - accidentsBefore, deaths - deathsBefore];
  if (more === 0 && dead === 0)
    return { zh: `${counts.zh}，与去年同期持平。`, en: `${counts.en}; as a year before.` };
  if (more === 0 || dead === 0) {
    const [one, other] = [
      apart(['accidents', more, accidentsBefore], '起', mark),
      apart(['deaths', dead, deathsBefore], '人', mark),
    ];
    return {
      zh: `${counts.zh}，与去年同期相比，事故起数${one.zh}，死亡人数${other.zh}。`,
      en: `${counts.en}; on a year before, accidents ${one.en}, deaths ${other.en}.`,
    };
  }
  const change = {
    zh: `比去年同期事故起数${moved('accidents', more, mark, '起')}、死亡人数${moved('deaths', dead, mark, '人')}`,
    en: `accidents ${movedEn('accidents', more, mark)}, deaths ${movedEn('deaths', dead, mark)} on a year before`,
  };
  const shares = sharesOf(['accidents', more, accidentsBefore], ['deaths', dead, deathsBefore], mark);
  return {
    zh: `${counts.zh}，${change.zh}，${shares.zh}。`,
    en: `${counts.en}; ${change.en}, ${shares.en}.`,
  };
}

type Of = 'accidents' | 'deaths';

/** 共发生…22起、死亡20人, or that there was none. */
function countsWords(what: Label, when: Label, { accidents, deaths }: Tolls, mark: Mark): Label {
  if (accidents === 0) return { zh: `${when.zh}未发生${what.zh}`, en: `${when.en}: no ${what.en}` };
  const count = (of: Of, text: number) => mark({ of, measure: 'count' }, String(text));
  const words = accidents === 1 ? what.en.replace('accidents', 'accident') : what.en;
  return {
    zh: `${when.zh}共发生${what.zh}${count('accidents', accidents)}起、死亡${count('deaths', deaths)}人`,
    en: `${when.en}: ${count('accidents', accidents)} ${words}, ${count('deaths', deaths)} ${deathWord(deaths)}`,
  };
}

const deathWord = (count: number) => (count === 1 ? 'death' : 'deaths');
const size = (of: Of, by: number, mark: Mark) => mark({ of, measure: 'change' }, String(Math.abs(by)));
const moved = (of: Of, by: number, mark: Mark, unit: string) =>
  by === 0 ? '持平' : `${by > 0 ? '增加' : '减少'}${size(of, by, mark)}${unit}`;
const movedEn = (of: Of, by: number, mark: Mark) =>
  by === 0 ? 'the same' : `${by > 0 ? 'up' : 'down'} ${size(of, by, mark)}`;

type Change = readonly [of: Of, by: number, base: number];

/** 5.31%, to be marked as it is written. */
const shareText = ([of, by, base]: Change, mark: Mark) =>
  `${mark({ of, measure: 'percent' }, percentOf(by, base))}%`;

/** 增加3人、上升17.65%: a change that is worded by itself. */
function apart(change: Change, unit: string, mark: Mark): Label {
  const [of, by, base] = change;
  if (by === 0) return { zh: '持平', en: 'the same' };
  const counts = { zh: moved(of, by, mark, unit), en: movedEn(of, by, mark) };
  if (base === 0) return { zh: `${counts.zh}、上年同期为0`, en: `${counts.en} from none` };
  return {
    zh: `${counts.zh}、${by > 0 ? '上升' : '下降'}${shareText(change, mark)}`,
    en: `${counts.en}, by ${shareText(change, mark)}`,
  };
}

function sharesOf(accidents: Change, deaths: Change, mark: Mark): Label {
  const [one, other] = [accidents, deaths].map((change) => ({
    up: change[1] > 0,
    write: change[2] === 0 ? null : () => shareText(change, mark),
  }));
  if (one!.write && other!.write && one!.up === other!.up) {
    return {
      zh: `分别${one!.up ? '上升' : '下降'}${one!.write()}和${other!.write()}`,
      en: `by ${one!.write()} and ${other!.write()}`,
    };
  }
  const told = ({ up, write }: { up: boolean; write: (() => string) | null }): Label =>
    write === null
      ? { zh: '上年同期为0', en: 'none a year before' }
      : { zh: `${up ? '上升' : '下降'}${write()}`, en: `${up ? 'up' : 'down'} ${write()}` };
  const [first, second] = [told(one!), told(other!)];
  return {
    zh: `事故起数${first.zh}、死亡人数${second.zh}`,
    en: `accidents ${first.en}, deaths ${second.en}`,
  };
}

/** 高处坠落事故415起，占总数的53.69%；…: the types that occurred, the most frequent first. */
export function typeSentence(
  types: readonly { readonly key?: string; readonly label: Label; readonly count: number }[],
  mark: Mark = plain,
): Label | null {
  const total = types.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const told = types
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count)
    .map(({ key, label, count }) => {
      const write = (measure: 'count' | 'share', text: string) =>
        mark({ of: 'accidents', measure, ...(key === undefined ? {} : { key }) }, text);
      const [number, share] = [
        () => write('count', String(count)),
        () => write('share', percentOf(count, total)),
      ];
      return {
        zh: `${label.zh}事故${number()}起，占总数的${share()}%`,
        en: `${label.en} ${number()}, ${share()}% of all`,
      };
    });
  return {
    zh: `${told.map(({ zh }) => zh).join('；')}。`,
    en: `By type: ${told.map(({ en }) => en).join('; ')}.`,
  };
}

/** The bulletin of a region for a period, from January to the as-of month where none is given. Errors: as `ask`. */
export async function bulletin(
  release: Release,
  asked: Pick<Question, 'region' | 'period'> = {},
  mark: Mark = plain,
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
    zh: `${words.zh}，${accidents.region.label.zh}`,
    en: `${words.en}, ${accidents.region.label.en}`,
  };
  return {
    region: accidents.region,
    period,
    overall: reportedSentence(accidents, all, when, tolls, mark),
    major: reportedSentence(
      accidents,
      relativelyMajor,
      when,
      {
        ...ordinary,
        deaths: tolls.deaths - ordinary.deaths,
        deathsBefore: tolls.deathsBefore - ordinary.deathsBefore,
      },
      (number, text) => mark({ ...number, of: number.of === 'deaths' ? 'major-deaths' : 'major' }, text),
    ),
    regions: byRegion.rows.length > 1 ? regionsSentence(byRegion.rows, deaths.rows, mark) : null,
    types: typeSentence(
      accidents.rows.map(({ key, label, numerator }) => ({ key, label, count: numerator ?? 0 })),
      mark,
    ),
    notes: notesOf(accidents, asOf, mark),
  };
}

/** How many county-months have reported, of the period and of the year before. */
interface Reported {
  readonly total: Coverage;
  readonly comparison: { readonly base: Coverage } | null;
  readonly period: Period;
  readonly dueDay: number | null;
}

/** What nobody has reported is no accident of the period; only what all have reported is compared. */
export function reportedSentence(
  { total, comparison, period, dueDay }: Reported,
  what: Label,
  when: Label,
  tolls: Tolls,
  mark: Mark = plain,
): Label {
  if (total.reported === 0) {
    const due = dueBy(period.to, dueDay);
    return {
      zh: `${when.zh}${what.zh}尚未报送${due.zh}。`,
      en: `${when.en}: ${what.en} not reported yet${due.en}.`,
    };
  }
  const why = notCompared(total, comparison?.base ?? null);
  if (why === null) return tollSentence(what, when, tolls, mark);
  const counts = countsWords(what, when, tolls, mark);
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
function regionsSentence(
  accidents: readonly AnswerRow[],
  deaths: readonly AnswerRow[],
  mark: Mark,
): Label | null {
  const dead = new Map(deaths.map(({ key, numerator }) => [key, numerator ?? 0]));
  const told = accidents
    .filter(({ numerator }) => (numerator ?? 0) > 0)
    .toSorted((one, other) => other.numerator! - one.numerator!)
    .map(({ key, label, numerator }) => {
      const deathCount = dead.get(key) ?? 0;
      const count = (of: Of, text: number) => mark({ of, measure: 'count', key }, String(text));
      const [happened, died] = [() => count('accidents', numerator ?? 0), () => count('deaths', deathCount)];
      return {
        zh: `${label.zh}（${happened()}起、${died()}人）`,
        en: `${label.en} (${happened()}, ${died()} ${deathWord(deathCount)})`,
      };
    });
  if (told.length === 0) return null;
  return { zh: `${told.map(({ zh }) => zh).join('、')}。`, en: `${told.map(({ en }) => en).join(', ')}.` };
}

function notesOf({ total, comparison, provisional }: Answer, asOf: string, mark: Mark): Label[] {
  const notes: Label[] = [];
  const partly = (isBefore: boolean, { zh, en }: Label, found: Answer['total']) => {
    if (found.reported >= found.expected) return;
    const write = (measure: 'reported' | 'expected') =>
      mark({ of: 'accidents', measure, isBefore }, String(found[measure]));
    notes.push({
      zh: `${zh}报送不全（${write('reported')}/${write('expected')}个县月）。`,
      en: `${en}: only ${write('reported')} of ${write('expected')} ${found.expected === 1 ? 'county-month' : 'county-months'} reported.`,
    });
  };
  partly(false, { zh: '本期', en: 'This period' }, total);
  if (comparison) partly(true, { zh: '去年同期', en: 'A year before' }, comparison.base);
  if (total.waiting > 0) {
    const rows = () => mark({ of: 'accidents', measure: 'waiting' }, String(total.waiting));
    notes.push({
      zh: `另有${rows()}行退回待更正，未计入。`,
      en: `${rows()} ${total.waiting === 1 ? 'row sent back for correction is' : 'rows sent back for correction are'} not counted.`,
    });
  }
  if (provisional !== null) {
    const from = periodWords({ from: provisional.from, to: provisional.from }, asOf);
    notes.push(
      provisional.by === 'law'
        ? {
            zh: `${from.zh}起为初步数：事故发生之日起30日内伤亡变化的须补报。`,
            en: `From ${from.en} on provisional: casualties that change within 30 days are reported again.`,
          }
        : {
            zh: `${from.zh}起为初步数：按以往报送时滞，二十起中尚有一起以上未报达。`,
            en: `From ${from.en} on provisional: by the lags of past reports more than one in twenty is still to come.`,
          },
    );
  }
  return notes;
}
