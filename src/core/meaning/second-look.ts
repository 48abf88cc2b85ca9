import type { Collection } from '../claim/collection.ts';
import type { Person } from '../claim/schema.ts';
import type { ImportedMatcher } from '../imported/matcher.ts';
import type { Matcher } from '../match/matcher.ts';
import { partsOfPage } from '../match/parts-of-page.ts';
import { atOnce, whole, type CountedSteps } from '../steps.ts';
import { chosen } from './candidates.ts';
import { isEnglish, readCurated } from './claims/curated.ts';
import { openStandings } from './commonplaces/standing.ts';
import { decideAll } from './decide.ts';
import { curatedGate } from './gate/curated.ts';
import { importGate } from './gate/imported.ts';
import { withDecisions } from './marks.ts';
import { NotRead } from './read-pairs.ts';
import { readCandidates } from './readings.ts';
import { knownPeople, type KnownPeople } from './sentences/named.ts';
import { readSentences } from './sentences/read.ts';
import { surveySteps, type Surveyors } from './survey.ts';
import type { GateVectors, PairReader, SecondLook } from './types.ts';

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
  const standings = openStandings(sources.vectors);
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
      try {
        const readings = await readCandidates(reader, read);
        const decisions = await decideAll(read, readings, (claim) => standings.of(claim, reader));
        return withDecisions(first, decisions);
      } catch (error) {
        if (error instanceof NotRead) return first;
        throw error;
      }
    },
  };
}

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
