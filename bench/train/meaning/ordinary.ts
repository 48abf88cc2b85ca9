import { buildIndex } from '../../../src/core/match/build.ts';
import { openMatcher } from '../../../src/core/match/matcher.ts';
import { chosen, isMark, type CuratedCandidate } from '../../../src/core/meaning/candidates.ts';
import { readCurated } from '../../../src/core/meaning/claims/curated.ts';
import { curatedGate } from '../../../src/core/meaning/gate/curated.ts';
import { isOpen } from '../../../src/core/meaning/decide.ts';
import { oddsOf, type Linear } from '../../../src/core/meaning/linear.ts';
import { readCandidates } from '../../../src/core/meaning/readings.ts';
import { knownPeople } from '../../../src/core/meaning/sentences/named.ts';
import { surveySteps } from '../../../src/core/meaning/survey.ts';
import {
  curatedEvidence,
  type CuratedEvidence,
} from '../../../src/core/meaning/verdict/curated.ts';
import { atOnce } from '../../../src/core/steps.ts';
import { readCollection, withoutDrafts } from '../../../src/editor/read-collection.ts';
import { readOrdinary } from '../../eval/marks/ordinary.ts';
import type { Engine } from './engine.ts';

/** The pairs that are read, of those that a second look would read: the nearest. */
const MOST = 1500;

/**
 * The log odds of what a second look reads in ordinary documents beside the project's own claims and
 * the first pass did not mark: hardly any of it repeats the claim.
 */
export async function ordinaryOdds(
  folder: string,
  { vectors, reader }: Engine,
  verdict: Linear<keyof CuratedEvidence>,
): Promise<number[]> {
  const collection = withoutDrafts(readCollection('claims').collection);
  const matcher = openMatcher(buildIndex(collection).buffer);
  const gate = atOnce(curatedGate(readCurated(collection), vectors, () => []));
  const nearest: CuratedCandidate[] = [];
  for (const { paragraphs, date } of await readOrdinary(folder)) {
    const passages = paragraphs.map((text, at) => ({ id: `${at}`, text, kind: 'prose' as const }));
    const people = knownPeople(collection.people, date);
    const surveyors = { curated: [{ matcher, gate }], imported: [], vectors, people };
    const { candidates, sentences } = atOnce(surveySteps({ passages, date }, surveyors));
    for (const one of chosen(candidates, sentences)) {
      if (one.kind === 'curated' && !isMark(one) && isOpen(one)) nearest.push(one);
    }
  }
  nearest.sort((a, b) => b.near.odds - a.near.odds);
  const read = nearest.slice(0, MOST);
  const readings = await readCandidates(reader, read);
  return read.map(({ sentence, near }, at) =>
    oddsOf(verdict, curatedEvidence(sentence, near, readings[at]!)),
  );
}
