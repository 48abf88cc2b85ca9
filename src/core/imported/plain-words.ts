import type { Span } from '../passage.ts';

/** A text as plain words, and where each of them stands in the text it was made of. */
export interface PlainWords {
  text: string;
  /** The run of the given text that a run of the plain one was made of; a tag is taken whole. */
  origin: (run: Span) => Span;
}

const ADDRESS = String.raw`(?:https?:\/\/|www\.|pic\.twitter\.com\/)\S+`;
const TAG = String.raw`[@#]([\p{L}\p{M}\p{N}_]+)`;
const NO_WORDS = new RegExp(`${ADDRESS}|${TAG}`, 'giu');
const HUMPS = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=[\p{Lu}\p{Ll}])(?=\p{Nd})|_/gu;

/** A text without addresses, and with its tags as words: `#DefundTheCBC` is `Defund The CBC`. */
export function plainWords(given: string): PlainWords {
  if (!/[@#]|https?:|www\.|pic\.twitter/i.test(given)) return { text: given, origin: (run) => run };
  const changes: Change[] = [];
  let text = '';
  let done = 0;
  for (const { 0: whole, 1: tag, index } of given.matchAll(NO_WORDS)) {
    text += given.slice(done, index);
    const words = tag === undefined ? ' ' : ` ${tag.split(HUMPS).join(' ')} `;
    done = index + whole.length;
    changes.push({
      plain: { start: text.length, end: text.length + words.length },
      given: { start: index, end: done },
    });
    text += words;
  }
  return { text: text + given.slice(done), origin: (run) => originOf(changes, run) };
}

/** A run of the text that stands changed in the plain one. */
interface Change {
  plain: Span;
  given: Span;
}

function originOf(changes: readonly Change[], { start, end }: Span): Span {
  const first = lastBegun(changes, start);
  const last = lastBegun(changes, end - 1);
  return {
    start: !first || start >= first.plain.end ? start + shift(first) : first.given.start,
    end: !last || end > last.plain.end ? end + shift(last) : last.given.end,
  };
}

function lastBegun(changes: readonly Change[], place: number): Change | undefined {
  let from = 0;
  let to = changes.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (changes[middle]!.plain.start <= place) from = middle + 1;
    else to = middle;
  }
  return changes[from - 1];
}

function shift(change: Change | undefined): number {
  return change ? change.given.end - change.plain.end : 0;
}
