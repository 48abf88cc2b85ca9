import type { TokenRange } from '../text/sentences.ts';
import { endsBefore, joinsBefore, REACH, turnsBefore } from './clauses.ts';
import { closeCueAt, cueAt, cues } from './cues.ts';
import { gapBefore, type Stream } from './stream.ts';

/** Words that turn what follows them into its opposite. */
const NEGATORS = cues(
  'not, never, no, nobody, none, neither, nor, without, hardly, scarcely, barely, nowhere, nothing, ' +
    'no one, deny, denies, denied, denying, refute, refutes, refuted, dispute, disputes, disputed, ' +
    'reject, rejects, rejected, debunk, debunked, disproved, far from, stopped short of, ' +
    'failed to, refused to, false that, untrue that, lie that, myth that, incorrect that, wrong that, ' +
    'instead of, rather than, anything but, stop, stops, stopped, stopping, prevent, prevents, prevented, ' +
    'preventing, lying when, lies when, lied when, doubt, doubts, doubted, doubtful that, impossible that, ' +
    'impossible for, unlikely that, improbable that, implausible that, disagree that, disagrees that, ' +
    'disagreed that, skeptical that, sceptical that, far fetched that',
);

/** Turns of phrase with a negator in them that deny nothing. */
const HARMLESS = cues(
  'not only, not just, not to mention, no doubt, no question, no matter, no wonder, no less than, ' +
    'nothing less than, nothing short of, can not believe, could not believe, do not forget, not even counting, ' +
    'why not, with or without, whether or not, or not, no but, not surprisingly, like nobody, like nothing, like no one, ' +
    'not kidding, no kidding, not joking, not lying, not exaggerating, not making this up, not making it up, ' +
    'never forget, never mind, without doubt, not doubt, never doubt, never doubted, beyond doubt, can not deny, ' +
    'could not deny, nobody can deny, nobody could deny, no one can deny, no one could deny, no denying, not deny that',
);

/** What makes a number a bound that was not reached. */
const BELOW = cues(
  'less than, fewer than, nowhere near, not even, short of, under, below, at most, no more than, far from, ' +
    'far fewer than, far less than, instead of, rather than',
);

/** Said after the words: `… is not true`, `… is false`. */
const FALSITY = cues(
  'is false, was false, are false, were false, is untrue, is wrong, was wrong, is incorrect, is not true, was not true, is not right, ' +
    'is not accurate, is not correct, is not case, was not case, is lie, was lie, is myth, is nonsense, did not happen, ' +
    'never happened, is fiction, is inaccurate, was inaccurate, is misleading, was misleading, is exaggerated, was exaggerated, is baseless, is unfounded, ' +
    'which she never, which he never, which they never, she never had, he never had, she never held, he never held, title she never',
);

/** What is thought or said: a denial of it goes on over "and" (`nobody thinks that … and that …`). */
const HELD = new Set(
  (
    'think thinks thought believe believes believed say says said saying claim claims claimed know knows knew ' +
    'see saw hear heard buy prove show suggest mean case true evidence proof reason sure saying tell told'
  ).split(' '),
);
const HELD_REACH = 4;

/**
 * The word that denies what was found, if any: a negator that is not itself part of it (`taken`),
 * before it in its clause, or anywhere within it.
 * @param own the tokens found, in order.
 */
export function denial(
  stream: Stream,
  own: readonly number[],
  sentence: TokenRange,
  taken: ReadonlySet<number>,
): string | undefined {
  const first = own[0]!;
  const last = own.at(-1)!;
  for (let at = Math.max(sentence.from, first - REACH); at < last; at += 1) {
    const harmless = closeCueAt(HARMLESS, stream.tokens, at);
    if (harmless > 0) {
      at += harmless - 1;
      continue;
    }
    if (taken.has(at) || cueAt(NEGATORS, stream.tokens, at) === 0) continue;
    const next = own.find((token) => token > at)!;
    if (reaches(stream, at, next, at < first)) return wordsAt(stream, at);
  }
  return undefined;
}

/** Does what a negator says hold for a later token? Within a finding it reaches over commas. */
function reaches(stream: Stream, negator: number, to: number, isBefore: boolean): boolean {
  const isHeld = isOfWhatIsHeld(stream, negator);
  for (let at = pastAside(stream, negator + 1, to); at <= to; at += 1) {
    if (turnsBefore(stream, at)) return false;
    if (isBefore && endsBefore(stream, at)) return false;
    if (!isHeld && joinsBefore(stream, at)) return false;
  }
  return true;
}

const LONGEST_ASIDE = 5;

/** `are not, in fact, …`: the token after an aside right behind a negator, else the token itself. */
function pastAside(stream: Stream, at: number, to: number): number {
  if (!gapBefore(stream, at).includes(',')) return at;
  for (let end = at + 1; end <= Math.min(to, at + LONGEST_ASIDE); end += 1) {
    if (gapBefore(stream, end).includes(',')) return end + 1;
  }
  return at;
}

/** Is what a negator denies something that is thought or said: `nobody thinks that …`? */
function isOfWhatIsHeld({ tokens }: Stream, negator: number): boolean {
  for (let at = negator + 1; at <= negator + HELD_REACH; at += 1) {
    const word = tokens[at]?.word ?? '';
    if (HELD.has(word)) return true;
    if (word === 'and' || word === 'but') return false;
  }
  return false;
}

/** The words that say, after the span and in its sentence, that it is not so. */
export function falsity(
  stream: Stream,
  span: TokenRange,
  sentence: TokenRange,
): TokenRange | undefined {
  for (let at = span.to; at < sentence.to; at += 1) {
    const length = cueAt(FALSITY, stream.tokens, at);
    if (length > 0) return { from: at, to: at + length };
  }
  return undefined;
}

/** What stands before a number and makes it a bound: `fewer than 60 million`. */
export function boundBefore(
  stream: Stream,
  number: number,
  taken: ReadonlySet<number>,
): string | undefined {
  for (let at = Math.max(0, number - 4); at < number; at += 1) {
    const length = cueAt(BELOW, stream.tokens, at);
    if (length > 0 && at + length === number && !taken.has(at)) return wordsAt(stream, at);
  }
  return undefined;
}

function wordsAt(stream: Stream, at: number): string {
  const { start, end } = stream.tokens[at]!;
  return stream.text.slice(start, end);
}
