import { createHash } from 'node:crypto';
import { compile, type Model } from '../../sql/index.ts';
import { isAnalysis } from '../analyses/analysis.ts';
import { codeDigest } from '../analyses/code-digest.ts';

/**
 * What a model's own words say, as 16 hexadecimal digits: its SQL or the code of all statistics, columns, grain and
 * checks, not what it reads.
 */
export function codeOf(model: Model): string {
  const { name, columns, grain, checks } = model;
  const made = isAnalysis(model) ? codeDigest() : compile(model);
  const parts = [name, made, columns, grain, checks.map((check) => check.wrong(name))];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
