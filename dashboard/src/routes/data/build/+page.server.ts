import { fail } from '@sveltejs/kit';
import { buildRelease } from '#lib/server/build-release.ts';
import { faultView, isFault, tell } from '#lib/server/fault.ts';
import { releaseIfAny } from '#lib/server/home-names.ts';
import { parametersOf } from '#lib/server/parameters.ts';
import { home, models } from '#lib/server/rooms.ts';
import { behindView } from '#lib/server/since-release.ts';
import { builtView } from '#lib/view/build.ts';
import { languageOf } from '#lib/words/language.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const language = languageOf(url.searchParams);
  try {
    parametersOf(url, []);
    const release = await releaseIfAny(locals);
    const standing = await models.readStanding(home);
    return {
      isEmpty: standing.length === 0,
      behind: behindView(standing, release?.manifest ?? null, language),
      current: release && builtView('unchanged', release.manifest, language),
    };
  } catch (thrown) {
    tell(thrown, language);
  }
};

export const actions: Actions = {
  /** The form as a browser without JavaScript sends it: the page comes when the release is there. */
  default: async ({ url }) => {
    const language = languageOf(url.searchParams);
    try {
      return { report: await buildRelease(language, () => {}) };
    } catch (thrown) {
      if (!isFault(thrown)) throw thrown;
      return fail(400, { fault: faultView(thrown, language) });
    }
  },
};
