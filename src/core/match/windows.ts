import type { TokenRange } from '../text/sentences.ts';
import { gapAfter, quoteAround, type Stream } from './stream.ts';

/** Where a claim is looked for: a sentence, or two that belong together. */
export interface Window extends TokenRange {
  /** Number of its first sentence. */
  sentence: number;
  /** Of its last. */
  last: number;
}

/** Words that take a sentence's subject from the one before. */
const PRONOUNS = new Set(['he', 'she', 'it', 'they', 'that', 'this']);

/** The windows around a sentence: itself, then with the neighbours it belongs with. */
export function windowsAround(stream: Stream, sentence: number): Window[] {
  const windows = [join(stream, sentence, sentence)];
  if (isLinked(stream, sentence - 1)) windows.push(join(stream, sentence - 1, sentence));
  if (isLinked(stream, sentence)) windows.push(join(stream, sentence, sentence + 1));
  return windows;
}

/** The two sentences that follow a window in the same stream. */
export function sentencesAfter(stream: Stream, window: Window): TokenRange[] {
  return stream.sentences.slice(window.last + 1, window.last + 3);
}

function join(stream: Stream, first: number, last: number): Window {
  return {
    sentence: first,
    last,
    from: stream.sentences[first]!.from,
    to: stream.sentences[last]!.to,
  };
}

/** `Sixty million of them`, `that many`: they count what the sentence before names. */
const COUNTED = new Set(['them', 'those', 'these', 'us', 'you', 'people']);
/** What may stand before the number of a fragment: `Like 60 million`. */
const HEDGES = new Set(
  (
    'like about around over nearly almost maybe perhaps probably roughly some more than well and or up to at ' +
    'least something as many only just i think'
  ).split(' '),
);
/** A fragment with a number has at most so many words after it: `… or something like that`. */
const FRAGMENT_TAIL = 4;
/** A sentence with one of these stands on its own. */
const FINITE = new Set(
  (
    'is are was were am be been has have had do does did will would can could should may might must get gets got ' +
    'go goes went came comes come said says saw see know knew take took make made vote voted tuned watched live'
  ).split(' '),
);

/** Does a sentence go on in the next: no full stop, a pronoun, a fragment, a quote in two parts? */
function isLinked(stream: Stream, sentence: number): boolean {
  const here = stream.sentences[sentence];
  const next = stream.sentences[sentence + 1];
  if (!here || !next) return false;
  if (!/[.!?…;]|>>/.test(gapAfter(stream, here.to - 1))) return true;
  if (PRONOUNS.has(stream.tokens[next.from]!.word)) return true;
  if (isFragment(stream, next)) return true;
  return endsInReport(stream, here) && quoteAround(stream, next.from) !== undefined;
}

/** `"…," he said.`: quoted at its start, not at its end. */
function endsInReport(stream: Stream, sentence: TokenRange): boolean {
  const first = quoteAround(stream, sentence.from);
  return first !== undefined && !quoteAround(stream, sentence.to - 1);
}

/** A number and nothing that is said of it: `Sixty million of them.`, `Like 60 million or so.` */
function isFragment({ tokens }: Stream, { from, to }: TokenRange): boolean {
  let at = from;
  while (at < to && tokens[at]!.number === undefined && HEDGES.has(tokens[at]!.word)) at += 1;
  if (at >= to || tokens[at]!.number === undefined) return false;
  if (tokens[at + 1]?.word === 'of' && COUNTED.has(tokens[at + 2]?.word ?? '')) return true;
  if (to - at - 1 > FRAGMENT_TAIL) return false;
  for (let rest = at + 1; rest < to; rest += 1) if (FINITE.has(tokens[rest]!.word)) return false;
  return true;
}
