import { NO_NODE, type TextMap } from './text-map.ts';

/** How white space is rendered, as in CSS `white-space-collapse`. */
export type WhiteSpace = 'collapse' | 'preserve' | 'preserve-breaks';

/** Characters of one node that are read in one step. */
export const STEP = 16_384;

/** What is not written through as it stands: white space to collapse, and invisible characters. */
const ODD = /[ \t\n\r\f]{2,}|[\t\n\r\f]|[\u00ad\u200b-\u200d\u2060\ufeff]+/g;

/**
 * Gathers one block's text from its text nodes, in order.
 *
 * A line break that is rendered becomes `\n`, a blank line `\n\n`, all other white space one
 * space; none stands at the start. Soft hyphens and zero-width characters are left out.
 */
export class TextBuilder {
  #parts: string[] = [];
  #length = 0;
  #last = '';
  /** Line breaks at the end of the text so far: none, a break, a blank line. */
  #breaks = 0;
  #nodes: Text[] = [];
  #table: number[] = [];
  #gaps: number[] = [];
  #gap = false;

  get length(): number {
    return this.#length;
  }

  /** What was gathered so far. */
  get text(): string {
    return this.#parts.join('');
  }

  /**
   * Adds a node's text step by step: each step reads at most STEP characters and yields, so that a
   * node of megabytes holds nothing up.
   * @param most characters to add: a longer node is cut there
   */
  *add(node: Text, whiteSpace: WhiteSpace, most = Infinity): Generator<undefined, void> {
    // Strings do not change, even if the page changes the node while this is under way.
    const data = node.data;
    const end = this.#length + most;
    for (let from = 0; from < data.length && this.#length < end;) {
      const to = Math.min(stepEnd(data, from), from + end - this.#length);
      this.#read(node, data, from, to, whiteSpace);
      from = to;
      if (from < data.length) yield;
    }
  }

  /** Adds a character that stands in no node. */
  insert(character: string): void {
    if (character === '\n') this.#white('\n', undefined, 0);
    else this.#write(character, undefined, 0);
  }

  /** Something that is not read stands here. */
  skip(): void {
    this.#gap = true;
  }

  /** The text so far, or nothing where there is none. The builder is empty afterwards. */
  take(): TextMap | undefined {
    const text = this.#parts.join('');
    const map: TextMap = {
      text: text.trimEnd(),
      nodes: this.#nodes,
      table: new Uint32Array(this.#table),
      gaps: this.#gaps,
    };
    this.#parts = [];
    this.#length = 0;
    this.#last = '';
    this.#breaks = 0;
    this.#nodes = [];
    this.#table = [];
    this.#gaps = [];
    this.#gap = false;
    return map.text === '' ? undefined : map;
  }

  #read(node: Text, data: string, from: number, to: number, whiteSpace: WhiteSpace): void {
    const chunk = from === 0 && to === data.length ? data : data.slice(from, to);
    let done = 0;
    for (const odd of chunk.matchAll(ODD)) {
      this.#plain(chunk.slice(done, odd.index), node, from + done);
      done = odd.index + odd[0].length;
      if (/^[ \t\n\r\f]/.test(odd[0]))
        this.#white(rendered(odd[0], whiteSpace), node, from + odd.index);
    }
    this.#plain(chunk.slice(done), node, from + done);
  }

  /** Text with no white space but single spaces. */
  #plain(text: string, node: Text, offset: number): void {
    if (text.startsWith(' ')) {
      this.#white(' ', node, offset);
      this.#write(text.slice(1), node, offset + 1);
    } else {
      this.#write(text, node, offset);
    }
  }

  /** White space: the strongest of a run is kept, and none at the start. */
  #white(white: string, node: Text | undefined, offset: number): void {
    if (this.#length === 0) return;
    const breaks = white === ' ' ? 0 : white.length;
    if (!/\s/.test(this.#last)) {
      this.#write(white, node, offset);
      this.#breaks = breaks;
    } else {
      this.#widen(Math.min(2, this.#breaks + breaks));
    }
  }

  /** A space already written becomes a line break, a line break a blank line. */
  #widen(breaks: number): void {
    if (breaks > 0 && this.#breaks === 0) {
      const last = this.#parts.pop() ?? '';
      this.#parts.push(`${last.slice(0, -1)}\n`);
      this.#last = '\n';
      this.#breaks = 1;
    }
    if (breaks > this.#breaks) this.#write('\n', undefined, 0);
    this.#breaks = breaks;
  }

  #write(text: string, node: Text | undefined, offset: number): void {
    if (text === '') return;
    if (this.#gap && this.#length > 0) this.#gaps.push(this.#length);
    this.#gap = false;
    this.#note(node, offset);
    this.#parts.push(text);
    this.#length += text.length;
    this.#last = text.charAt(text.length - 1);
    this.#breaks = 0;
  }

  /** Begins a stretch, unless the last one goes on. */
  #note(node: Text | undefined, offset: number): void {
    if (node && this.#nodes.at(-1) !== node) this.#nodes.push(node);
    const number = node ? this.#nodes.length - 1 : NO_NODE;
    const table = this.#table;
    const last = table.length - 3;
    const isSameNode = node && last >= 0 && table[last + 1] === number;
    if (isSameNode && table[last]! + offset === table[last + 2]! + this.#length) return;
    table.push(this.#length, number, node ? offset : 0);
  }
}

function rendered(white: string, whiteSpace: WhiteSpace): string {
  if (whiteSpace === 'collapse') return ' ';
  const breaks = white.match(/\n|\r(?!\n)/g)?.length ?? 0;
  if (breaks === 0) return ' ';
  return breaks === 1 ? '\n' : '\n\n';
}

/** Where a step ends: not within white space, so that a run of it is seen whole. */
function stepEnd(data: string, from: number): number {
  let end = Math.min(data.length, from + STEP);
  const longest = Math.min(data.length, end + STEP);
  while (end < longest && /\s/.test(data.charAt(end))) end += 1;
  return end;
}
