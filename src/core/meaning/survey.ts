import type { ImportedMatcher } from '../imported/matcher.ts';
import { LONGEST } from '../imported/matcher.ts';
import { partsOfPage } from '../match/parts-of-page.ts';
import { partsOf, type Stream } from '../match/stream.ts';
import type { Match, MatchResult } from '../match/types.ts';
import type { CountedSteps } from '../steps.ts';
import type { Candidate } from './candidates.ts';
import type { CuratedGate, NearClaim } from './gate/curated.ts';
import type { ImportGate } from './gate/imported.ts';
import { gateSentence, type GateSentence } from './gate/sentence.ts';
import type { Matcher } from '../match/matcher.ts';
import { placesOf, type Places } from './places.ts';
import type { KnownPeople } from './sentences/named.ts';
import { readSentences, type PageSentence } from './sentences/read.ts';
import type { GateVectors, LookRequest } from './types.ts';

/** What a page's passages are surveyed with. */
export interface Surveyors {
  curated: readonly { matcher: Pick<Matcher, 'matchSteps'>; gate: CuratedGate }[];
  imported: readonly { matcher: ImportedMatcher; gate: ImportGate }[];
  vectors: GateVectors;
  people: KnownPeople;
}

/** What the first pass found in some passages, and what is worth a reading. */
export interface Survey {
  first: MatchResult;
  /** Those that are looked at. */
  sentences: GateSentence[];
  candidates: Candidate[];
}

/** Units of counted work that a sentence costs, and each curated claim it is compared with. */
const UNITS = { sentence: 1000, claim: 100 } as const;

/** Has the first pass run, and each sentence compared with what it may repeat. */
export function* surveySteps(
  request: LookRequest,
  { curated, imported, vectors, people }: Surveyors,
): CountedSteps<Survey> {
  const parts = yield* partsOfPage(request.passages, LONGEST);
  const isSubject = subjectsOf(request);
  const sentences: GateSentence[] = [];
  for (const streams of parts) {
    for (const sentence of readSentences(streams, request.title, people)) {
      if (isSubject(sentence)) sentences.push(gateSentence(sentence, vectors));
      yield UNITS.sentence;
    }
  }
  const page: Page = { request, parts, sentences, places: placesOf(sentences) };
  const results: MatchResult[] = [];
  const candidates: Candidate[] = [];
  for (const one of curated) results.push(yield* surveyCurated(one, page, candidates));
  for (const one of imported) results.push(yield* surveyImported(one, page, candidates));
  return { first: together(results), sentences, candidates };
}

/** Tells the sentences that have a part in what is looked at from those that stand around it. */
function subjectsOf({ subjects }: LookRequest): (sentence: PageSentence) => boolean {
  if (!subjects) return () => true;
  const ids = new Set(subjects);
  return ({ stream, span }) => partsOf(stream, [span]).some(({ passage }) => ids.has(passage));
}

/** A page as it is surveyed. */
interface Page {
  request: LookRequest;
  parts: readonly (readonly Stream[])[];
  sentences: readonly GateSentence[];
  places: Places;
}

/** @param candidates get what is worth a reading. @returns what the first pass found */
function* surveyCurated(
  { matcher, gate }: Surveyors['curated'][number],
  { request, sentences, places }: Page,
  candidates: Candidate[],
): CountedSteps<MatchResult> {
  const result = yield* matcher.matchSteps(request);
  const matchesOf = places.matchesIn(result.matches);
  for (const sentence of sentences) {
    const own = matchesOf(sentence);
    const near = gate.near(sentence, new Set(own.keys()));
    for (const one of near) {
      if (!isOfItsTime(one, request.date)) continue;
      const matched = asMatched(own.get(one.claim.claim.key));
      candidates.push({ kind: 'curated', sentence, near: one, ...matched });
    }
    yield UNITS.claim * (1 + near.length);
  }
  return result;
}

/** The same of imported claims: their first pass tells its candidates. */
function* surveyImported(
  { matcher: from, gate }: Surveyors['imported'][number],
  { request, parts, places }: Page,
  candidates: Candidate[],
): CountedSteps<MatchResult> {
  const look = yield* from.lookSteps(parts, {
    date: request.date,
    near: (stream, { start }) => {
      const sentence = places.at(stream, start);
      return sentence && ((claim) => gate.mayBeNear(sentence, claim));
    },
  });
  const matchesOf = places.matchesIn(look.matches);
  for (const { stream, span, candidates: weighed } of look.sentences) {
    const sentence = places.at(stream, span.start);
    if (!sentence) continue;
    const own = matchesOf(sentence);
    const matchesOfClaim = (claim: number) => (own.size > 0 ? own.get(from.key(claim)) : undefined);
    const found = weighed.map(({ claim }) => claim).filter(matchesOfClaim);
    const near = gate.near(sentence, weighed, new Set(found));
    for (const one of near) {
      const matched = asMatched(matchesOfClaim(one.weighed.claim));
      candidates.push({ kind: 'imported', sentence, near: one, from, ...matched });
    }
    yield UNITS.claim * (1 + near.length);
  }
  return look;
}

/** A sentence's matches of a claim as its candidate has them. */
function asMatched([match, ...more]: readonly Match[] = []): Pick<Candidate, 'match' | 'more'> {
  return match ? { match, ...(more.length > 0 && { more }) } : {};
}

/** Was it said on a day on which the claim may have been? */
function isOfItsTime({ claim: { claim } }: NearClaim, date: string | undefined): boolean {
  const { after, before } = claim.said;
  return !date || ((!after || date >= after) && (!before || date <= before));
}

function together(results: readonly MatchResult[]): MatchResult {
  const bounded = results.find((result) => result.bounded)?.bounded;
  return { matches: results.flatMap(({ matches }) => matches), ...(bounded && { bounded }) };
}
