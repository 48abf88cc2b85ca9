import type { Collection } from '../claim/collection.ts';
import type { Person } from '../claim/schema.ts';
import type { ImportedMatcher } from '../imported/matcher.ts';
import type { Matcher } from '../match/matcher.ts';
import { partsOfPage } from '../match/parts-of-page.ts';
import { atOnce, whole, type CountedSteps } from '../steps.ts';
import { chosen, pairOfCandidate, pairOfNearest, type Candidate } from './candidates.ts';
import { isEnglish, readCurated } from './claims/curated.ts';
import { decide } from './decide.ts';
import { curatedGate } from './gate/curated.ts';
import { importGate } from './gate/imported.ts';
import { withDecisions } from './marks.ts';
import { knownPeople, type KnownPeople } from './sentences/named.ts';
import { readSentences } from './sentences/read.ts';
import { surveySteps, type Surveyors } from './survey.ts';
import type { GateVectors, Pair, PairReader, SecondLook } from './types.ts';
import type { Readings } from './verdict/curated.ts';

/** A publisher's curated claims: their first pass, and what they are read by. */
export interface CuratedShelf {
  matcher: Pick<Matcher, 'matchSteps'>;
  collection: Pick<Collection, 'publisher' | 'claims' | 'people'>;
}

/** What a second look is made over. */
export interface LookSources {
  /** The bundle's first: where two publishers know somebody by one name, its people stand. */
  curated: readonly CuratedShelf[];
  imported: readonly ImportedMatcher[];
  vectors: GateVectors;
  reader: PairReader;
}

/** Opens a second look over claims that are held. What it needs of them is made with the first look. */
export function openSecondLook(sources: LookSources): SecondLook {
  const people = knownPeople(peopleOf(sources.curated), undefined);
  let made: Promise<Omit<Surveyors, 'people'>> | undefined;
  return {
    async look(request, share = whole, reader = sources.reader) {
      made ??= share(surveyorSteps(sources, people));
      made.catch(() => (made = undefined));
      const known = { ...people, names: people.names.on(request.date) };
      const survey = await share(surveySteps(request, { ...(await made), people: known }));
      const { first, candidates, sentences } = survey;
      const read = isEnglish(request.lang ?? 'en') ? chosen(candidates, sentences) : [];
      if (read.length === 0) return first;
      const readings = await readAll(reader, read);
      // Where the reader fails, the first pass stands.
      if (!readings) return first;
      return withDecisions(
        first,
        read.map((candidate, at) => decide(candidate, readings[at]!)),
      );
    },
  };
}

/** The readings of some candidates; nothing where the reader fails. */
async function readAll(
  reader: PairReader,
  candidates: readonly Candidate[],
): Promise<Readings[] | undefined> {
  const claim = await readPairs(reader, candidates.map(pairOfCandidate));
  if (!claim) return undefined;
  const again = candidates.flatMap((candidate, at) => {
    const pair = claim[at]! > READ_AGAIN ? pairOfNearest(candidate) : undefined;
    return pair ? [{ at, pair }] : [];
  });
  const repeat = claim.slice();
  if (again.length > 0) {
    const odds = await readPairs(
      reader,
      again.map(({ pair }) => pair),
    );
    if (!odds) return undefined;
    again.forEach(({ at }, place) => (repeat[at] = odds[place]!));
  }
  return candidates.map((_, at) => ({ claim: claim[at]!, repeat: repeat[at]! }));
}

/** A finite number for each pair; nothing where the reader fails or gives anything else. */
async function readPairs(
  reader: PairReader,
  pairs: readonly Pair[],
): Promise<Float32Array | undefined> {
  try {
    const odds = await reader.read(pairs);
    return odds.length === pairs.length && odds.every(Number.isFinite) ? odds : undefined;
  } catch {
    return undefined;
  }
}

/** From these log odds on a sentence is read beside the claim's nearest repeat too. */
const READ_AGAIN = -1;

/** Makes the claims ready to be compared. */
function* surveyorSteps(
  { curated, imported, vectors }: LookSources,
  people: KnownPeople,
): CountedSteps<Omit<Surveyors, 'people'>> {
  const shelves: Surveyors['curated'][number][] = [];
  for (const { matcher, collection } of curated) {
    const claims = readCurated(collection);
    const gate = yield* curatedGate(claims, vectors, (text) => peopleIn(text, people));
    shelves.push({ matcher, gate });
  }
  const imports = imported.map((matcher) => ({
    matcher,
    gate: importGate((claim) => matcher.claim(claim), vectors),
  }));
  return { curated: shelves, imported: imports, vectors };
}

/** The ids of whom a text names. */
function peopleIn(text: string, known: KnownPeople): string[] {
  const parts = atOnce(partsOfPage([{ id: '', text, kind: 'speech' }], text.length));
  return parts.flatMap((streams) =>
    [...readSentences(streams, undefined, known)].flatMap(({ people }) => [...people]),
  );
}

/** The people of all shelves; of two by one id the first. */
function peopleOf(shelves: readonly CuratedShelf[]): Person[] {
  const people = new Map<string, Person>();
  for (const { collection } of shelves) {
    for (const person of collection.people) {
      if (!people.has(person.id)) people.set(person.id, person);
    }
  }
  return [...people.values()];
}
