import { stemmer } from 'stemmer';
import { fold } from './fold.ts';
import { FRACTION_SIGNS, writtenShare } from './fractions.ts';
import { mergeNumbers } from './numbers.ts';
import type { Token } from './token.ts';

const CURRENCIES = new Map([
  ['$', 'dollar'],
  ['€', 'euro'],
  ['£', 'pound'],
]);
/** The units that a currency sign stands for. */
export const SIGN_UNITS = [...CURRENCIES.values()];

/** Words that carry nothing and stand between any two others. */
const SKIPPED = new Set(['a', 'an', 'the', 'uh', 'um', 'er', 'ah', 'uhm']);

/** What is drawn on the letter or digit before it, or not at all: a word does not end before it. */
const JOINED = '\\p{M}\\p{Grapheme_Extend}\\p{Emoji_Modifier}\\u00ad\\u200b-\\u200d\\u2060\\ufeff';
const LETTERS = `\\p{L}[\\p{L}${JOINED}]*`;
const SIGNS = [...FRACTION_SIGNS.keys()].join('');
const DIGITS = '\\d+(?:[.,]\\d+)*';
/** A word, a number or `%`. */
const PIECE = new RegExp(
  `${LETTERS}(?:['’ʼ]${LETTERS})*` +
    `|[$€£]?(?:${DIGITS}(?:[/⁄]\\d(?![\\d/]))?[${SIGNS}]?|[${SIGNS}])[${JOINED}]*|%[${JOINED}]*`,
  'gu',
);
/** The parts of a number: its sign, the digits, those after `/`, a fraction's sign. */
const NUMBER = new RegExp(`^([$€£]?)(?:(${DIGITS})(?:[/⁄](\\d))?)?([${SIGNS}])?`, 'u');
const LETTER = /^[\p{L}%]/u;

/** Speech writes some words in one that patterns write in two. */
const CONTRACTIONS = new Map<string, readonly string[]>([
  ['cannot', ['can', 'not']],
  ["can't", ['can', 'not']],
  ['cant', ['can', 'not']],
  ["won't", ['will', 'not']],
  ['wont', ['will', 'not']],
  ["ain't", ['is', 'not']],
  ["i'm", ['i', 'am']],
]);
const AUXILIARIES = 'is are was were do does did has have had would could should must might need';
/** Captions often lose the apostrophe: `didnt`, `wasnt`. */
for (const auxiliary of AUXILIARIES.split(' ')) {
  CONTRACTIONS.set(`${auxiliary}n't`, [auxiliary, 'not']);
  CONTRACTIONS.set(`${auxiliary}nt`, [auxiliary, 'not']);
}

const ENDINGS = new Map([
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'d", 'would'],
]);

/**
 * The words and numbers of a text in reading order, without articles and fillers. Case, accents,
 * quotation marks and hyphens do not count; a number in any notation is one token.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  PIECE.lastIndex = 0;
  for (let piece = PIECE.exec(text); piece; piece = PIECE.exec(text)) {
    const start = piece.index;
    if (isWord(piece[0])) pushWord(tokens, piece[0], start, PIECE.lastIndex);
    else pushDigits(tokens, piece[0], start, PIECE.lastIndex);
  }
  return settled(mergeNumbers(tokens, text));
}

function isWord(piece: string): boolean {
  const code = piece.charCodeAt(0) | 0x20;
  return (code >= 0x61 && code <= 0x7a) || LETTER.test(piece);
}

function pushDigits(tokens: Token[], written: string, start: number, end: number): void {
  const [, sign = '', whole = '', below, fraction] = NUMBER.exec(written) ?? [];
  const share = below === undefined ? 0 : writtenShare(Number(whole), Number(below));
  if (share === undefined) {
    // `24/7`: two numbers.
    const middle = start + sign.length + whole.length;
    tokens.push(digits('', parseDigits(whole), whole, start, middle));
    tokens.push(digits('', Number(below), String(below), middle + 1, end));
    return;
  }
  const value = below === undefined && whole ? parseDigits(whole) : share;
  const number = value + (FRACTION_SIGNS.get(fraction ?? '') ?? 0);
  const token = digits(sign, number, written, start, end);
  // `G20` is a name.
  if (tokens.at(-1)?.end === start && tokens.at(-1)?.number === undefined) delete token.number;
  tokens.push(token);
}

function digits(sign: string, number: number, word: string, start: number, end: number): Token {
  const unit = CURRENCIES.get(sign);
  return {
    start,
    end,
    word,
    stem: word,
    possessive: false,
    capital: false,
    number,
    ...(unit && { sign: unit }),
  };
}

/**
 * Leaves out what is skipped, and joins digits with the letters right behind them: `60%` and `5kg`
 * keep one place, `1960s` is no number.
 */
