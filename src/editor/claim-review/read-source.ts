import { InputError } from '../fault.ts';
import { bytesInWords } from '../lines.ts';
import { itemsIn, reviewsIn, whyNoJson, type Item, type Reading, type Value } from './items.ts';
import { fromLines } from './json-lines.ts';
import { fromList, lineOfFault, listIn } from './list.ts';
import { scriptsOf } from './page.ts';

/** What is looked at to tell what a source is: more, where that is not enough for its first line. */
const HEAD = 64 * 1024;
const LONG_HEAD = 4 * 1024 * 1024;

/**
 * The reviews of a page with JSON-LD, of JSON-LD itself, of a DataFeed, of an answer of the Fact Check
 * Tools API, or of JSON Lines. What is a list is never held as a whole.
 * @throws InputError when it is none of these
 */
export async function* itemsOf(
  pieces: AsyncIterable<string>,
  reading: Reading,
): AsyncGenerator<Item> {
  const { head, all } = await withHead(pieces);
  const { onMore } = reading;
  if (head.startsWith('<')) {
    yield* numbered(scriptsOf(await whole(all, reading)), (value) => reviewsIn(value, onMore));
  } else if (isLines(head)) {
    yield* each(fromLines(all, reading), (value) => itemsIn(value, onMore));
  } else {
    const list = listIn(head);
    if (list) yield* each(fromList(all, list, reading), (value) => itemsIn(value, onMore));
    else {
      const value = parsed(await whole(all, reading), reading);
      yield* numbered([{ at: 1, value }], (one) => reviewsIn(one, onMore));
    }
  }
}

/** The reviews of values, each where its value stands. */
async function* each(
  values: AsyncIterable<Value>,
  read: (value: unknown) => Iterable<Omit<Item, 'at'>>,
): AsyncGenerator<Item> {
  for await (const value of values) {
    if ('why' in value) yield unread(value);
    else for (const item of read(value.value)) yield { ...item, at: value.at };
  }
}

/** The same, each by its number among all. */
function* numbered(
  values: Iterable<Value>,
  read: (value: unknown) => Iterable<Omit<Item, 'at'>>,
): Generator<Item> {
  let number = 0;
  for (const value of values) {
    if ('why' in value) yield unread(value);
    else for (const item of read(value.value)) yield { ...item, at: `review ${(number += 1)}` };
  }
}

function unread({ at, why }: Value & { why: string }): Item {
  return { at, read: { why }, markup: {}, isBroken: true };
}

/** More than one line, the first of which is JSON by itself. */
function isLines(head: string): boolean {
  const end = head.indexOf('\n');
  if (!head.startsWith('{') || end < 0 || head.slice(end).trim() === '') return false;
  try {
    JSON.parse(head.slice(0, end));
    return true;
  } catch {
    return false;
  }
}

function parsed(text: string, { name }: Reading): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = whyNoJson(error).replace('expected JSON: ', '');
    throw new InputError([
      `${name}:${lineOfFault(text)}: expected a page with JSON-LD, JSON, or JSON Lines: ${why}`,
    ]);
  }
}

async function whole(pieces: AsyncIterable<string>, { name, most }: Reading): Promise<string> {
  const all: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    all.push(piece);
    length += piece.length;
    if (length > most) {
      throw new InputError([
        `${name}: expected at most ${bytesInWords(most)} in a page or an object, found more (a list and JSON Lines may be longer)`,
      ]);
    }
  }
  return all.join('');
}

/** The beginning of a text, and all of it again. */
async function withHead(pieces: AsyncIterable<string>) {
  const next: AsyncIterator<string, unknown> = pieces[Symbol.asyncIterator]();
  const seen: string[] = [];
  let head = '';
  while (head.length < HEAD || (head.length < LONG_HEAD && !hasTwoLines(head))) {
    const step = await next.next();
    if (step.done) break;
    seen.push(step.value);
    head = (head + step.value).trimStart();
  }
  async function* all(): AsyncGenerator<string> {
    try {
      yield* seen;
      for (let step = await next.next(); !step.done; step = await next.next()) yield step.value;
    } finally {
      await next.return?.();
    }
  }
  return { head, all: all() };
}

function hasTwoLines(head: string): boolean {
  if (!head.startsWith('{')) return true;
  const end = head.indexOf('\n');
  return end >= 0 && /\S/.test(head.slice(end));
}
