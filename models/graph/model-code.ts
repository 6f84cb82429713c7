import { createHash } from 'node:crypto';
import { compile, type Model } from '../../sql/index.ts';

/** What a model's own words say, as 16 hexadecimal digits: its SQL, columns, grain and checks, not what it reads. */
export function codeOf(model: Model): string {
  const { name, columns, grain, checks } = model;
  const parts = [name, compile(model), columns, grain, checks.map((check) => check.wrong(name))];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