function settled(tokens: Token[]): Token[] {
  const kept: Token[] = [];
  let before: Token | undefined;
  for (const token of tokens) {
    const { number, end } = before ?? token;
    const isGlued = before !== undefined && number !== undefined && end === token.start;
    if (SKIPPED.has(token.word)) continue;
    if (!isGlued) {
      kept.push(token);
      before = token;
    } else if (token.word === 's') {
      nameOf(before!, token.end);
    } else {
      before!.end = token.end;
      token.start = before!.start;
      kept.push(token);
      before = token;
    }
  }
  return kept;
}

/** A number that turns out to be a name: `1960s`. */
function nameOf(token: Token, end: number): void {
  token.word += 's';
  token.stem = token.word;
  token.end = end;
  delete token.number;
}

/** Reads `60,000,000`, `1.1`, and `1.100.000`, where dots part the thousands. */
function parseDigits(written: string): number {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(written)) return Number(written.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(written)) return Number(written.replaceAll('.', ''));
  return Number.parseFloat(written.replace(',', '.'));
}

function pushWord(tokens: Token[], written: string, start: number, end: number): void {
  const capital = isCapital(written);
  // Both halves of a contraction keep the whole word's place: a mark never cuts it.
  for (const { word, stem, possessive } of readWord(written)) {
    tokens.push({ start, end, word, stem, possessive, capital });
  }
}

/** What a written word is read as: one word, two for a contraction, none for invisible characters. */
type WordForm = Pick<Token, 'word' | 'stem' | 'possessive'>;

/** Words seen: a page uses few words many times. Emptied when full, so that it is bounded. */
const forms = new Map<string, readonly WordForm[]>();
const MAX_FORMS = 50_000;
const LONGEST_KEPT = 40;
/** With soft hyphens and the like; longer than any word of a claim's phrases, which it never equals. */
const LONGEST_WORD = 160;

function readWord(written: string): readonly WordForm[] {
  const known = forms.get(written);
  if (known) return known;
  if (forms.size >= MAX_FORMS) forms.clear();
  const possessive = /['’ʼ]s$/i.test(written);
  const read = wordsIn(written).map((word) => ({
    word,
    stem: stemOf(word),
    possessive: possessive && !IS_SHORTENED.has(word),
  }));
  if (written.length <= LONGEST_KEPT) forms.set(written, read);
  return read;
}

/** After these `'s` is short for `is` or `has`. */
const IS_SHORTENED = new Set(
  'it that this there here he she what who where how when why let everything nothing'.split(' '),
);

function stemOf(word: string): string {
  return word.length > LONGEST_WORD ? word : stemmer(word);
}

function wordsIn(written: string): readonly string[] {
  if (written.startsWith('%')) return ['percent'];
  // Folding and stemming take more than their share of time over what no word is as long as.
  if (written.length > LONGEST_WORD) return [written.slice(0, LONGEST_WORD + 1)];
  const folded = fold(written);
  if (!folded) return [];
  return CONTRACTIONS.get(folded) ?? splitEnding(folded) ?? [folded.replace(/'s$/, '')];
}

function splitEnding(folded: string): readonly string[] | undefined {
  const at = folded.lastIndexOf("'");
  const second = at > 0 ? ENDINGS.get(folded.slice(at)) : undefined;
  return second ? [folded.slice(0, at), second] : undefined;
}

function isCapital(written: string): boolean {
  const first = written.charAt(0);
  return first !== first.toLowerCase();
}
