import { isDeepStrictEqual } from 'node:util';
import { isMap, isNode, isScalar, isSeq, parseDocument, stringify } from 'yaml';
import type { Document, Node, YAMLSeq } from 'yaml';

/** A YAML file that cannot be edited in place: the message says what was expected. */
export class EditError extends Error {}

/** What of a text is replaced, in UTF-16 offsets, and by what. */
interface Edit {
  from: number;
  to: number;
  insert: string;
}

type Values = Record<string, unknown>;

/**
 * Adds a top-level key at the end of a YAML file, or replaces its value where it stands. All that
 * lies outside stays as it is, byte for byte: comments, quotes, order, line ends.
 * @throws EditError for a file that this cannot be done to.
 */
export function setKey(text: string, key: string, value: unknown): string {
  const { document, values } = read(text);
  const at = valueOf(document, key);
  const edit = at ? replacement(text, at, value) : addition(text, document, { [key]: value });
  return checked(text, edit, { ...values, [key]: value });
}

/**
 * Appends an item to the list under a top-level key; the list is made where there is none. The
 * items before it stay as they are, byte for byte.
 * @throws EditError as `setKey`, and when the key holds something else than a list.
 */
export function addToList(text: string, key: string, item: unknown): string {
  const { document, values } = read(text);
  const list = values[key] ?? [];
  if (!Array.isArray(list)) throw new EditError(`${key}: expected a list`);
  const at = valueOf(document, key);
  const last = isSeq(at?.node) ? at.node.items.at(-1) : undefined;
  if (!at || !isSeq(at.node) || !isNode(last) || !last.range) return setKey(text, key, [item]);
  const edit = at.node.flow ? inFlow(last, item) : inBlock(text, at.node, last, item);
  return checked(text, edit, { ...values, [key]: [...(list as unknown[]), item] });
}

function read(text: string): { document: Document; values: Values } {
  const document: Document = parseDocument(text, { version: '1.2', prettyErrors: false });
  const [error] = document.errors;
  if (error) throw new EditError(`expected whole YAML: ${error.message}`);
  if (!isMap(document.contents) || document.contents.flow) {
    throw new EditError('expected a file of keys and values');
  }
  return { document, values: document.toJS() as Values };
}

/** A key's value and the offset after the key's colon. */
interface Place {
  colon: number;
  node: Node;
}

function valueOf({ contents }: Document, key: string): Place | undefined {
  if (!isMap(contents)) return undefined;
  const pair = contents.items.find((each) => isScalar(each.key) && each.key.value === key);
  if (!pair || !isScalar(pair.key) || !pair.key.range || !isNode(pair.value)) return undefined;
  return { colon: pair.key.range[1], node: pair.value };
}

function replacement(text: string, { colon, node }: Place, value: unknown): Edit {
  const from = text.indexOf(':', colon) + 1;
  const to = Math.max(from, endOf(text, node));
  // What follows on the line, a comment, would end up inside a value of several lines.
  const isLast = /^[ \t\r]*(?:\n|$)/.test(text.slice(to));
  const written = isLast ? block({ k: value }).slice('k:'.length) : ` ${inOneLine(value)}`;
  return { from, to, insert: withEnds(text, written) };
}

function addition(text: string, { contents, range }: Document, value: Values): Edit {
  const last = range?.[2] ?? text.length;
  const end = last < text.length ? (contents?.range?.[2] ?? last) : text.length;
  const before = text.slice(0, end).endsWith('\n') ? '' : '\n';
  return { from: end, to: end, insert: withEnds(text, `${before}${block(value)}\n`) };
}

function inFlow(last: Node, item: unknown): Edit {
  const end = last.range![1];
  return { from: end, to: end, insert: `, ${inOneLine(item)}` };
}

function inBlock(text: string, { range }: YAMLSeq, last: Node, item: unknown): Edit {
  const dash = range![0];
  const indent = ' '.repeat(dash - text.lastIndexOf('\n', dash - 1) - 1);
  const newline = text.indexOf('\n', endOf(text, last));
  const lines = block([item]).replace(/^/gm, indent);
  const at = newline < 0 ? text.length : newline + 1;
  const insert = newline < 0 ? `\n${lines}` : `${lines}\n`;
  return { from: at, to: at, insert: withEnds(text, insert) };
}

/** Where a value's own text ends, without the white space and the comments after it. */
function endOf(text: string, node: Node): number {
  return trimEnd(text.slice(0, node.range![1])).length;
}

/** As an editor would write it. Each text stays on its line: it cannot swallow what follows. */
function block(value: unknown): string {
  const options = { lineWidth: 0, blockQuote: false, singleQuote: true, version: '1.2' } as const;
  return trimEnd(stringify(value, options));
}

function inOneLine(value: unknown): string {
  const options = { collectionStyle: 'flow', lineWidth: 0, blockQuote: false } as const;
  const written = trimEnd(stringify(value, { ...options, singleQuote: true, version: '1.2' }));
  return written.includes('\n') ? JSON.stringify(value) : written;
}

/** Without the white space at its end: YAML's, for a no-break space is part of a value. */
function trimEnd(text: string): string {
  return text.replace(/[ \t\r\n]+$/, '');
}

/** Line ends as the file has them. */
function withEnds(text: string, written: string): string {
  return /^[^\n]*\r\n/.test(text) ? written.replace(/\n/g, '\r\n') : written;
}

/** @throws EditError unless the edited text reads as it was meant. */
function checked(text: string, { from, to, insert }: Edit, intended: Values): string {
  const edited = text.slice(0, from) + insert + text.slice(to);
  const document = parseDocument(edited, { version: '1.2', prettyErrors: false });
  if (document.errors.length === 0 && isDeepStrictEqual(document.toJS(), intended)) return edited;
  throw new EditError('expected plain block style; this file has to be edited by hand');
}
