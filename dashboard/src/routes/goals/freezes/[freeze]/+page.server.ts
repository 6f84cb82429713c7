import { address } from '#lib/address/address.ts';
import { tell } from '#lib/server/fault.ts';
import { parametersOf } from '#lib/server/parameters.ts';
import { home, models } from '#lib/server/rooms.ts';
import { formIn, kept, numberIn, saidIn } from '#lib/server/said.ts';
import { freezeTitle, movedTable, objectionTable } from '#lib/view/freeze.ts';
import { pointsText } from '#lib/view/goal.ts';
import { languageOf } from '#lib/words/language.ts';
import { message } from '#lib/words/messages.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const language = languageOf(url.searchParams);
  try {
    parametersOf(url, []);
    const freeze = await models.freezeNamed(home, params.freeze);
    const release = await locals.release();
    const now = await models.freezeBesideNow(release, freeze);
    const on = await models.standsOn(release, freeze);
    const objections = (await models.listObjections(home)).filter(
      ({ objection }) => objection.freeze === freeze.id,
    );
    const places = [freeze.city, ...freeze.counties];
    const nameOf = (code: string) =>
      places.find(({ region }) => region.code === code)?.region.label[language] ?? code;
    const titleOf = (goal: string) =>
      freeze.city.goals.find((one) => one.goal === goal)?.title[language] ?? goal;
    const same = (is: boolean) => message(language, is ? 'freezeSame' : 'freezeOther');
    const moved = now.filter((place) => place.moved.length > 0).length;
    return {
      headline: message(language, moved === 0 ? 'freezeStands' : 'freezeMoved', {
        span: freezeTitle(freeze, language),
        count: moved,
      }),
      subtitle: message(language, 'freezeScope', {
        by: freeze.by,
        at: freeze.at.slice(0, 10),
        release: freeze.release.id,
      }),
      standsOn: message(language, 'freezeAgainst', {
        data: same(on.isSameData),
        plan: same(on.isSamePlan),
        code: same(on.isSameCode),
      }),
      columns: [
        { title: message(language, 'region') },
        { title: message(language, 'frozen'), isNumber: true },
        { title: message(language, 'settledPoints'), isNumber: true },
        { title: message(language, 'nowSays'), isNumber: true },
        { title: message(language, 'grade') },
      ],
      rows: places.map((was, at) => [
        { text: was.region.label[language] },
        { text: pointsText(was.total) },
        { text: pointsText(models.settledTotal(was, freeze.id, objections)) },
        { text: pointsText(now[at]!.place.total) },
        { text: was.grade[language] },
      ]),
      moved: now.flatMap(({ place, moved: own }) =>
        own.length === 0 ? [] : [{ title: place.region.label[language], ...movedTable(own, language) }],
      ),
      objections: objections.length === 0 ? null : objectionTable(objections, titleOf, nameOf, language),
      regions: places.map(({ region }) => ({ value: region.code, title: region.label[language] })),
      goals: freeze.city.goals.map(({ goal, title }) => ({ value: goal, title: title[language] })),
      open: objections
        .filter(({ final }) => final === null)
        .map(({ objection }) => ({
          value: objection.id,
          title: `${nameOf(objection.region)} ${titleOf(objection.goal)}`,
        })),
    };
  } catch (thrown) {
    tell(thrown, language);
  }
};

const here = (params: { freeze: string }, language: ReturnType<typeof languageOf>) =>
  address(`/goals/freezes/${params.freeze}`, { lang: language });

export const actions: Actions = {
  object: async ({ request, params, url }) => {
    const language = languageOf(url.searchParams);
    const { said, papers } = await formIn(request);
    return kept(language, async () => {
      await models.object(home, {
        freeze: params.freeze,
        region: said('region'),
        goal: said('goal'),
        why: said('why'),
        by: said('by'),
        evidence: await papers('evidence'),
      });
      return here(params, language);
    });
  },
  answer: async ({ request, params, url }) => {
    const language = languageOf(url.searchParams);
    const said = await saidIn(request);
    return kept(language, async () => {
      await models.answerObjection(home, {
        objection: said('objection'),
        why: said('why'),
        by: said('by'),
      });
      return here(params, language);
    });
  },
  settle: async ({ request, params, url }) => {
    const language = languageOf(url.searchParams);
    const said = await saidIn(request);
    return kept(language, async () => {
      await models.settleObjection(home, {
        objection: said('objection'),
        points: numberIn(said('points')),
        why: said('why'),
        by: said('by'),
      });
      return here(params, language);
    });
  },
};
