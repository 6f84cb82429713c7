import type { Label, Language } from '../sql/words/label.ts';

/** A grade, or between which two it lies while points are open. */
export function gradeText(
  { grade, bestGrade }: { readonly grade: Label; readonly bestGrade: Label },
  language: Language,
): string {
  return grade.zh === bestGrade.zh ? grade[language] : `${grade[language]} … ${bestGrade[language]}`;
}
