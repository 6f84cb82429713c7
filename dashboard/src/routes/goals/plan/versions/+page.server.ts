import { tell } from '#lib/server/fault.ts';
import { numberOf, parametersOf } from '#lib/server/parameters.ts';
import { home, models } from '#lib/server/rooms.ts';
import { changeViews, textDifference } from '#lib/view/plan-changes.ts';
import { languageOf } from '#lib/words/language.ts';
import { message } from '#lib/words/messages.ts';
import { instantWords } from '../../../../../charts/format/date.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals }) => {
  const language = languageOf(url.searchParams);
  try {
    const given = parametersOf(url, ['year', 'before', 'after']);
    const year = numberOf('year', given.year) ?? Number((await locals.release()).manifest.asOf.slice(0, 4));
    const versions = await models.planHistory(home, year);
    const { before = versions.at(-2)?.id, after = versions.at(-1)?.id } = given;
    return {
      year,
      headline: message(language, versions.length === 0 ? 'versionsNone' : 'versionsHeadline', {
        year,
        count: versions.length,
      }),
      versions: versions.toReversed().map(({ id, at, by, why }) => ({
        value: id,
        title: `${instantWords(at, language)} ${by}${message(language, 'colon')}${why ?? message(language, 'planFound')}`,
      })),
      compared: before === undefined || after === undefined ? null : await compared(before, after),
    };

    async function compared(before: string, after: string) {
      const [was, is] = [
        await models.planVersion(home, year, before),
        await models.planVersion(home, year, after),
      ];
      return {
        before: was.id,
        after: is.id,
        changes: changeViews(
          await models.planVersionsCompared(home, year, { before: was.id, after: is.id }),
          language,
        ),
        yaml: textDifference(was.yaml, is.yaml),
        words: textDifference(was.words ?? '', is.words ?? ''),
      };
    }
  } catch (thrown) {
    tell(thrown, language);
  }
};
