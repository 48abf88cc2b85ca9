import { tokenise } from '../text/tokens.ts';
import type { Token } from '../text/token.ts';
import { QUERY_BUDGET, readable } from './budget.ts';
import { MULTIPLES } from './multiples.ts';
import { plainWords, type PlainWords } from './plain-words.ts';
import { STOP_WORDS } from './stop-words.ts';
import { traitsOf } from './traits.ts';

/** A word or number that a claim can be looked up by. */
export interface Term {
  /** The stem, `#` and the value of a number, or `×` and how many times as much. */
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
  const tokens = tokenise(plain.text);
  const terms = termsOf(tokens);
  if (plain.text !== start) for (const term of terms) term.token = placed(term.token, plain);
  const isCut = start.length < text.length || terms.length > QUERY_BUDGET.terms;
  if (terms.length > QUERY_BUDGET.terms) terms.length = QUERY_BUDGET.terms;
  return { terms, words: tokens.map(keyOf), traits: traitsOf(tokens, plain.text), isCut };
}

function placed(token: Token, plain: PlainWords): Token {
  return { ...token, ...plain.origin(token) };
}

function termsOf(tokens: readonly Token[]): Term[] {
  const terms: Term[] = [];
  for (const token of tokens) pushTerms(terms, token);
  return terms;
}

/** What a word or number is looked up by. */
function keyOf({ stem, number }: Token): string {
  return number === undefined ? stem : `#${number}`;
}

function pushTerms(terms: Term[], token: Token): void {
  const { word, number, sign } = token;
  const key = keyOf(token);
  const multiple = MULTIPLES.get(word);
  if (multiple !== undefined) {
    terms.push({ key: `×${multiple}`, word: '', number: multiple, token });
    return;
  }
  if (number === undefined) {
    if (word.length > 1 && !STOP_WORDS.has(word)) terms.push({ key, word, token });
    return;
  }
  if (NO_FIGURES.has(word)) return;
  terms.push({ key, word: '', number, token });
  if (sign) terms.push({ key: sign, word: sign, token });
}
