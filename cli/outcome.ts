/** What a command has to say: `json` for machines, `text` for people, `exit` 1 where a check or goal failed. */
export interface Outcome {
  readonly json: unknown;
  readonly text: () => string;
  readonly exit?: 0 | 1 | 2 | 3;
}
