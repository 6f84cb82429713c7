export { spanWords } from './content/words.ts';
export { makeReport } from './make.ts';
export { isChromiumThere } from './print/to-pdf.ts';
export { spansOf } from './span.ts';
export { mostReportBytes } from './verify/read-apart.ts';
export { type Finding, verifyReport } from './verify/verify.ts';
export { findingHeads, findingWords, isRewritten, verifiedWords } from './verify/words.ts';
