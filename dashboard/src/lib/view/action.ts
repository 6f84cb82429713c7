import type { Action, Language } from '../../../charts/answer.ts';
import { message } from '../words/messages.ts';

/** Beijing's day. */
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

export const isLate = ({ closed, due }: Action) => closed === null && due < today();

export const actionState = (action: Action, language: Language) =>
  message(language, action.closed ? 'actionClosed' : isLate(action) ? 'actionLate' : 'actionOpen');
