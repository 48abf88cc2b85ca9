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

/** The sentence that follows a window in the same stream. */
export function sentenceAfter(stream: Stream, window: Window): TokenRange | undefined {
  return stream.sentences[window.last + 1];
}

function join(stream: Stream, first: number, last: number): Window {
  return {
    sentence: first,
    last,
    from: stream.sentences[first]!.from,
    to: stream.sentences[last]!.to,
  };
}

/** Does a sentence go on in the next: no full stop, a pronoun, or one quote in two parts? */
function isLinked(stream: Stream, sentence: number): boolean {
  const here = stream.sentences[sentence];
  const next = stream.sentences[sentence + 1];
  if (!here || !next) return false;
  if (!/[.!?…;]|>>/.test(gapAfter(stream, here.to - 1))) return true;
  if (PRONOUNS.has(stream.tokens[next.from]!.word)) return true;
  return endsInReport(stream, here) && quoteAround(stream, next.from) !== undefined;
}

/** `"…," he said.`: quoted at its start, not at its end. */
function endsInReport(stream: Stream, sentence: TokenRange): boolean {
  const first = quoteAround(stream, sentence.from);
  return first !== undefined && !quoteAround(stream, sentence.to - 1);
}
