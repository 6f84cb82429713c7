import type { Language } from '../../../charts/answer.ts';
import { instantWords } from '../../../charts/format/date.ts';
import { full } from '../../../charts/format/number.ts';
import { address } from '../address/address.ts';
import { type CalendarView, calendarView } from '../view/calendar.ts';
import { monthsShown } from '../view/filed.ts';
import { message } from '../words/messages.ts';
import { datasetsInUse, known } from './choice-fields.ts';
import type { ChoiceField } from './choices.ts';
import { countiesOf } from './home-names.ts';
import { home, intake, models, type Receipt, type Release, type WaitingRows } from './rooms.ts';
import { type Behind, behindView } from './since-release.ts';

const monthCount = 24;

/** A list that is kept by key and owed in no month: when it last came and what it waits for. */
export interface RegisterView {
  readonly title: string;
  readonly batches: string;
  readonly lastReceived: string;
  readonly waiting: string;
  readonly href: string;
}

export interface CalendarPage {
  readonly fields: readonly ChoiceField[];
  readonly calendar: CalendarView;
  readonly registers: readonly RegisterView[];
  readonly behind: Behind | null;
}

/** Who has sent which month: what the home has received by now, beside the rows the release waits for. */
export async function calendarPage(
  release: Release,
  dataset: string | undefined,
  language: Language,
): Promise<CalendarPage> {
  const standing = await models.readStanding(home);
  const submissions = models.submissions(standing);
  const [waiting, counties, due] = await Promise.all([
    models.waitingRows(release),
    countiesOf(release),
    models.returnDue(home),
  ]);
  const now = new Date().toISOString();
  const off: readonly string[] = await intake.switchedOff(home);
  const used = datasetsInUse(standing).filter(({ name }) => !off.includes(name));
  const datasets = used
    .filter(({ replaces }) => replaces === 'county-month')
    .map(({ name, title, monthly }) => ({ name, title, isOwed: monthly }));
  const field = known({
    name: 'dataset',
    label: message(language, 'dataset'),
    value: dataset ?? '',
    otherwise: message(language, 'monthlyInUse'),
    choices: datasets.map(({ name, title }) => ({ value: name, title: title[language] })),
  });
  return {
    fields: [field],
    calendar: calendarView(
      {
        datasets,
        dataset: dataset ?? null,
        counties,
        months: monthsShown(release.manifest.asOf, submissions, monthCount, now),
        submissions,
        waiting,
        due,
        now,
      },
      language,
    ),
    registers: used
      .filter(({ replaces }) => replaces !== 'county-month')
      .map(({ name, title }) => registerView({ name, title: title[language] }, standing, waiting, language)),
    behind: behindView(standing, release.manifest, language),
  };
}

function registerView(
  { name, title }: { name: string; title: string },
  standing: readonly Receipt[],
  waiting: readonly WaitingRows[],
  language: Language,
): RegisterView {
  const own = standing.filter(({ dataset }) => dataset === name);
  const rows = waiting.filter(({ dataset }) => dataset === name);
  return {
    title,
    batches: full(own.length, language),
    lastReceived: instantWords(own.at(-1)!.receivedAt, language),
    waiting: full(
      rows.reduce((sum, { count }) => sum + count, 0),
      language,
    ),
    href: address('/data/batches', { dataset: name, lang: language }),
  };
}
