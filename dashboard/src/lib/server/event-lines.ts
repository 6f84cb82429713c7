import type { Language } from '../../../charts/answer.ts';
import type { FaultView } from '../view/fault.ts';
import { message } from '../words/messages.ts';
import { faultView, isFault } from './fault.ts';

type Told<Event> = Event | { readonly kind: 'fault'; readonly fault: FaultView };

/** The reader gets a number, the log gets the stack. */
function defectView(thrown: unknown, language: Language): FaultView {
  const reference = crypto.randomUUID().slice(0, 8);
  console.error(`[${reference}]`, thrown);
  return {
    code: reference,
    told: message(language, 'errorOther'),
    remedy: message(language, 'errorOtherRemedy'),
  };
}

/**
 * A response of one JSON event a line (`application/x-ndjson`), each sent when it happens; a fault is the last event.
 * The work goes on when the reader goes away.
 */
export function eventLines<Event>(
  language: Language,
  work: (tell: (event: Event) => void) => Promise<void>,
): Response {
  const encoder = new TextEncoder();
  let isOpen = true;
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const tell = (event: Told<Event>) => {
        if (isOpen) controller.enqueue(encoder.encode(`${JSON.stringify(event)}\n`));
      };
      try {
        await work(tell);
      } catch (thrown) {
        tell({
          kind: 'fault',
          fault: isFault(thrown) ? faultView(thrown, language) : defectView(thrown, language),
        });
      }
      if (isOpen) controller.close();
    },
    cancel() {
      isOpen = false;
    },
  });
  return new Response(body, {
    headers: { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store' },
  });
}
