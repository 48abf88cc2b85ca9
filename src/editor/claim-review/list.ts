import { JSONParser, Tokenizer, TokenType } from '@streamparser/json';
import { InputError } from '../fault.ts';
import { bytesInWords } from '../lines.ts';
import { whyNoJson, type Reading, type Value } from './items.ts';

/** The lists that feeds keep their items in, by the key of each. */
const LISTS = ['dataFeedElement', 'claims', '@graph', 'itemListElement'];

const OPENING = new Set([TokenType.LEFT_BRACE, TokenType.LEFT_BRACKET]);
const CLOSING = new Set([TokenType.RIGHT_BRACE, TokenType.RIGHT_BRACKET]);

/** Where a list of reviews lies in a JSON text. */
export interface ListPlace {
  /** As the parser is told: `$.*` or `$.claims.*`. */
  path: string;
  key?: string;
}

/** Where a text's list begins, if it does within the part that is given. */
export function listIn(head: string): ListPlace | undefined {
  if (head.startsWith('[')) return { path: '$.*' };
  const keys = listKeysIn(head);
  const key = LISTS.find((list) => keys.has(list));
  return key === undefined ? undefined : { path: `$.${key}.*`, key };
}

/** The keys of the outermost object that a list begins under. */
function listKeysIn(head: string): Set<unknown> {
  const keys = new Set<unknown>();
  let depth = 0;
  let last: unknown;
  const tokenizer = new Tokenizer();
  tokenizer.onToken = ({ token, value }) => {
    if (token === TokenType.LEFT_BRACKET && depth === 1) keys.add(last);
    if (OPENING.has(token)) depth += 1;
    else if (CLOSING.has(token)) depth -= 1;
    else if (token === TokenType.STRING && depth === 1) last = value;
  };
  try {
    tokenizer.write(head);
  } catch {
    // What is broken here is told when it is read.
  }
  return keys;
}

/**
 * The items of a list, one after the other: of the whole no more is held than one of them.
 * @throws InputError where it is no JSON, or an item is too large.
 */
export async function* fromList(
  pieces: AsyncIterable<string>,
  { path, key }: ListPlace,
  { name, most, onMore }: Reading,
): AsyncGenerator<Value> {
  const paths = key === undefined ? [path] : [path, '$.nextPageToken'];
  const parser = new JSONParser({ paths, keepStack: false });
  const place = new Place(name);
  let found: unknown[] = [];
  let number = 0;
  let since = 0;
  parser.onToken = ({ offset }) => void (place.offset = offset);
  parser.onValue = ({ value, key: under }) => {
    if (key !== undefined && under === 'nextPageToken') {
      if (value !== '') onMore();
      return;
    }
    since = 0;
    found.push(value);
  };
  for await (const piece of pieces) {
    const bytes = new TextEncoder().encode(piece);
    since += bytes.length;
    try {
      parser.write(bytes);
    } catch (error) {
      throw place.fault(bytes, number + found.length + 1, whyNoJson(error));
    }
    const ready = found;
    found = [];
    for (const value of ready) yield { value, at: `review ${(number += 1)}` };
    if (since > most) {
      throw place.fault(bytes, number + 1, `expected at most ${bytesInWords(most)}, found more`);
    }
    place.passed(bytes);
  }
  if (!parser.isEnded) {
    throw new InputError([`${name}:${place.line}: expected more: the JSON does not end`]);
  }
}

/** The line on which a text ceases to be JSON. */
export function lineOfFault(text: string): number {
  const parser = new JSONParser({ paths: ['$'], keepStack: false });
  const bytes = new TextEncoder().encode(text);
  let last = 0;
  parser.onToken = ({ offset }) => void (last = offset);
  parser.onValue = () => undefined;
  try {
    parser.write(bytes);
  } catch {
    return 1 + newlinesIn(bytes.subarray(0, last));
  }
  return 1 + newlinesIn(bytes);
}

/** How far a text was read, for messages. */
class Place {
  line = 1;
  /** Of the last whole token, in bytes from the start. */
  offset = 0;
  #bytes = 0;
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  passed(bytes: Uint8Array): void {
    this.line += newlinesIn(bytes);
    this.#bytes += bytes.length;
  }

  fault(bytes: Uint8Array, number: number, expected: string): InputError {
    const until = Math.max(0, this.offset - this.#bytes);
    const line = this.line + newlinesIn(bytes.subarray(0, until));
    return new InputError([`${this.#name}:${line}: review ${number}: ${expected}`]);
  }
}

function newlinesIn(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte === 0x0a) count += 1;
  return count;
}
