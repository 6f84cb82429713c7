import { formatsOf } from '#lib/server/api/endpoint.ts';
import { endpoints } from '#lib/server/api/endpoints/index.ts';
import { plainColumns } from '#lib/server/api/sheet.ts';
import { tell } from '#lib/server/fault.ts';
import { parametersOf } from '#lib/server/parameters.ts';
import { apiExamples } from '#lib/view/api-examples.ts';
import { languageOf } from '#lib/words/language.ts';
import { message } from '#lib/words/messages.ts';
import type { PageServerLoad } from './$types';

/** The interface for people, from the endpoints that answer. */
export const load: PageServerLoad = ({ url }) => {
  const language = languageOf(url.searchParams);
  try {
    parametersOf(url, []);
  } catch (thrown) {
    tell(thrown, language);
  }
  return {
    headline: message(language, 'apiHeadline', { count: endpoints.length }),
    examples: apiExamples(url.origin, 'casualty_accidents', language),
    endpoints: endpoints.map((one) => {
      const parameters = Object.entries(one.parameters);
      const path = parameters.reduce(
        (found, [name, { example }]) => found.replace(`{${name}}`, example),
        `/api/v1/${one.path}`,
      );
      const needed = parameters.filter(([, { isRequired, isPath }]) => isRequired && !isPath);
      const query = new URLSearchParams(needed.map(([name, { example }]) => [name, example])).toString();
      return {
        path: `/api/v1/${one.path.replace(/\{(\w+)\}/gu, ':$1')}`,
        title: one.title[language],
        about: one.about[language],
        example: query === '' ? path : `${path}?${query}`,
        formats: formatsOf(one),
        problems: ['QUESTION_INVALID', ...one.faults].join(', '),
        parameters: parameters.map(([name, { about, example, isRequired }]) => [
          { text: name },
          { text: about[language] + (isRequired ? message(language, 'apiRequired') : '') },
          { text: example },
        ]),
        columns: one.table
          ? one.table.columns
            ? message(language, 'apiColumns', {
                columns: plainColumns(one.table.columns)
                  .map(({ name }) => name)
                  .join(', '),
              })
            : message(language, 'apiOpenColumns')
          : null,
      };
    }),
  };
};
