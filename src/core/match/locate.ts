import type { Span } from '../passage.ts';
import { endOf, startOf, type Hit } from './hits.ts';
import { isReporting } from './reporting.ts';
import { gapAfter, quoteAround, quoteNumbers, type Stream } from './stream.ts';
import type { Window } from './windows.ts';

/**
 * The runs of text to mark for some hits: the shortest that carries the claim.
 *
 * - Of two sentences, the one that holds more of the hits; the other only settled who is meant.
 * - A mark spans what was said: a reporting clause before, after or between quotes is left out.
 */
export function locate(stream: Stream, hits: Hit[], window: Window): Span[] {
  const own = fullestSentence(stream, hits, window);
  const { from, to } = runOf(own);
  const first = quoteAround(stream, from);
  const last = quoteAround(stream, to);
  if (first && last && first !== last) return quotedParts(stream, from, to);
  const isReported = first !== last && hasReport(stream, from, to);
  const said = own.filter((hit) => quoteAround(stream, startOf(hit)));
  return [textOf(stream, isReported && said.length > 0 ? said : own)];
}

function runOf(hits: Hit[]): { from: number; to: number } {
  return { from: Math.min(...hits.map(startOf)), to: Math.max(...hits.map(endOf)) };
}

function textOf(stream: Stream, hits: Hit[]): Span {
  const { from, to } = runOf(hits);
  return { start: stream.tokens[from]!.start, end: stream.tokens[to]!.end };
}

/** The words of some spans, with an ellipsis where something is left out. */
export function quoteText(stream: Stream, spans: Span[]): string {
  const words = spans.map(({ start, end }) => stream.text.slice(start, end));
  return words.join(' … ').replace(/ {2,}/g, ' ');
}

function fullestSentence(stream: Stream, hits: Hit[], window: Window): Hit[] {
  if (!endsBetween(stream, hits)) return hits;
  const sentences = stream.sentences.slice(window.sentence, window.last + 1);
  const bySentence = sentences.map(({ from, to }) =>
    hits.filter((hit) => from <= startOf(hit) && startOf(hit) < to),
  );
  return bySentence.reduce(
    (best, own) => (own.length > 0 && own.length >= best.length ? own : best),
    [],
  );
}

/** Is there a full stop between the hits? Unpunctuated speech has only pieces, no sentences. */
function endsBetween(stream: Stream, hits: Hit[]): boolean {
  const { from, to } = runOf(hits);
  for (let at = from; at < to; at += 1) {
    if (/[.!?]["”’]?\s/.test(gapAfter(stream, at))) return true;
  }
  return false;
}

function hasReport(stream: Stream, from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1) {
    if (isReporting(stream.tokens[at]!.word) && !quoteAround(stream, at)) return true;
  }
  return false;
}

function quotedParts(stream: Stream, from: number, to: number): Span[] {
  const numbers = quoteNumbers(stream);
  const { start } = stream.tokens[from]!;
  const { end } = stream.tokens[to]!;
  return stream.quotes
    .slice(numbers[from], numbers[to]! + 1)
    .filter((quote) => quote.start < end && start < quote.end)
    .map((quote) => ({ start: Math.max(start, quote.start), end: Math.min(end, quote.end) }));
}
