/** What the bench asks of the background it was built into. */
export type Question =
  /** Fetch the material from this address. */
  | { call: 'begin'; address: string }
  | { call: 'build'; system: string }
  | { call: 'load'; system: string }
  | { call: 'time'; system: string; lines: readonly number[] }
  | { call: 'answers'; system: string; set: number };

/** Its answer, or what went wrong. */
export type Reply = { answer: unknown } | { error: string };
