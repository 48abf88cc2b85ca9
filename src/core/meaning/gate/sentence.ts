import { isFunctionWord } from '../../match/function-words.ts';
import { tokenise } from '../../text/tokens.ts';
import type { PageSentence } from '../sentences/read.ts';
import type { GateVectors } from '../types.ts';
import { lent } from './likeness.ts';

/** A sentence with what the gate compares. */
export interface GateSentence {
  sentence: PageSentence;
  vector: Float32Array;
  /** With what was said before, which counts less. */
  inContext: Float32Array;
  /** What it is about: the stems of its words, its numbers, the people named or meant. */
  terms: ReadonlySet<string>;
  /** The same of what was said before. */
  before: ReadonlySet<string>;
}

/** What the sentence before lends to a sentence. */
export const LENT = 0.3;

/** Makes a sentence ready for the gate. */
export function gateSentence(sentence: PageSentence, vectors: GateVectors): GateSentence {
  const { said, people, speaker } = sentence;
  const vector = vectors.embed(said.text);
  const about = new Set([...termsOf(said.text), ...personTerms(people)]);
  if (speaker?.person) for (const term of personTerms([speaker.person])) about.add(term);
  return {
    sentence,
    vector,
    inContext: said.before ? lent(vector, vectors.embed(said.before), LENT) : vector,
    terms: about,
    before: new Set(said.before ? termsOf(said.before) : []),
  };
}

/** The words of a text that tell what it is about, as stems; a number by its value. */
export function termsOf(text: string): string[] {
  return tokenise(text).flatMap(({ word, stem, number }) => {
    if (number !== undefined) return [`#${number}`];
    return isFunctionWord(word) ? [] : [stem];
  });
}

/** People as terms. @param people their ids */
export function personTerms(people: Iterable<string>): string[] {
  return Array.from(people, (person) => `@${person}`);
}
