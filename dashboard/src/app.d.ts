import type { Release } from '#lib/server/rooms.ts';

declare global {
  namespace App {
    interface Error {
      message: string;
      /** Code of the fault catalogue, where the catalogue knows the condition. */
      code?: string;
      /** What was found and what to do, in the page's language. */
      told?: string;
      remedy?: string;
      /** For the administrator's log. */
      reference?: string;
    }
    interface Locals {
      /** The release this request reads, the same one however often it is asked for. */
      release(): Promise<Release>;
    }
  }
}
