import { fail, redirect } from '@sveltejs/kit';
import { address } from '#lib/address/address.ts';
import { faultView, isFault, tell } from '#lib/server/fault.ts';
import { releaseIfAny } from '#lib/server/home-names.ts';
import { oneWriter } from '#lib/server/one-writer.ts';
import { numberOf, parametersOf } from '#lib/server/parameters.ts';
import { receiptPage } from '#lib/server/receipt-page.ts';
import { home, intake } from '#lib/server/rooms.ts';
import { languageOf } from '#lib/words/language.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const language = languageOf(url.searchParams);
  try {
    const { page } = parametersOf(url, ['page']);
    const asked = { batch: params.batch, page: numberOf('page', page) ?? 1 };
    return await receiptPage(await releaseIfAny(locals), asked, language);
  } catch (thrown) {
    tell(thrown, language);
  }
};

const longestReason = 500;

export const actions: Actions = {
  /** Withdraws the batch, or puts it back; the reason is kept for ever. */
  default: async ({ request, params, url }) => {
    const language = languageOf(url.searchParams);
    const form = await request.formData();
    const why = String(form.get('why') ?? '').slice(0, longestReason);
    const restore = form.get('restore') === 'yes';
    try {
      await oneWriter(() => intake.withdraw(home, params.batch, { why, restore }));
    } catch (thrown) {
      if (!isFault(thrown)) throw thrown;
      return fail(400, { fault: faultView(thrown, language) });
    }
    redirect(303, address(`/data/batches/${params.batch}`, { lang: language }));
  },
};
