export { baseWords, isPartial } from './comparison-clause.ts';
export { tone, verdictWords } from './evidence-words.ts';
export { goalStateWords, goalsHeadline } from './goals-headline.ts';
export { type HeadlineContext, headline } from './headline.ts';
export { differenceText, percentText, valueText } from './numbers.ts';
export { pageHeadline } from './page-headline.ts';
