export { reportContent } from './content/index.ts';
export { writeDocx } from './docx/write-docx.ts';
export { type ReportFacts, reportFacts } from './facts.ts';
export { plainText } from './plain-text.ts';
export type { Report } from './report.ts';
export { type Finding, verifyReport } from './verify/verify.ts';
