import type { Language } from '../../../charts/answer.ts';
import { address } from '../address/address.ts';
import { registerAddress } from '../view/register.ts';
import { type MessageKey, message } from '../words/messages.ts';
import { countiesOf } from './home-names.ts';
import { Fault, models, type Release } from './rooms.ts';

export interface FoundLink {
  readonly text: string;
  readonly href: string;
  /** What tells it from others of its name. */
  readonly note: string;
}

export interface FoundGroup {
  readonly title: string;
  readonly links: readonly FoundLink[];
}

export interface SearchFound {
  readonly groups: readonly FoundGroup[];
  readonly count: number;
  /** There is more than is listed. */
  readonly isCut: boolean;
}

/** As many as can be read at one look. */
const most = 12;

/** Pages, and the words of which each tells. */
const pages: readonly (readonly [path: string, title: MessageKey, ...about: MessageKey[]])[] = [
  ['/', 'overview', 'keyFigures', 'goalProgress'],
  ['/goals', 'goals', 'goalBook'],
  ['/goals/counties', 'goalCounties'],
  ['/goals/points', 'byHand'],
  ['/goals/reports', 'reports', 'verify'],
  ['/goals/freezes', 'freezes', 'objections'],
  ['/goals/actions', 'actions'],
  ['/goals/plan', 'goalPlan'],
  ['/goals/plan/edit', 'planEdit', 'planRevise'],
  ['/goals/plan/versions', 'planVersions'],
  ['/trends', 'trends', 'trendChart'],
  ['/areas', 'areas', 'areaFunnel', 'targetList'],
  ['/areas/closing', 'closing', 'closingSubtitle'],
  ['/areas/scores', 'scores', 'scoreSubtitle'],
  ['/trace', 'trace', 'sourceRows'],
  ['/data', 'data', 'calendar'],
  ['/data/upload', 'upload'],
  ['/data/profiles', 'profiles'],
  ['/data/batches', 'batches'],
  ['/data/doubts', 'doubts', 'doubtSubtitle'],
  ['/data/build', 'build'],
  ['/models', 'models', 'modelColumns'],
  ['/api', 'api', 'apiHeadline'],
];

type Matches = (...texts: readonly string[]) => boolean;

/** What the words name, group by group, at most twelve together: each group first gets its share, then the first more. */
export async function search(
  release: Release | null,
  text: string,
  language: Language,
): Promise<SearchFound> {
  const words = models.searchWords(text);
  const folded = words.map((word) => word.toLowerCase());
  const matches: Matches = (...texts) => {
    const all = texts.join(' ').normalize('NFKC').toLowerCase();
    return folded.length > 0 && folded.every((word) => all.includes(word));
  };
  const groups: FoundGroup[] = [
    { title: message(language, 'searchPages'), links: foundPages(matches, language) },
    { title: message(language, 'foundIndicators'), links: foundIndicators(matches, language) },
    { title: message(language, 'goals'), links: await foundGoals(release, matches, language) },
    { title: message(language, 'searchCounties'), links: await foundCounties(release, matches, language) },
    ...(await foundRegistered(release, words, language)),
  ].filter(({ links }) => links.length > 0);
  return shared(groups);
}

function shared(groups: readonly FoundGroup[]): SearchFound {
  const listed = new Set(inTurn(groups.map(({ links }) => links)).slice(0, most));
  const kept = groups.map(({ title, links }) => ({ title, links: links.filter((link) => listed.has(link)) }));
  return {
    groups: kept.filter(({ links }) => links.length > 0),
    count: listed.size,
    isCut: groups.some(({ links }) => links.some((link) => !listed.has(link))),
  };
}

/** The first of every list, then the second of every, and so on. */
function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}

function foundPages(matches: Matches, lang: Language): FoundLink[] {
  return pages
    .filter(([path, ...keys]) =>
      matches(path, ...keys.flatMap((key) => [message('zh', key), message('en', key)])),
    )
    .map(([path, title]) => ({ text: message(lang, title), href: address(path, { lang }), note: '' }));
}

function foundIndicators(matches: Matches, lang: Language): FoundLink[] {
  return models.indicators
    .filter(({ name, title }) => matches(name, title.zh, title.en))
    .map(({ name, title, lineTitle }) => ({
      text: title[lang],
      href: address('/trends', { indicator: name, lang }),
      note: lineTitle[lang],
    }));
}

async function foundGoals(release: Release | null, matches: Matches, lang: Language): Promise<FoundLink[]> {
  if (release === null) return [];
  const plan = await planOrNull(release);
  return (plan?.goals ?? [])
    .filter(({ title, clause }) => matches(title.zh, title.en, clause))
    .map((goal) => ({
      text: goal.title[lang],
      href: `${address('/goals', { lang })}#${goal.id}`,
      note: goal.unit[lang],
    }));
}

async function planOrNull({ home, manifest }: Release) {
  try {
    return await models.planOf(home, Number(manifest.asOf.slice(0, 4)));
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'PLAN_MISSING') return null;
    throw thrown;
  }
}

async function foundCounties(
  release: Release | null,
  matches: Matches,
  lang: Language,
): Promise<FoundLink[]> {
  return (await countiesOf(release))
    .filter(({ code, label }) => matches(code, label.zh, label.en))
    .map(({ code, label }) => ({
      text: label[lang],
      href: address('/', { region: code, lang }),
      note: code,
    }));
}

async function foundRegistered(
  release: Release | null,
  words: readonly string[],
  lang: Language,
): Promise<FoundGroup[]> {
  if (release === null) return [];
  const names = new Map((await countiesOf(release)).map(({ code, label }) => [code, label[lang]]));
  const group = async (kind: 'enterprise' | 'site', title: MessageKey): Promise<FoundGroup> => ({
    title: message(lang, title),
    links: (await models.searchRegister(release, kind, words, most + 1)).map(
      ({ code, name, region_code }) => ({
        text: name,
        href: registerAddress(kind, code, lang),
        note: [names.get(region_code) ?? region_code, code].join(' · '),
      }),
    ),
  });
  return Promise.all([group('enterprise', 'searchEnterprises'), group('site', 'searchSites')]);
}
