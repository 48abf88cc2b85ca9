import type { Span } from '../passage.ts';
import type { TokenRange } from '../text/sentences.ts';
import { quoteAround, type Stream } from './stream.ts';

/**
 * The runs of text to mark for a run of tokens. Where it begins in one quote and ends in another,
 * the reporting clause between them is left out: a mark spans what was said.
 */
export function locate(stream: Stream, tokens: TokenRange): Span[] {
  const start = stream.tokens[tokens.from]!.start;
  const end = stream.tokens[tokens.to - 1]!.end;
  const first = quoteAround(stream, tokens.from);
  const last = quoteAround(stream, tokens.to - 1);
  if (!first || !last || first === last) return [{ start, end }];
  return stream.quotes
    .filter((quote) => quote.start < end && start < quote.end)
    .map((quote) => ({ start: Math.max(start, quote.start), end: Math.min(end, quote.end) }));
}

/** The text of some spans, with an ellipsis where something is left out. */
export function quoteText(stream: Stream, spans: Span[]): string {
  return spans.map(({ start, end }) => stream.text.slice(start, end)).join(' … ');
}
