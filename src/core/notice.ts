/** What of a page could not be read or compared, for the person who reads it. */
export const NOTICES = [
  /** More text than is read of one page. */
  'long-page',
  'many-passages',
  /** Reading broke off. */
  'broken-off',
  'many-matches',
  /** Passages too long to be compared with every claim. */
  'not-compared-whole',
  /** The background did not answer for some passages. */
  'not-compared',
] as const;

export type Notice = (typeof NOTICES)[number];
