import { currentRelease, openRelease, type Restated, restate } from '../../../models/index.ts';
import { Fault } from '../../../sql/words/fault.ts';
import type { Label } from '../../../sql/words/label.ts';
import { Books } from '../books.ts';
import type { Figure, IndicatorFigure } from '../figure.ts';
import type { Carried, CarriedFigure } from '../report.ts';
import { readApart } from './read-apart.ts';
import type { ReadReport } from './read-report.ts';

/** A number of a report that is not what it was, or not what the books say. */
export interface Finding {
  readonly id: string;
  /** What the number is of: its indicator or goal, its place and its months. */
  readonly about: Label;
  readonly figure: Figure;
  /** `edited`: other in the file than its figure. `gone`: no longer marked there. `moved`: the books say otherwise now. */
  readonly kind: 'edited' | 'gone' | 'moved';
  /** As the report was made. */
  readonly shown: string;
  /** As the file, or the books, have it now. */
  readonly found: string | null;
  /** The sentence or cell around it. */
  readonly where: string | null;
  /** Why the books say otherwise, where that can be told. */
  readonly why: Label | null;
}

export interface Verified {
  readonly carried: Omit<Carried, 'figures' | 'texts'>;
  /** Release it was held against. */
  readonly release: string;
  readonly figures: number;
  /** Whether the numbers of the text were held against their figures. */
  readonly isTextRead: boolean;
  readonly findings: readonly Finding[];
  /** Paragraphs or cells that read otherwise than they were made, and how many are gone; null where that is not known. */
  readonly words: ReadReport['words'];
}

/**
 * Holds a report against itself and against the current release of a home. `file` is how errors name it.
 * Errors: REPORT_UNKNOWN, RELEASE_MISSING and others of opening a release.
 */
export async function verifyReport(home: string, bytes: Uint8Array, file: string): Promise<Verified> {
  const read = await readApart(bytes);
  if (read === null) throw new Fault('REPORT_UNKNOWN', { file });
  await using release = await openRelease(home);
  const books = new Books(release);
  const moved: Unnamed[] = [];
  for (const one of read.carried.figures) moved.push(...(await movedSince(books, one, read)));
  const { figures, texts: _, ...carried } = read.carried;
  return {
    carried,
    release: release.manifest.id,
    figures: figures.length,
    isTextRead: read.printed !== null,
    words: read.words,
    findings: await named(books, [...editedIn(read), ...(await explained(home, carried.release, moved))]),
  };
}

/** A finding before it is said what its number is of. */
type Unnamed = Omit<Finding, 'about'>;

async function named(books: Books, findings: readonly Unnamed[]): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const one of findings) found.push({ ...one, about: await books.about(one.figure) });
  return found;
}

function editedIn({ carried, printed }: ReadReport): Unnamed[] {
  if (printed === null) return [];
  return carried.figures.flatMap(({ id, shown, figure }): Unnamed[] => {
    const there = printed.get(id);
    const finding = { id, figure, shown, why: null };
    if (there === undefined) return [{ ...finding, kind: 'gone', found: null, where: null }];
    if (there.text.trim() === shown) return [];
    return [{ ...finding, kind: 'edited', found: there.text.trim(), where: there.where }];
  });
}

async function movedSince(
  books: Books,
  { id, shown, figure }: CarriedFigure,
  { carried, printed }: ReadReport,
): Promise<Unnamed[]> {
  const where = printed?.get(id)?.where ?? null;
  const finding = { id, figure, kind: 'moved' as const, shown, where };
  const now = await books.again(figure, carried.language).catch((thrown: unknown) => {
    if (!(thrown instanceof Fault)) throw thrown;
    return thrown;
  });
  if (now instanceof Fault)
    return [{ ...finding, found: null, why: { zh: now.told('zh'), en: now.told('en') } }];
  if (JSON.stringify(behind(now.figure)) === JSON.stringify(behind(figure)) && now.shown === shown) return [];
  return [{ ...finding, found: now.shown, why: ownReason(figure, now.figure) }];
}

/** The numbers that a printed one is made of. */
function behind(figure: Figure): readonly (number | null | undefined)[] {
  if (figure.kind === 'goal') return [figure.value];
  const { measure, now, before } = figure;
  const of = ({ numerator, denominator, value }: IndicatorFigure['now']) => [numerator, denominator, value];
  switch (measure) {
    case 'before':
      return [before?.numerator];
    case 'change':
    case 'percent':
    case 'difference':
      return [...of(now), ...(before ? of(before) : [])];
    case 'reported':
    case 'expected':
    case 'waiting':
      return [now[measure]];
    default:
      return of(now);
  }
}

function ownReason(then: Figure, now: Figure): Label | null {
  if (then.kind === 'goal')
    return now.kind === 'goal' && then.plan !== now.plan
      ? { zh: '年度计划已修改', en: 'the plan was changed' }
      : null;
  if (now.kind === 'indicator' && then.version !== now.version)
    return {
      zh: `口径由第${then.version}版改为第${now.version}版`,
      en: `its definition went from version ${then.version} to ${now.version}`,
    };
  return null;
}

/** Why figures moved, where the restatement of the report's release speaks of the same figure. */
async function explained(home: string, then: string, moved: readonly Unnamed[]): Promise<Unnamed[]> {
  const now = await currentRelease(home);
  if (now === null || now === then || !moved.some(({ figure, why }) => figure.kind === 'indicator' && !why))
    return [...moved];
  const restated = await restate(home, then, now).catch((thrown: unknown) => {
    if (thrown instanceof Fault) return [];
    throw thrown;
  });
  return moved.map((one) => ({ ...one, why: one.why ?? causeOf(one.figure, restated) }));
}

const causes = {
  late: { zh: '迟报', en: 'late' },
  corrections: { zh: '更正', en: 'corrections' },
  withdrawals: { zh: '撤回', en: 'withdrawals' },
  definition: { zh: '口径', en: 'definition' },
} as const;

function causeOf(figure: Figure, restated: readonly Restated[]): Label | null {
  if (figure.kind !== 'indicator' || figure.part !== null || figure.less !== null) return null;
  const found = restated.find(
    ({ indicator, region, period }) =>
      indicator.name === figure.indicator &&
      region === figure.region &&
      `${period.from.slice(0, 7)}..${period.to.slice(0, 7)}` === figure.period,
  );
  if (found === undefined) return null;
  const told = (language: 'zh' | 'en') =>
    (Object.keys(causes) as (keyof typeof causes)[])
      .filter((cause) => found[cause].numerator !== 0 || (found[cause].denominator ?? 0) !== 0)
      .map((cause) => `${causes[cause][language]} ${partText(found, cause)}`)
      .join(language === 'zh' ? '，' : ', ');
  return { zh: told('zh'), en: told('en') };
}

/** +2, or of a ratio +2/+5. */
function partText({ units, ...found }: Restated, cause: keyof typeof causes): string {
  const signed = (number: number) => `${number >= 0 ? '+' : '−'}${Math.round(Math.abs(number) * 100) / 100}`;
  const { numerator, denominator } = found[cause];
  const above = signed(numerator / units.numerator);
  return denominator === null ? above : `${above}/${signed(denominator / units.denominator)}`;
}
