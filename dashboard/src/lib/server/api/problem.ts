import type { Label, Language } from '../../../../charts/answer.ts';
import { message } from '../../words/messages.ts';
import { statusOf } from '../fault.ts';
import type { Fault } from '../rooms.ts';

export const problemType = 'application/problem+json';

interface Told {
  readonly code: string;
  readonly status: number;
  readonly told: Label;
  readonly remedies: Label;
}

const both = (key: Parameters<typeof message>[1], values = {}): Label => ({
  zh: message('zh', key, values),
  en: message('en', key, values),
});

const titles = {
  400: 'errorQuestion',
  404: 'errorNotFound',
  500: 'errorOther',
  503: 'errorNoRelease',
} as const;

/** A fault as RFC 9457 has it: what was found and what to do, in the reader's language and in both. */
export function faultProblem(fault: InstanceType<typeof Fault>, language: Language): Response {
  const { code, zh, en, remedy: remedies } = fault.toJSON();
  return problem({ code, status: statusOf(fault), told: { zh, en }, remedies }, language);
}

/** An address that the interface has not. */
export function noSuchAddress(language: Language): Response {
  return problem(
    { code: 'NOT_FOUND', status: 404, told: both('errorNotFound'), remedies: both('apiNotFoundRemedy') },
    language,
  );
}

/** A defect: its number, which the log has too. */
export function defectProblem(reference: string, language: Language): Response {
  const remedies = both('apiDefectRemedy', { reference });
  return problem({ code: 'DEFECT', status: 500, told: both('errorOther'), remedies }, language);
}

function problem({ code, status, told, remedies }: Told, language: Language): Response {
  const title = message(language, titles[status as keyof typeof titles] ?? 'errorOther');
  const body = {
    type: `/api#${code}`,
    title,
    status,
    detail: told[language],
    code,
    remedy: remedies[language],
    told,
    remedies,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': problemType, 'Cache-Control': 'no-store' },
  });
}
