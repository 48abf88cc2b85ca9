import { tokenise } from '../text/tokens.ts';
import type { Token } from '../text/token.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A word or number that a claim can be looked up by. */
export interface Term {
  /** The stem, or `#` and the value of a number. */
  key: string;
  /** Its token in the text. */
  token: Token;
}

const ADDRESS = /\b(?:https?:\/\/|www\.|pic\.twitter\.com\/)\S+/gi;
/** How an embedded post ends: `— Name (@handle) December 26, 2019`. */
const SIGNATURE = /\s[—–-]\s*([^—–]{0,80}?)\s*\(@(\w{1,30})\)\s*(?:\w+ \d{1,2}, \d{4})?\s*$/u;
const TAG = /[@#](\w+)/g;
const HUMPS = /(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=\d)|_/g;

/** The words of a text that can be looked up, in order. */
export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  for (const token of tokenise(plain(text))) {
    if (token.number !== undefined) {
      if (token.word !== 'one' && token.word !== 'two') terms.push({ key: `#${token.number}`, token });
      if (token.sign) terms.push({ key: token.sign, token });
    } else if (!STOP_WORDS.has(token.word) && token.word.length > 1) {
      terms.push({ key: token.stem, token });
    }
  }
  return terms;
}

/** A post without its addresses and signature, with its tags as words. */
function plain(text: string): string {
  return text
    .replace(ADDRESS, ' ')
    .replace(SIGNATURE, ' ')
    .replace(TAG, (_, tag: string) => ` ${tag.split(HUMPS).join(' ')} `);
}
