import { stemmer } from 'stemmer';
import { fold } from './fold.ts';
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

const PIECE =
  /([$€£]?)(\d+(?:[.,]\d+)*)|[\p{L}\p{M}\u00ad\u200b-\u200d]+(?:['’ʼ][\p{L}\p{M}]+)*['’]?|%/gu;

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
  for (const match of text.matchAll(PIECE)) {
    const start = match.index;
    const end = start + match[0].length;
    if (match[2] !== undefined) tokens.push(digits(match[1] ?? '', match[2], start, end));
    else pushWord(tokens, match[0], start, end);
  }
  return mergeNumbers(tokens, text).filter(({ word }) => !SKIPPED.has(word));
}

function digits(sign: string, written: string, start: number, end: number): Token {
  const number = parseDigits(written);
  const unit = CURRENCIES.get(sign);
  return {
    start,
    end,
    word: written,
    stem: written,
    number,
    capital: false,
    ...(unit && { sign: unit }),
  };
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
  for (const { word, stem } of readWord(written)) {
    tokens.push({ start, end, word, stem, capital });
  }
}

/** What a written word is read as: one word, two for a contraction, none for invisible characters. */
type WordForm = Pick<Token, 'word' | 'stem'>;

/** Words seen: a page uses few words many times. Emptied when full, so that it is bounded. */
const forms = new Map<string, readonly WordForm[]>();
const MAX_FORMS = 50_000;
const LONGEST_KEPT = 40;

function readWord(written: string): readonly WordForm[] {
  const known = forms.get(written);
  if (known) return known;
  if (forms.size >= MAX_FORMS) forms.clear();
  const read = wordsIn(written).map((word) => ({ word, stem: stemmer(word) }));
  if (written.length <= LONGEST_KEPT) forms.set(written, read);
  return read;
}

function wordsIn(written: string): readonly string[] {
  if (written === '%') return ['percent'];
  const folded = fold(written).replace(/'$/, '');
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
