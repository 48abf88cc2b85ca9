import { stemmer } from 'stemmer';
import { atOnce, type CountedSteps } from '../steps.ts';
import { fold } from './fold.ts';
import { mergeNumbers } from './numbers/merge.ts';
import { pushDigits, DIGITS } from './numbers/written.ts';
import type { Token } from './token.ts';

/** Words that carry nothing and stand between any two others. */
const SKIPPED = new Set(['a', 'an', 'the', 'uh', 'um', 'er', 'ah', 'uhm']);

/** What is drawn on the letter or digit before it, or not at all: a word does not end before it. */
const JOINED = '\\p{M}\\p{Grapheme_Extend}\\p{Emoji_Modifier}\\u00ad\\u200b-\\u200d\\u2060\\ufeff';
const LETTERS = `\\p{L}[\\p{L}${JOINED}]*`;
/** A word, a number or `%`. */
const PIECE = new RegExp(
  `${LETTERS}(?:['’ʼ]${LETTERS})*|${DIGITS}[${JOINED}]*|%[${JOINED}]*`,
  'gu',
);
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
  return atOnce(tokenSteps(text));
}

/** Characters that are read in one step. */
const STEP = 4000;

/** The same for a long text, in steps that are counted in characters. */
export function* tokenSteps(text: string): CountedSteps<Token[]> {
  const tokens: Token[] = [];
  let rested = 0;
  for (let at = 0; ;) {
    // Another text may have been read since the last step.
    PIECE.lastIndex = at;
    const piece = PIECE.exec(text);
    if (!piece) break;
    at = PIECE.lastIndex;
    if (isWord(piece[0])) pushWord(tokens, piece[0], piece.index, at);
    else pushDigits(tokens, piece[0], piece.index, text);
    if (at - rested < STEP) continue;
    yield at - rested;
    rested = at;
  }
  yield text.length - rested;
  return settled(yield* mergeNumbers(tokens, text));
}

function isWord(piece: string): boolean {
  const code = piece.charCodeAt(0) | 0x20;
  return (code >= 0x61 && code <= 0x7a) || LETTER.test(piece);
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
