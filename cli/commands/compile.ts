import { compiledModel } from '../../models/index.ts';
import type { Outcome } from '../outcome.ts';

/** The SQL of one model, laid out for reading. */
export async function compile(model: string): Promise<Outcome> {
  const sql = compiledModel(model);
  return { json: { model, sql }, text: () => sql };
}
