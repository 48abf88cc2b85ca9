import type { Span } from '../core/passage.ts';

/** Longest passage, in UTF-16 units. */
export const LONGEST_PASSAGE = 20_000;

/** The parts of a run of text that blank lines divide, without white space at their ends. */
export function paragraphsOf(text: string, span: Span): Span[] {
  const parts: Span[] = [];
  let from = span.start;
  while (from < span.end) {
    const blank = text.indexOf('\n\n', from);
    const to = blank === -1 ? span.end : Math.min(blank, span.end);
    parts.push(trimmed(text, { start: from, end: to }));
    from = to + 2;
  }
  return parts.filter(({ start, end }) => start < end);
}

/** Cuts a run that is too long for one passage: after a sentence, else at a space. */
export function cutLong(text: string, span: Span, longest = LONGEST_PASSAGE): Span[] {
  const parts: Span[] = [];
  let { start } = span;
  while (span.end - start > longest) {
    const end = start + cutAt(text.slice(start, start + longest));
    parts.push(trimmed(text, { start, end }));
    start = end;
  }
  parts.push(trimmed(text, { start, end: span.end }));
  return parts.filter((part) => part.start < part.end);
}

function cutAt(text: string): number {
  const half = text.length / 2;
  const sentence = Math.max(...['. ', '? ', '! ', '.\n'].map((end) => text.lastIndexOf(end)));
  if (sentence > half) return sentence + 1;
  const space = text.lastIndexOf(' ');
  return space > half ? space : text.length;
}

function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  return { start, end };
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}
