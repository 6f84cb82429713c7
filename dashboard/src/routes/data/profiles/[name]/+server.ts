import { error } from '@sveltejs/kit';
import { tell } from '#lib/server/fault.ts';
import { parametersOf } from '#lib/server/parameters.ts';
import { home, intake } from '#lib/server/rooms.ts';
import { languageOf } from '#lib/words/language.ts';
import type { RequestHandler } from './$types';

/** The YAML of a profile, as it is kept. */
export const GET: RequestHandler = async ({ params, url }) => {
  try {
    parametersOf(url, []);
    const yaml = await intake.profileText(home, params.name);
    if (yaml === null) error(404, 'not found');
    return new Response(yaml, {
      headers: {
        'Content-Type': 'text/yaml; charset=utf-8',
        'Content-Disposition': `attachment; filename="profile.yaml"; filename*=UTF-8''${encodeURIComponent(`${params.name}.yaml`)}`,
        'Cache-Control': 'no-store',
      },
    });
  } catch (thrown) {
    return tell(thrown, languageOf(url.searchParams));
  }
};
