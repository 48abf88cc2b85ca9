import { withMagnitudes } from './cardinal.ts';
import { DOZENS } from './numerals.ts';
import { withWrittenPoint } from './point.ts';
import { readWrittenShare } from './shares.ts';
import { follows, type Reading, type Source } from './source.ts';
import { suffixAt } from './suffixes.ts';

const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th']);

/** `60 million`, `60M`, `$2.5 bn`, `3 1/2 million`, `21st`, `1 234 567`. */
export function readDigits(source: Source, at: number): Reading {
  const { number: value = 0, end, word } = source.tokens[at]!;
  const after = source.tokens[at + 1];
  if (!after) return { value, next: at + 1 };
  const suffix = suffixAt(source, at);
  if (suffix) return { value: value * suffix.size, next: suffix.next, scales: [suffix.size] };
  if (after.start === end && ORDINAL_ENDINGS.has(after.word)) return { value, next: at + 2 };
  if (!follows(source, at + 1)) return { value, next: at + 1 };
  if (after.number !== undefined) return withMagnitudes(source, at, besideDigits(source, at));
  if (DOZENS.has(after.word)) return { value: 12 * value, next: at + 2 };
  const whole = { value, next: at + 1 };
  const isWhole = after.word === 'point' && /^\d+$/.test(word);
  return withMagnitudes(source, at, isWhole ? withWrittenPoint(source, whole) : whole);
}

/** Two pieces of digits that are one number: `3 1/2`, `1 234 567`. */
function besideDigits(source: Source, at: number): Reading {
  const { number: value = 0 } = source.tokens[at]!;
  const share =
    Number.isInteger(value) && value < 1000 ? readWrittenShare(source, at + 1) : undefined;
  if (share) return { value: value + share.value, next: share.next };
  return readGroups(source, at) ?? { value, next: at + 1 };
}

/** `1 234 567`, `40 000`: thousands parted by spaces. One group could be a number of its own. */
function readGroups(source: Source, at: number): Reading | undefined {
  const { tokens, text } = source;
  const first = tokens[at]!;
  if (!/^[1-9]\d{0,2}$/.test(first.word)) return undefined;
  let digits = first.word;
  let next = at + 1;
  while (isGroup(source, next)) {
    digits += tokens[next]!.word;
    next += 1;
    if (/[.,]/.test(digits)) break;
  }
  const isOne = next === at + 2 && !digits.slice(first.word.length).startsWith('000');
  const last = text.slice(tokens[next - 1]!.end, tokens[next]?.start);
  const isPhone = tokens[next]?.number !== undefined && last === ' ';
  if (next === at + 1 || isOne || isPhone) return undefined;
  return { value: Number(digits.replace(',', '.')), next };
}

function isGroup({ tokens, text }: Source, at: number): boolean {
  const token = tokens[at];
  if (!token || token.sign || !/^\d{3}(?:[.,]\d+)?$/.test(token.word)) return false;
  return text.slice(tokens[at - 1]!.end, token.start) === ' ';
}
