import type { ClaimKey } from '../claim/collection.ts';
import type { ImportedLook, ImportedMatcher } from '../imported/matcher.ts';
import { LONGEST } from '../imported/matcher.ts';
import { partsOfPage } from '../match/parts-of-page.ts';
import type { Stream } from '../match/stream.ts';
import type { Match, MatchResult } from '../match/types.ts';
import type { CountedSteps } from '../steps.ts';
import type { Candidate } from './candidates.ts';
import type { CuratedGate, NearClaim } from './gate/curated.ts';
import type { ImportGate } from './gate/imported.ts';
import { gateSentence, type GateSentence } from './gate/sentence.ts';
import type { Matcher } from '../match/matcher.ts';
import type { KnownPeople } from './sentences/named.ts';
import { readSentences } from './sentences/read.ts';
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
  const sentences: GateSentence[] = [];
  for (const streams of parts) {
    for (const sentence of readSentences(streams, request.title, people)) {
      sentences.push(gateSentence(sentence, vectors));
      yield UNITS.sentence;
    }
  }
  const places = placesOf(sentences);
  const results: MatchResult[] = [];
  const candidates: Candidate[] = [];
  for (const { matcher, gate } of curated) {
    const result = yield* matcher.matchSteps(request);
    results.push(result);
    const found = places.matchesBySentence(result.matches);
    for (const sentence of sentences) {
      const own = found.get(sentence) ?? new Map<ClaimKey, Match>();
      const near = gate.near(sentence, new Set(own.keys()));
      for (const one of near) {
        if (!isOfItsTime(one, request.date)) continue;
        const match = own.get(one.claim.claim.key);
        candidates.push({ kind: 'curated', sentence, near: one, ...(match && { match }) });
      }
      yield UNITS.claim * (1 + near.length);
    }
  }
  for (const { matcher, gate } of imported) {
    const look = yield* lookImported(matcher, gate, parts, request, places);
    results.push(look);
    const found = places.matchesBySentence(look.matches);
    for (const { stream, span, candidates: weighed } of look.sentences) {
      const sentence = places.at(stream, span.start);
      if (!sentence) continue;
      const own = found.get(sentence) ?? new Map<ClaimKey, Match>();
      const matchOf = (claim: number) => own.get(matcher.key(claim));
      const marked = weighed.filter(({ claim }) => own.size > 0 && matchOf(claim));
      const near = gate.near(sentence, weighed, new Set(marked.map(({ claim }) => claim)));
      for (const one of near) {
        const match = matchOf(one.weighed.claim);
        candidates.push({
          ...{ kind: 'imported', sentence, near: one, from: matcher },
          ...(match && { match }),
        });
      }
      yield UNITS.claim * (1 + near.length);
    }
  }
  return { first: together(results), sentences, candidates };
}

function* lookImported(
  matcher: ImportedMatcher,
  gate: ImportGate,
  parts: readonly (readonly Stream[])[],
  { date }: LookRequest,
  places: Places,
): CountedSteps<ImportedLook> {
  return yield* matcher.lookSteps(parts, {
    date,
    near: (stream, { start }) => {
      const sentence = places.at(stream, start);
      return (claim) => sentence !== undefined && gate.mayBeNear(sentence, claim);
    },
  });
}

/** Was it said on a day on which the claim may have been? */
function isOfItsTime({ claim: { claim } }: NearClaim, date: string | undefined): boolean {
  const { after, before } = claim.said;
  return !date || ((!after || date >= after) && (!before || date <= before));
}

/** The sentences by their places. */
interface Places {
  at(stream: Stream, start: number): GateSentence | undefined;
  /** The matches that begin in each sentence. */
  matchesBySentence(matches: readonly Match[]): Map<GateSentence, Map<ClaimKey, Match>>;
}

function placesOf(sentences: readonly GateSentence[]): Places {
  const byStart = new Map<Stream, Map<number, GateSentence>>();
  const byPassage = new Map<string, { stream: Stream; start: number }>();
  const inStream = new Map<Stream, GateSentence[]>();
  for (const one of sentences) {
    const { stream, span } = one.sentence;
    const own = inStream.get(stream);
    if (own) own.push(one);
    else {
      inStream.set(stream, [one]);
      byStart.set(stream, new Map());
      stream.passages.forEach(({ id }, at) => {
        byPassage.set(id, { stream, start: stream.starts[at]! });
      });
    }
    byStart.get(stream)!.set(span.start, one);
  }
  const sentenceOf = ({ parts: [first] }: Match) => {
    const place = first && byPassage.get(first.passage);
    if (!place) return undefined;
    const offset = place.start + first.spans[0]!.start;
    return inStream.get(place.stream)!.find(({ sentence: { span } }) => offset < span.end);
  };
  return {
    at: (stream, start) => byStart.get(stream)?.get(start),
    matchesBySentence(matches) {
      const found = new Map<GateSentence, Map<ClaimKey, Match>>();
      for (const match of matches) {
        const sentence = sentenceOf(match);
        if (!sentence) continue;
        const own = found.get(sentence) ?? new Map<ClaimKey, Match>();
        found.set(sentence, own.set(match.claim, match));
      }
      return found;
    },
  };
}

function together(results: readonly MatchResult[]): MatchResult {
  const bounded = results.find((result) => result.bounded)?.bounded;
  return { matches: results.flatMap(({ matches }) => matches), ...(bounded && { bounded }) };
}
