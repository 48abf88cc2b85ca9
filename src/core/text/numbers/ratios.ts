import { follows, isApart, wordAt, type Reading, type Source } from './source.ts';

type Read = (source: Source, at: number) => Reading | undefined;

/** Before a number that is a place or a name: `ranked 1 in 50 states`. */
const RANKED = new Set('number no ranked rank ranks ranking top'.split(' '));
/** What happens so many times `in 3` of: no ratio. */
const SPANS = new Set(
  (
    'day days week weeks weekend weekends month months year years decade decades hour hours minute minutes second ' +
    'seconds game games match matches innings inning attempt attempts tries sets round rounds races start starts'
  ).split(' '),
);
/** What shares are told of: `three out of four`, `12 in 100,000`. `35 out of 50 states` is a count. */
const WHOLES = new Set([2, 3, 4, 5, 10, 20, 100, 1e3, 1e4, 1e5, 1e6]);
const ROUND = 10;
/** One out of more is one of them: `one out of 193 countries`. */
const MOST_PARTS = 12;

/** `one in five`, `nine out of 10`, `two of every three`, `one over three.`: one number, as a share. */
export function readRatio(
  source: Source,
  at: number,
  part: Reading,
  read: Read,
): Reading | undefined {
  const link = linkAt(source, part.next);
  const { value } = part;
  if (!link || part.isClosed || part.size !== undefined || !(value > 0)) return undefined;
  if (!Number.isInteger(value) || RANKED.has(wordAt(source, at - 1))) return undefined;
  const whole = read(source, link.next);
  if (!whole || !Number.isInteger(whole.value) || whole.value <= 0) return undefined;
  if (source.tokens[at]!.sign || source.tokens[link.next]!.sign) return undefined;
  const isShare =
    link.kind === 'over'
      ? isApart(source, whole.next)
      : whole.value > value && isRatio(source, at, part, link, whole);
  if (!isShare) return undefined;
  return { value: value / whole.value, next: whole.next, isClosed: true };
}

/** What stands between the two; `in` parts the numbers of `killed 3 in 5 attacks` as well. */
interface Link {
  kind: 'out of' | 'in' | 'over';
  next: number;
}

/** The words that such a link begins with. */
export const RATIO_LINKS = ['in', 'of', 'out', 'over'];

function linkAt(source: Source, at: number): Link | undefined {
  const word = wordAt(source, at);
  if (!RATIO_LINKS.includes(word)) return undefined;
  const second = wordAt(source, at + 1);
  if (!follows(source, at) || !follows(source, at + 1)) return undefined;
  if (word === 'over') return { kind: 'over', next: at + 1 };
  if (word === 'out' && second !== 'of') return undefined;
  const last = word === 'out' ? at + 1 : at;
  if (wordAt(source, last + 1) === 'every') return { kind: 'out of', next: last + 2 };
  if (word !== 'in' && word !== 'out') return undefined;
  return { kind: word === 'out' ? 'out of' : 'in', next: last + 1 };
}

function isRatio(
  source: Source,
  at: number,
  part: Reading,
  { kind, next: from }: Link,
  whole: Reading,
): boolean {
  if (SPANS.has(wordAt(source, whole.next)) || isYear(source, from, whole)) return false;
  if (part.value === 1 && (kind === 'in' || whole.value <= MOST_PARTS)) return true;
  if (!WHOLES.has(whole.value)) return false;
  const inWords = [at, from].every((each) => source.tokens[each]?.number === undefined);
  return kind === 'out of' || inWords || whole.value >= ROUND;
}

function isYear({ tokens }: Source, at: number, { value, next }: Reading): boolean {
  return next === at + 1 && /^(?:1[5-9]|20)\d\d$/.test(tokens[at]!.word) && value > 0;
}
