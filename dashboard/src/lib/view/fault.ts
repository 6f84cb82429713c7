/** A fault as a page tells it, in the reader's language. */
export interface FaultView {
  readonly code: string;
  readonly told: string;
  readonly remedy: string;
}
