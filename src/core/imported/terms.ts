import { tokenise } from '../text/tokens.ts';
import type { Token } from '../text/token.ts';
import { QUERY_BUDGET, readable } from './budget.ts';
import { plainWords } from './posts.ts';
import { STOP_WORDS } from './stop-words.ts';
import { traitsOf } from './traits.ts';

/** A word or number that a claim can be looked up by. */
export interface Term {
  /** The stem, or `#` and the value of a number. */
  key: string;
  /** The folded word; empty for a number. */
  word: string;
  /** The value, where the term is a number. */
  number?: number;
  /** Its token: the place in the text. */
  token: Token;
}

/** A text as it is looked up. */
export interface ReadText {
  terms: Term[];
  /** Every word and number, the light ones too: the stem, or `#` and the value. */
  words: string[];
  /** Bits of `TRAIT`. */
  traits: number;
  /** It has more words than are read. */
  isCut: boolean;
}

/** `one` and `two` are rarely a figure: `one of them`, `on the one hand`. */
const NO_FIGURES = new Set(['one', 'two']);

/** Reads the words of a text that can be looked up, in order, no more than `QUERY_BUDGET` allows. */
export function readText(text: string): ReadText {
  const start = readable(text);
  const plain = plainWords(start);
  const tokens = tokenise(plain);
  const terms = tokens.flatMap(termsOf);
  return {
    terms: terms.slice(0, QUERY_BUDGET.terms),
    words: tokens.map(({ stem, number }) => (number === undefined ? stem : `#${number}`)),
    traits: traitsOf(tokens, plain),
    isCut: start.length < text.length || terms.length > QUERY_BUDGET.terms,
  };
}

function termsOf(token: Token): Term[] {
  const { word, stem, number, sign } = token;
  if (number === undefined) {
    return STOP_WORDS.has(word) || word.length < 2 ? [] : [{ key: stem, word, token }];
  }
  if (NO_FIGURES.has(word)) return [];
  const value: Term = { key: `#${number}`, word: '', number, token };
  return sign ? [value, { key: sign, word: sign, token }] : [value];
}
