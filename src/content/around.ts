import type { Span } from '../core/passage.ts';

/** Most characters that are given out, and how many of them stand before the words. */
const MOST = 600;
const BEFORE = 200;

/** The words of a passage around some spans, from one word to another. */
export function around(text: string, spans: readonly Span[]): string {
  if (text.length <= MOST) return text.trim();
  const first = Math.min(...spans.map(({ start }) => start));
  const from = Math.max(0, first - BEFORE);
  const piece = text.slice(from, from + MOST);
  const isWhole = from + MOST >= text.length;
  const head = from === 0 ? piece : piece.replace(/^\S*\s/, '');
  return (isWhole ? head : head.replace(/\s\S*$/, '')).trim();
}
