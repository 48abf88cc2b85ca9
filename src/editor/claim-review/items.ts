import { JSONParser } from '@streamparser/json';
import { claimReviewsIn } from '../../core/claim/claim-review/find.ts';
import {
  readApiClaim,
  readClaimReview,
  type Markup,
  type ReadReview,
} from '../../core/claim/claim-review/read.ts';
import { InputError } from '../fault.ts';

/** One review of a source, read or not, with the markup that it was read from. */
export interface Item {
  read: ReadReview;
  markup: Markup;
}

/** What is looked at to tell what a source is. */
const HEAD = 64 * 1024;
/** A page, or JSON that is one object, is read as a whole; nobody's is larger. */
const MOST_WHOLE = 32 * 1024 * 1024;

/** The lists that feeds keep their items in, by the key of each. */
const LISTS = ['dataFeedElement', 'claims', '@graph', 'itemListElement'];

/**
 * The reviews of a page with JSON-LD, of JSON-LD itself, of a DataFeed, of an answer of the Fact Check
 * Tools API, or of JSON Lines. What is a list is never held as a whole.
 * @param name the source, for errors
 * @throws InputError when it is none of these
 */
export async function* itemsOf(
  pieces: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Item> {
  const { head, rest } = await withHead(pieces);
  const text = new TextDecoder()
    .decode(head)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (text.startsWith('<')) yield* reviewsIn(scriptsOf(await whole(rest, name)));
  else if (isLines(text)) yield* fromLines(rest, name);
  else {
    const path = listOf(text);
    if (path) yield* fromList(rest, path, name);
    else yield* reviewsIn([parsed(await whole(rest, name), name)]);
  }
}

function* reviewsIn(values: Iterable<unknown>): Generator<Item> {
  for (const value of values) {
    for (const markup of claimReviewsIn(value)) yield { read: readClaimReview(markup), markup };
  }
}

/** An item of a list: markup, or a claim of the API. */
function* itemsIn(value: unknown): Generator<Item> {
  if (isApiClaim(value)) {
    for (const read of readApiClaim(value)) yield { read, markup: value };
    return;
  }
  let isEmpty = true;
  for (const item of reviewsIn([value])) {
    isEmpty = false;
    yield item;
  }
  if (!isEmpty) return;
  yield { read: { why: 'expected a ClaimReview' }, markup: { value } };
}

function isApiClaim(value: unknown): value is Markup {
  return (
    typeof value === 'object' && value !== null && 'claimReview' in value && !('@type' in value)
  );
}

/** Where a source's list is; `undefined` when it is one object. */
function listOf(text: string): string | undefined {
  if (text.startsWith('[')) return '$.*';
  const key = LISTS.find((list) => new RegExp(`"${list}"\\s*:\\s*\\[`).test(text));
  return key && `$.${key}.*`;
}

function isLines(text: string): boolean {
  const first = text.slice(0, text.indexOf('\n'));
  if (!first.startsWith('{')) return false;
  try {
    JSON.parse(first);
    return true;
  } catch {
    return false;
  }
}

async function* fromList(
  pieces: AsyncIterable<Uint8Array>,
  path: string,
  name: string,
): AsyncGenerator<Item> {
  const parser = new JSONParser({ paths: [path], keepStack: false });
  let found: unknown[] = [];
  parser.onValue = ({ value }) => void found.push(value);
  for await (const piece of pieces) {
    try {
      parser.write(piece);
    } catch (error) {
      throw new InputError([`${name}: expected JSON: ${(error as Error).message.slice(0, 120)}`]);
    }
    const ready = found;
    found = [];
    for (const value of ready) yield* itemsIn(value);
  }
  if (!parser.isEnded) throw new InputError([`${name}: expected more: the JSON does not end`]);
}

async function* fromLines(pieces: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Item> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const piece of pieces) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = lines.pop()!;
    if (rest.length > MOST_WHOLE) throw new InputError([`${name}: a line is too long`]);
    for (const line of lines) yield* fromLine(line);
  }
  yield* fromLine(rest + decoder.decode());
}

function* fromLine(line: string): Generator<Item> {
  if (line.trim() === '') return;
  try {
    yield* itemsIn(JSON.parse(line));
  } catch {
    yield { read: { why: 'expected JSON' }, markup: { line: line.slice(0, 200) } };
  }
}

/** The JSON-LD of a page. What is no JSON is passed over, as search engines do. */
function* scriptsOf(html: string): Generator {
  const scripts = html.matchAll(
    /<script\b[^>]*\btype\s*=\s*["']?application\/ld\+json\b[^>]*>([\s\S]*?)<\/script\s*>/gi,
  );
  for (const [, text] of scripts) {
    try {
      yield JSON.parse(text!);
    } catch {
      continue;
    }
  }
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError([`${name}:1: expected a page with JSON-LD, JSON, or JSON Lines`]);
  }
}

async function whole(pieces: AsyncIterable<Uint8Array>, name: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of pieces) {
    text += decoder.decode(piece, { stream: true });
    if (text.length > MOST_WHOLE) throw new InputError([`${name}: a page or an object this large`]);
  }
  return text + decoder.decode();
}

/** The first bytes, and all of them again. */
async function withHead(pieces: AsyncIterable<Uint8Array>) {
  const next: AsyncIterator<Uint8Array, unknown> = pieces[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD) {
    const step = await next.next();
    if (step.done) break;
    seen.push(step.value);
    length += step.value.length;
  }
  async function* all() {
    yield* seen;
    for (;;) {
      const step = await next.next();
      if (step.done) return;
      yield step.value;
    }
  }
  return { head: Buffer.concat(seen), rest: all() };
}
