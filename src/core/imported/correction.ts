import { BUDGET, Meter } from '../match/budget.ts';
import { correctionCues, corrections } from '../match/correcting/correction.ts';
import { openStream } from '../match/stream.ts';
import { UNKNOWN } from '../match/vocabulary.ts';
import type { Passage, Span } from '../passage.ts';
import type { Query } from './types.ts';

/** The cues are compared as words: no term is looked up. */
const NO_TERMS = { term: () => UNKNOWN, signs: new Map<string, number>() };

/**
 * Does the text correct what it says in a span, by the cues that curated claims are read with?
 * With a speaker it is read as speech, else as an article's, where the next sentence may correct.
 */
export function isCorrected({ text, speaker, after = [] }: Query, { start, end }: Span): boolean {
  const kind: Passage['kind'] = speaker ? 'speech' : 'prose';
  const texts = kind === 'prose' ? [text, ...after.slice(0, 1)] : [text];
  const passages = texts.map((each, at) => ({ id: String(at), text: each, kind }));
  const stream = openStream(passages, NO_TERMS, BUDGET.characters);
  const first = stream.tokens.findIndex((token) => token.end > start);
  const sentence = stream.sentences.findIndex(({ to }) => first < to);
  const window = first < 0 ? undefined : stream.sentences[sentence];
  if (!window) return false;
  const next = stream.sentences.slice(sentence + 1, sentence + 3);
  const cues = correctionCues(stream, window, next, new Meter(BUDGET));
  let to = first + 1;
  while (to < window.to && stream.tokens[to]!.start < end) to += 1;
  return corrections(stream, window, { from: first, to }, cues).length > 0;
}
