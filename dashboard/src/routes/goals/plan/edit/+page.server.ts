import { fail, redirect } from '@sveltejs/kit';
import { address } from '#lib/address/address.ts';
import { faultView, isFault, tell } from '#lib/server/fault.ts';
import { oneWriter } from '#lib/server/one-writer.ts';
import { numberOf, parametersOf } from '#lib/server/parameters.ts';
import { home, models, type PlanFile, type Release } from '#lib/server/rooms.ts';
import { kept, numberIn, saidIn } from '#lib/server/said.ts';
import { pointsText } from '#lib/view/goal.ts';
import { changeViews } from '#lib/view/plan-changes.ts';
import { languageOf } from '#lib/words/language.ts';
import { message } from '#lib/words/messages.ts';
import type { Language } from '../../../../../charts/answer.ts';
import type { Actions, PageServerLoad } from './$types';

/** More than any plan and its text. */
const longest = 2_000_000;

export const load: PageServerLoad = async ({ url, locals }) => {
  const language = languageOf(url.searchParams);
  try {
    const given = parametersOf(url, ['year', 'from', '/check', '/save', '/revise']);
    const own = Number((await locals.release()).manifest.asOf.slice(0, 4));
    const year = numberOf('year', given.year) ?? own;
    const from = numberOf('from', given.from);
    const now = await models.planInForce(home, from ?? year);
    return {
      year,
      headline: message(language, from === undefined ? 'planEditHeadline' : 'planRollHeadline', {
        year,
        from: from ?? '',
      }),
      next:
        from === undefined
          ? address('/goals/plan/edit', { year: String(year + 1), from: String(year), lang: language })
          : null,
      yaml: from === undefined ? now.yaml : models.rollPlan(now.yaml, year),
      words: from === undefined ? (now.words ?? '') : '',
      over: from === undefined ? now.hash : '',
      by: '',
      why: '',
      numbered:
        from === undefined
          ? now.plan.goals
              .filter(({ target }) => 'first' in target)
              .map(({ id, title }) => ({ value: id, title: title[language] }))
          : [],
    };
  } catch (thrown) {
    tell(thrown, language);
  }
};

export const actions: Actions = {
  /** What a plan would change, and nothing is kept. */
  check: async ({ request, url, locals }) => {
    const language = languageOf(url.searchParams);
    const said = await saidIn(request, longest);
    const typed = typedIn(said);
    try {
      const plan = planIn(typed, url);
      const { changes } = await models.checkPlan(home, plan);
      return {
        typed,
        fault: null,
        checked: {
          changes: changes && changeViews(changes, language),
          effect: await effectOf(await locals.release(), plan, language),
        },
      };
    } catch (thrown) {
      if (!isFault(thrown)) throw thrown;
      return fail(400, { typed, fault: faultView(thrown, language), checked: null });
    }
  },
  save: async ({ request, url }) => {
    const language = languageOf(url.searchParams);
    const said = await saidIn(request, longest);
    const typed = typedIn(said);
    let year: number;
    try {
      const plan = planIn(typed, url);
      ({ year } = await oneWriter(() =>
        models.savePlan(home, plan, { ...typed, over: typed.over || undefined }),
      ));
    } catch (thrown) {
      if (!isFault(thrown)) throw thrown;
      return fail(400, { typed, fault: faultView(thrown, language), checked: null });
    }
    redirect(303, address('/goals/plan/versions', { year: String(year), lang: language }));
  },
  /** A goal's number changed from a day on, by which document. */
  revise: async ({ request, url }) => {
    const language = languageOf(url.searchParams);
    const said = await saidIn(request);
    return kept(language, async () => {
      const now = await models.planInForce(home, numberIn(said('year')));
      const [by, document] = [said('by'), said('document')];
      const revision = { from: said('from'), value: numberIn(said('value')), counties: null, by, document };
      const yaml = models.revisePlan(now.yaml, said('goal'), revision);
      const plan = models.planFileOf({ yaml, words: now.words }, `${now.plan.year}.yaml`);
      await models.savePlan(home, plan, { by, why: document, over: now.hash });
      return address('/goals/plan/versions', { year: String(now.plan.year), lang: language });
    });
  },
};

function typedIn(said: (name: string) => string) {
  return { yaml: said('yaml'), words: said('words'), over: said('over'), by: said('by'), why: said('why') };
}

function planIn({ yaml, words }: { readonly yaml: string; readonly words: string }, url: URL): PlanFile {
  const name = `${url.searchParams.get('year') ?? ''}.yaml`;
  return models.planFileOf({ yaml, words: words.trim() === '' ? null : words }, name);
}

/** What the city would have by another plan, where the data reach its year. */
async function effectOf(release: Release, plan: PlanFile, language: Language): Promise<string | null> {
  const { year } = plan.plan;
  if (String(year) > release.manifest.asOf.slice(0, 4)) return null;
  const then = await models.assessBy(release, plan);
  const now = await models.assess(release, { year }).catch((thrown: unknown) => {
    if (isFault(thrown)) return null;
    throw thrown;
  });
  return message(language, 'planEffect', {
    least: pointsText(then.total),
    most: pointsText(then.total + then.open),
    now: now === null ? '—' : pointsText(now.total),
    nowMost: now === null ? '—' : pointsText(now.total + now.open),
  });
}
