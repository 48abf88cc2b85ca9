import type { Span } from '../core/passage.ts';

/** Most characters that are given out, and how many of them stand before the words. */
const MOST = 600;
const BEFORE = 200;

/** A text and where in it the words stand. */
export interface Placed {
  text: string;
  spans: readonly Span[];
}

/** The words of passages that follow one another, as those of one: a match may run over several. */
export function joined(passages: readonly Placed[]): Placed {
  let text = '';
  const spans = passages.flatMap((passage) => {
    const offset = text === '' ? 0 : text.length + 1;
    text = offset === 0 ? passage.text : `${text} ${passage.text}`;
    return passage.spans.map(({ start, end }) => ({ start: start + offset, end: end + offset }));
  });
  return { text, spans };
}

/** The words of a passage around some spans, from one word to another. */
export function around({ text, spans }: Placed): string {
  if (text.length <= MOST) return text.trim();
  const first = Math.min(...spans.map(({ start }) => start));
  const from = Math.max(0, first - BEFORE);
  const piece = text.slice(from, from + MOST);
  const isWhole = from + MOST >= text.length;
  const head = from === 0 ? piece : piece.replace(/^\S*\s/, '');
  return (isWhole ? head : head.replace(/\s\S*$/, '')).trim();
}
