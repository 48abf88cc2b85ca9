import type { ReadDocument } from './document.ts';
import { withoutEntities } from './entities.ts';
import { readParagraphs, type NumberedLine } from './turns.ts';

/**
 * A comment or a tag; of a tag its slash and its name. Text with "<" that is none stays text. What is
 * looked at is bounded, so that no file takes long.
 */
const MARKUP =
  /<!--|<(\/?)([a-zA-Z][\w:-]{0,40})(?:"[^"]{0,9999}"|'[^']{0,9999}'|[^<>"']){0,2000}>|<![^<>]{0,999}>/g;
/** Elements whose text is not read: it is no part of what the page says. */
const LEFT_OUT = new Set(
  'script style template noscript svg nav select textarea button iframe title head'.split(' '),
);
/** Elements within a line: all others end a paragraph. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/**
 * The paragraphs of a saved page. No browser reads it: what a style hides is read, what a script
 * would write is not.
 */
export function readHtml(html: string): ReadDocument {
  const paragraphs = new Paragraphs(html);
  let end = 0;
  MARKUP.lastIndex = 0;
  for (let found = MARKUP.exec(html); found; found = MARKUP.exec(html)) {
    paragraphs.text(end, found.index);
    end = MARKUP.lastIndex;
    const name = found[2]?.toLowerCase();
    if (found[0] === '<!--') end = endOf(html, '-->', end);
    else if (name !== undefined && !INLINE.has(name)) paragraphs.close();
    if (name !== undefined && !found[1] && LEFT_OUT.has(name) && !found[0].endsWith('/>')) {
      end = endOf(html, '>', endOf(html, `</${name}`, end));
    }
    MARKUP.lastIndex = end;
  }
  paragraphs.text(end, html.length);
  paragraphs.close();
  return readParagraphs(paragraphs.done);
}

/** Behind the next end mark; without one, the end of the file. */
function endOf(html: string, mark: string, from: number): number {
  const lower = mark.toLowerCase();
  for (let at = html.indexOf(mark[0]!, from); at >= 0; at = html.indexOf(mark[0]!, at + 1)) {
    if (html.slice(at, at + mark.length).toLowerCase() === lower) return at + mark.length;
  }
  return html.length;
}

/** Runs of text as lines of paragraphs, with their numbers. */
class Paragraphs {
  readonly done: NumberedLine[][] = [];
  readonly #html: string;
  #open = new Map<number, string>();
  #line = 1;
  #counted = 0;

  constructor(html: string) {
    this.#html = html;
  }

  /** Text without a tag from one offset to another, behind all before. */
  text(from: number, to: number): void {
    let start = from;
    while (start < to) {
      const newline = this.#html.indexOf('\n', start);
      const end = newline < 0 || newline >= to ? to : newline + 1;
      const line = this.#lineAt(start);
      const words = withoutEntities(this.#html.slice(start, end));
      this.#open.set(line, (this.#open.get(line) ?? '') + words);
      start = end;
    }
  }

  close(): void {
    const lines = [...this.#open].map(([line, text]) => ({ line, text }));
    if (lines.some(({ text }) => text.trim() !== '')) this.done.push(lines);
    this.#open = new Map();
  }

  #lineAt(offset: number): number {
    for (;;) {
      const newline = this.#html.indexOf('\n', this.#counted);
      if (newline < 0 || newline >= offset) return this.#line;
      this.#counted = newline + 1;
      this.#line += 1;
    }
  }
}
