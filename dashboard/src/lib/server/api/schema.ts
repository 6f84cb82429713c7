import type { Model } from '../rooms.ts';

/** JSON Schema 2020-12, as far as the interface needs it. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

export const text: Schema = { type: 'string' };
export const number: Schema = { type: 'number' };
export const whole: Schema = { type: 'integer' };
export const flag: Schema = { type: 'boolean' };
export const day: Schema = { type: 'string', format: 'date' };
export const anything: Schema = {};
/** A row whose columns are those of a table. */
export const looseRow: Schema = {
  type: 'object',
  additionalProperties: { type: ['string', 'number', 'boolean', 'null'] },
};

export const list = (items: Schema): Schema => ({ type: 'array', items });
export const oneOf = (...values: readonly string[]): Schema => ({ type: 'string', enum: values });
export const named = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
export const maybe = (schema: Schema): Schema =>
  typeof schema.type === 'string' && schema.enum === undefined
    ? { ...schema, type: [schema.type, 'null'] }
    : { anyOf: [schema, { type: 'null' }] };

/** An object that has all of these and nothing else. */
export const object = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

/** What it says is true of it and of more: the rest is not promised. */
export const atLeast = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
});

const sqlSchemas = {
  VARCHAR: text,
  BIGINT: whole,
  'DECIMAL(18,2)': number,
  DOUBLE: number,
  DATE: day,
  TIMESTAMP: text,
  BOOLEAN: flag,
} as const satisfies Record<Model['columns'][string]['sql'], Schema>;

/** What each column of a model holds, in its own words. */
export function propertiesOf({ columns }: Model): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(columns).map(([name, { sql, label, absent }]) => {
      const schema = { ...sqlSchemas[sql], description: `${label.zh} ${label.en}` };
      return [name, absent ? maybe(schema) : schema];
    }),
  );
}
