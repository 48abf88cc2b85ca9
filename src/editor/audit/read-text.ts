import type { ReadDocument } from './document.ts';
import { readParagraphs, type NumberedLine } from './turns.ts';

/** A text file: paragraphs between empty lines, or one a line where there are no empty lines. */
export function readText(text: string): ReadDocument {
  const lines = text
    .split('\n')
    .map((each, at): NumberedLine => ({ line: at + 1, text: each.replace(/^\ufeff/, '') }));
  const isBlank = ({ text: each }: NumberedLine) => each.trim() === '';
  const first = lines.findIndex((line) => !isBlank(line));
  const last = lines.findLastIndex((line) => !isBlank(line));
  const body = lines.slice(Math.max(0, first), last + 1);
  if (!body.some(isBlank)) return readParagraphs(body.map((line) => [line]));
  const paragraphs: NumberedLine[][] = [[]];
  for (const line of body) {
    if (isBlank(line)) paragraphs.push([]);
    else paragraphs.at(-1)!.push(line);
  }
  return readParagraphs(paragraphs);
}
