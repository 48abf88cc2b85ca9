/** A word or a number of a text, with its place as UTF-16 offsets. */
export interface Token {
  start: number;
  end: number;
  /** Folded. Empty for a number of several words. */
  word: string;
  /** Porter stem of the word. */
  stem: string;
  /** The value, where the token is a number: `60 million` is one token of 60000000. */
  number?: number;
  /** The unit that a sign before the number gives: `$` is `dollar`. */
  sign?: string;
  /** Ends in `'s`, which is left out of the word. */
  possessive: boolean;
  /** Starts with a capital letter in the text. */
  capital: boolean;
}
