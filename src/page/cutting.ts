import type { Span } from '../core/passage.ts';

/** Longest passage, in UTF-16 units. */
export const LONGEST_PASSAGE = 20_000;

/** The parts of a run of text that blank lines divide, without white space at their ends. */
export function* paragraphsOf(text: string, span: Span): Generator<Span> {
  // Looking past the run's end would go through all of a long text for each of its lines.
  const run = text.slice(span.start, span.end);
  for (let from = 0; from < run.length;) {
    const blank = run.indexOf('\n\n', from);
    const to = blank === -1 ? run.length : blank;
    const part = trimmed(text, { start: span.start + from, end: span.start + to });
    if (part.start < part.end) yield part;
    from = to + 2;
  }
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
