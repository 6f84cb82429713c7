import type { Label } from '../../../../charts/answer.ts';
import { components } from './components.ts';
import { type Endpoint, type Format, formatsOf, mediaTypes } from './endpoint.ts';
import { endpoints } from './endpoints/index.ts';
import { words } from './release-facts.ts';
import { oneOf, type Schema } from './schema.ts';

const both = ({ zh, en }: Label) => `${zh}\n\n${en}`;

/** The interface as OpenAPI 3.1 describes it, from the endpoints that answer. */
export function openApi() {
  return {
    openapi: '3.1.0',
    info: { title: both(words('api')), version: '1', description: both(words('apiSubtitle')) },
    servers: [{ url: '/api/v1' }],
    paths: Object.fromEntries(endpoints.map((one) => [`/${one.path}`, { get: operationOf(one) }])),
    components: {
      schemas: components,
      responses: {
        Problem: {
          description: both(words('apiFaultRule')),
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  };
}

function operationOf(one: Endpoint) {
  const problem = { $ref: '#/components/responses/Problem' };
  return {
    operationId: one.path.replace(/\/\{\w+\}/u, 'Rows'),
    summary: both(one.title),
    description: [both(one.about), ...(one.faults.length > 0 ? [one.faults.join(', ')] : [])].join('\n\n'),
    parameters: parametersOf(one),
    responses: {
      200: {
        description: both(one.title),
        headers: { ETag: { description: both(words('apiTagRule')), schema: { type: 'string' } } },
        content: contentOf(one),
      },
      304: { description: both(words('apiTagRule')) },
      400: problem,
      500: problem,
      503: problem,
    },
  };
}

function parametersOf(one: Endpoint): object[] {
  const inQuery = (name: string, about: Label, schema: Schema) => ({
    name,
    in: 'query',
    description: both(about),
    schema,
  });
  return [
    ...Object.entries(one.parameters).map(([name, { about, example, schema, isRequired, isPath }]) => ({
      name,
      in: isPath ? 'path' : 'query',
      description: both(about),
      ...(isRequired ? { required: true } : {}),
      schema,
      example: schema.type === 'integer' ? Number(example) : example,
    })),
    inQuery('format', words('apiFormatRule'), { ...oneOf(...formatsOf(one)), default: 'json' }),
    inQuery('lang', words('apiLanguageRule'), { ...oneOf('zh', 'en'), default: 'zh' }),
  ];
}

/** Media types of an answer: the two kinds of CSV have one. */
function contentOf(one: Endpoint) {
  const schemaOf = (format: Format): Schema => {
    if (format === 'json') return one.body;
    return format.startsWith('csv') ? { type: 'string' } : { type: 'string', format: 'binary' };
  };
  return Object.fromEntries(
    formatsOf(one).map((format) => [mediaTypes[format], { schema: schemaOf(format) }]),
  );
}
