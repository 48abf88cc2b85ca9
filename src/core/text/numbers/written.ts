import type { Token } from '../token.ts';
import { CURRENCIES, prefixedUnit, unitOfCode } from './money.ts';
import { FRACTION_SIGNS, writtenShare } from './shares.ts';

const SIGNS = [...CURRENCIES.keys()].join('');
const FRACTIONS = [...FRACTION_SIGNS.keys()].join('');
/** Fixed, thin and narrow spaces part thousands too. */
const SPACES = '\\u00a0\\u2009\\u202f';
/** Digits with what parts them, or behind a point that no other sign or letter stands before: `.08`, no calibre. */
const WHOLE = `(?:\\d+(?:[.,]\\d+|[${SPACES}]\\d{3}(?!\\d))*|[.·](?=\\d)(?<![\\p{L}\\p{N}.,].)\\d+(?!\\d|[ -]cal))`;

/** A written number, as the source of a regular expression. */
export const DIGITS = `(?=[\\d.·${SIGNS}${FRACTIONS}])(?:[${SIGNS}][\\u00a0 ]?)?(?:${WHOLE}(?:[/⁄]\\d(?![\\d/]))?[${FRACTIONS}]?|[${FRACTIONS}])(?:[\\u00a0 ]?€(?!\\d))?`;

/** The parts of a number: its sign, the digits, those after `/`, a fraction's sign, a sign behind. */
const PARTS = new RegExp(
  `^([${SIGNS}]?)[\\u00a0 ]?(?:([\\d.,·${SPACES}]*\\d)(?:[/⁄](\\d))?)?([${FRACTIONS}])?[\\u00a0 ]?(€?)`,
  'u',
);

/** Adds a written number to the tokens before it: mostly one. */
export function pushDigits(tokens: Token[], written: string, start: number, text: string): void {
  const end = start + written.length;
  const [, sign = '', whole = '', below, fraction, behind = ''] = PARTS.exec(written) ?? [];
  if (isReference(text, start, end)) return;
  const share = below === undefined ? 0 : writtenShare(Number(whole), Number(below));
  const values = below === undefined ? parseDigits(whole) : [];
  if (share === undefined || values.length > 1) {
    // `24/7`, `192.168.1.2`: numbers of their own.
    pushParts(tokens, written, start);
    return;
  }
  const number = (values[0] ?? share) + (FRACTION_SIGNS.get(fraction ?? '') ?? 0);
  const unit = CURRENCIES.get(sign || behind);
  pushNumber(tokens, digits(number, written, start, end, unit), sign, text);
}

function pushParts(tokens: Token[], written: string, start: number): void {
  for (const { 0: part, index } of written.matchAll(/\d+/g)) {
    const at = start + index;
    tokens.push(digits(Number(part), part, at, at + part.length));
  }
}

function pushNumber(tokens: Token[], token: Token, sign: string, text: string): void {
  const before = tokens.at(-1);
  if (!before || before.number !== undefined) {
    tokens.push(token);
    return;
  }
  const isGlued = before.end === token.start;
  const unit =
    isGlued && sign !== '' ? prefixedUnit(before.word, sign) : codeBefore(before, token, text);
  if (unit !== undefined) {
    // `US$4,000`, `USD 75`: one piece.
    tokens.pop();
    token.start = before.start;
    token.sign = unit;
  } else if (isGlued) {
    // `G20` is a name.
    delete token.number;
  }
  tokens.push(token);
}

/** The unit of a code right before an amount, or a space or full stop before it. */
function codeBefore(before: Token, token: Token, text: string): string | undefined {
  const gap = token.start - before.end;
  if (gap > 2 || token.sign !== undefined || !before.capital) return undefined;
  const unit = unitOfCode(before.word);
  return unit !== undefined && /^\.?[ \u00a0]?$/.test(text.slice(before.end, token.start))
    ? unit
    : undefined;
}

/** `[4]` behind a word or a sentence is a note's mark, not said. */
function isReference(text: string, start: number, end: number): boolean {
  return (
    text.charAt(start - 1) === '[' &&
    text.charAt(end) === ']' &&
    /[\p{L}\p{N}.!?…"”’),;:\]]/u.test(text.charAt(start - 2))
  );
}

function digits(number: number, word: string, start: number, end: number, unit?: string): Token {
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
 * The value of `60,000,000`, `1.1`, `.08`, `12,34,567` (thousands, then hundreds), `1.100.000` and
 * `1 100 000`; several values where the signs between part nothing: `22,24,26`. None for no digits.
 */
function parseDigits(written: string): number[] {
  if (/^\d*$/.test(written)) return written === '' ? [] : [Number(written)];
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(written)) return [Number(written.replaceAll(',', ''))];
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(written)) return [Number(written.replaceAll('.', ''))];
  if (/^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/.test(written))
    return [Number(written.replaceAll(',', ''))];
  if (/^\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)?$/.test(written))
    return [Number(written.replace(/[^\d.,]/g, '').replace(',', '.'))];
  if (/^\d*[.,·]\d+$/.test(written)) return [Number(written.replace(/[,·]/, '.'))];
  return written.split(/\D+/).map(Number);
}
