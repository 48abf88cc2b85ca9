import type { Term } from '../claim/pattern.ts';
import { patternOf } from '../claim/own-words.ts';
import type { Claim } from '../claim/schema.ts';
import { claimKey } from '../claim/collection.ts';
import type { Token } from '../text/token.ts';
import { tokenise } from '../text/tokens.ts';
import { hearAs, type Mishearing } from './mishearings.ts';
import { voice, type Names } from './who/people.ts';
import type { Element, NumberTest, Phrase, Program } from './program.ts';
import type { VocabularyBuilder } from './vocabulary.ts';

/** Two writings of one number ("1.1 million", "1,100,000") differ by rounding only. */
const ROUNDING = 0.005;

/** Compiles a claim's pattern against a vocabulary, which it adds to. */
export function compile(
  publisher: string,
  claim: Claim,
  vocabulary: VocabularyBuilder,
  names: Names,
): Program {
  const { says, needs, within, heard = {}, not, speaker, said } = patternOf(claim);
  const compileTerms = (terms: Term[]) => terms.map((term) => termPhrase(term, vocabulary));
  const mishearings = mishearingsOf(heard, vocabulary);
  const misheard = (terms: Term[]) => hearAs(compileTerms(terms), mishearings);
  const isHeard = mishearings.length > 0;
  return {
    key: claimKey(publisher, claim.id),
    claim: claim.claim,
    kind: claim.kind,
    claimants: claim.claimants,
    says: compileTerms(says),
    needs: needs.map((group) => ({
      any: compileTerms(group),
      ...(isHeard && { heard: misheard(group) }),
      people: peopleIn(group, names),
    })),
    ...(within && { within }),
    not: compileTerms(not),
    ...(isHeard && { heard: { says: misheard(says), not: misheard(not) } }),
    ...(isToCome(claim) && { isToCome: true as const }),
    speaker,
    ...(said?.after && { after: said.after }),
    ...(said?.before && { before: said.before }),
  };
}

const TO_COME = new Set(['will', 'would']);

function isToCome({ kind, claim, match }: Claim): boolean {
  const { says, needs } = match;
  const texts = [claim, ...says, ...needs.flat().filter((term) => typeof term === 'string')];
  const words = texts.flatMap((text) => tokenise(text).map(({ word }) => word));
  return kind === 'prediction' || words.some((word) => TO_COME.has(word));
}

function mishearingsOf(
  heard: Record<string, string[]>,
  vocabulary: VocabularyBuilder,
): Mishearing[] {
  return Object.entries(heard).flatMap(([words, mistakes]) =>
    mistakes.map((mistake) => ({
      words: wordsPhrase(words, vocabulary),
      as: wordsPhrase(mistake, vocabulary),
    })),
  );
}

function peopleIn(group: Term[], names: Names): string[] {
  const people = group.map((term) =>
    typeof term === 'string' ? voice(term, names).person : undefined,
  );
  return [...new Set(people.filter((person) => person !== undefined))];
}

function termPhrase(term: Term, vocabulary: VocabularyBuilder): Phrase {
  if (typeof term === 'string') {
    return wordsPhrase(term, vocabulary);
  }
  const units = unitTerms(term.unit, vocabulary);
  if ('between' in term) return [{ low: term.between[0], high: term.between[1], units }];
  const share = term.within ? Number.parseFloat(term.within) / 100 : ROUNDING;
  return [nearNumber(term.number, share, units)];
}

/** A phrase in words as the matcher looks for it. */
function wordsPhrase(words: string, vocabulary: VocabularyBuilder): Phrase {
  return tokenise(words).map((token) => tokenElement(token, vocabulary));
}

function tokenElement(token: Token, vocabulary: VocabularyBuilder): Element {
  if (token.number === undefined) return vocabulary.id(token.stem);
  const units = token.sign ? [vocabulary.id(token.sign)] : [];
  return nearNumber(token.number, ROUNDING, units);
}

function nearNumber(value: number, share: number, units: number[]): NumberTest {
  const reach = Math.abs(value) * share;
  return { low: value - reach, high: value + reach, units };
}

function unitTerms(unit: string | string[] | undefined, vocabulary: VocabularyBuilder): number[] {
  const words = unit === undefined ? [] : [unit].flat();
  return words.flatMap((word) => tokenise(word).map(({ stem }) => vocabulary.id(stem)));
}
