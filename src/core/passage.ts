/** Half-open run of UTF-16 offsets, `[start, end)`, in a passage's text. */
export interface Span {
  start: number;
  end: number;
}

/**
 * A run of page text as the matcher reads it: one paragraph of prose, or one turn or segment of a
 * transcript. Its place in the page stays with the finder that made it.
 */
export interface Passage {
  /** Unique on its page; stable while the passage's text is unchanged. */
  id: string;
  text: string;
  /** Who speaks, as the page names them: `TRUMP`, `Donald Trump`. Absent where the page is silent. */
  speaker?: string;
  /** Seconds from the start of the recording. */
  time?: number;
  /** `prose` has quotes and reporting clauses; `speech` is what was said and nothing else. */
  kind: 'prose' | 'speech';
  /**
   * Passages of the same value are one run of speech cut into segments: a sentence may go on from
   * one to the next.
   */
  run?: string;
  /** It stands beside the text, as a note does: neither what comes before nor after goes on in it. */
  beside?: true;
}
