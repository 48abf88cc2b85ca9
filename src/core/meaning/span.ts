import { isFunctionWord } from '../match/function-words.ts';
import { isReporting } from '../match/reporting.ts';
import { gapAfter, gapBefore, quoteAround, quoteRange, type Stream } from '../match/stream.ts';
import type { Span } from '../passage.ts';
import type { TokenRange } from '../text/sentences.ts';

/** Words that only lead into what is said: `And look, …`, `Well, you know, …` */
const LEADS = new Set(
  (
    'and but so well look listen now again yes no yeah okay ok right folks also plus then because you know i mean ' +
    'believe think frankly honestly actually basically remember meanwhile indeed of course by way as in fact'
  ).split(' '),
);
/** Words before the verb of a reporting clause, at most: `The former president, who spoke in Ohio, said` */
const LONGEST_REPORT = 14;
/** Words of a reporting clause at a sentence's end, at most: `, the governor told reporters on Monday` */
const LONGEST_TRAIL = 12;

/**
 * The clause of a sentence that carries a claim: without its reporting clause, what leads into it and
 * what trails behind it. Never less than the run of the words that both have.
 * @param sentence its tokens
 * @param isShared is a word one of the claim's?
 */
export function clauseOf(
  stream: Stream,
  sentence: TokenRange,
  isShared: (stem: string) => boolean,
): TokenRange {
  const shared = sharedIn(stream, sentence, isShared);
  const core = shared.length > 0 ? { from: shared[0]!, to: shared.at(-1)! + 1 } : undefined;
  const reported = withoutReport(stream, sentence, core);
  // `He said that.` is all report.
  const said = reported.from < reported.to ? reported : sentence;
  return withoutLead(stream, withoutTrail(stream, withoutAsides(stream, said, core), core), core);
}

/** A run of tokens in offsets of the stream's text, with the sign of a percentage. */
export function spanOf({ tokens, text }: Stream, { from, to }: TokenRange): Span {
  const { end } = tokens[to - 1]!;
  return { start: tokens[from]!.start, end: text[end] === '%' ? end + 1 : end };
}

function sharedIn(
  { tokens }: Stream,
  { from, to }: TokenRange,
  isShared: (stem: string) => boolean,
): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at += 1) {
    const { word, stem, number } = tokens[at]!;
    if (number === undefined ? !isFunctionWord(word) && isShared(stem) : isShared(`#${number}`)) {
      found.push(at);
    }
  }
  return found;
}

/** What is quoted, where that holds all the words that count; else what follows or precedes the report. */
function withoutReport(
  stream: Stream,
  sentence: TokenRange,
  core: TokenRange | undefined,
): TokenRange {
  const quoted = quotedPart(stream, sentence, core);
  if (quoted) return quoted;
  const { from, to } = sentence;
  const start = core?.from ?? to;
  // `Trump said that …`: the last report before the words that count.
  for (let verb = Math.min(start, from + LONGEST_REPORT) - 1; verb >= from; verb -= 1) {
    const { word } = stream.tokens[verb]!;
    const next = stream.tokens[verb + 1]?.word;
    const isLast = verb + 1 >= to;
    if (isLast || !isReporting(word)) continue;
    if (next === 'that') return { from: Math.min(verb + 2, start), to };
    if (verb + 1 <= start && !/^[\s,:]*$/.test(gapAfter(stream, verb))) continue;
    const isObject = /^(?:me|us|him|her|them|you|reporters|viewers|supporters|crowd)$/.test(
      next ?? '',
    );
    const after = verb + (isObject ? 2 : 1);
    const isThat = stream.tokens[after]?.word === 'that';
    return { from: Math.min(after + Number(isThat), start), to };
  }
  return { from, to };
}

function quotedPart(
  stream: Stream,
  { from, to }: TokenRange,
  core: TokenRange | undefined,
): TokenRange | undefined {
  const at = core?.from ?? middleQuoted(stream, { from, to });
  const quote = at === undefined ? undefined : quoteRange(stream, at);
  if (!quote) return undefined;
  const part = { from: Math.max(from, quote.from), to: Math.min(to, quote.to) };
  if (core && (core.from < part.from || core.to > part.to)) return undefined;
  return part.to - part.from >= (to - from) / 3 ? part : undefined;
}

function middleQuoted(stream: Stream, { from, to }: TokenRange): number | undefined {
  for (let at = from; at < to; at += 1) if (quoteAround(stream, at)) return at;
  return undefined;
}

/** A clause that is left alone has at least so many words. */
const SHORTEST = 4;
const CLAUSE_SIGN = /[,;:—–()]|\s-\s|--/;

/** Clauses at either end that have none of the words that count. */
function withoutAsides(
  stream: Stream,
  range: TokenRange,
  core: TokenRange | undefined,
): TokenRange {
  if (!core) return range;
  let { from, to } = range;
  for (let at = core.from; at > range.from; at -= 1) {
    if (CLAUSE_SIGN.test(gapBefore(stream, at)) && core.to - at >= SHORTEST) {
      from = at;
      break;
    }
  }
  for (let at = core.to; at < range.to; at += 1) {
    if (CLAUSE_SIGN.test(gapBefore(stream, at)) && at - core.from >= SHORTEST) {
      to = at;
      break;
    }
  }
  return { from, to };
}

/** `…, Trump said on Monday`: a report behind the last comma. */
function withoutTrail(
  stream: Stream,
  { from, to }: TokenRange,
  core: TokenRange | undefined,
): TokenRange {
  const floor = Math.max(core?.to ?? from + 1, to - LONGEST_TRAIL);
  for (let at = to - 1; at >= floor; at -= 1) {
    if (!gapBefore(stream, at).includes(',')) continue;
    const tail = stream.tokens.slice(at, to);
    if (tail.some(({ word }) => isReporting(word) || word === 'according')) return { from, to: at };
  }
  return { from, to };
}

/** Not into the words that count. */
function withoutLead(
  stream: Stream,
  { from, to }: TokenRange,
  core: TokenRange | undefined,
): TokenRange {
  const end = Math.min(core?.from ?? to - 1, to - 1);
  let start = from;
  while (start < end && LEADS.has(stream.tokens[start]!.word)) start += 1;
  return { from: start, to };
}
