import type { Collection } from '../../core/claim/collection.ts';
import { claimKey } from '../../core/claim/collection.ts';
import { isRetracted } from '../../core/claim/retracted.ts';
import type { Example } from '../../core/claim/pattern.ts';
import type { Matcher } from '../../core/match/matcher.ts';
import type { MatchRequest } from '../../core/match/types.ts';
import type { Fault } from '../fault.ts';
import { openCurated } from '../open-index.ts';
import { silent } from '../progress.ts';
import type { ReadClaim } from '../read-collection.ts';

const LEAST_MATCHES = 3;
const LEAST_MISSES = 4;

/** Runs a claim's examples through the matcher, among all claims of its collection. */
export function checkExamples(
  collection: Collection,
  claims: readonly ReadClaim[],
  tell = silent,
): Fault[] {
  const matcher = openCurated(collection, tell);
  // A retracted claim is not marked any more.
  const shown = claims.filter(({ claim }) => !isRetracted(claim));
  return shown.flatMap((read, at) => {
    tell('claims with their examples tried', at, shown.length);
    return claimExampleFaults(matcher, collection.publisher, read);
  });
}

function claimExampleFaults(matcher: Matcher, publisher: string, { claim, yaml }: ReadClaim) {
  const key = claimKey(publisher, claim.id);
  const { matches, misses } = claim.examples;
  const fault = (path: (string | number)[], message: string): Fault => ({
    file: yaml.file,
    line: yaml.line(path),
    message,
  });
  const faults: Fault[] = [];
  matches.forEach((example, index) => {
    const missed = missedWhy(matcher, key, example);
    if (missed) faults.push(fault(['examples', 'matches', index], missed));
  });
  misses.forEach((example, index) => {
    const wrong = marked(matcher, key, example);
    if (!wrong) return;
    faults.push(
      fault(
        ['examples', 'misses', index],
        `expected no mark, got one (${wrong.tier}) by: ${wrong.evidence.join(' · ')}`,
      ),
    );
  });
  if (!claim.draft && matches.length < LEAST_MATCHES) {
    faults.push(fault(['examples', 'matches'], `expected at least ${LEAST_MATCHES} matches`));
  }
  if (!claim.draft && misses.length < LEAST_MISSES) {
    faults.push(fault(['examples', 'misses'], `expected at least ${LEAST_MISSES} misses`));
  }
  return faults;
}

function missedWhy(matcher: Matcher, key: string, example: Example): string | undefined {
  const request = toRequest(example);
  const found = marked(matcher, key, example);
  if (!found) {
    const why = matcher.explain(request).filter(({ claim }) => claim === key);
    const related = matcher.match(request).matches.find(({ claim }) => claim === key);
    const reasons = [...new Set(why.map(({ rejected }) => rejected))];
    if (related) reasons.push('it is a question or a supposition');
    return `expected a mark: ${reasons.join('; ') || 'none of its words reach the claim'}`;
  }
  const expected = typeof example === 'string' ? undefined : example.corrected;
  return expected !== undefined && expected !== found.corrected
    ? `expected corrected: ${expected}, got ${found.corrected}`
    : undefined;
}

function marked(matcher: Matcher, key: string, example: Example) {
  const { matches } = matcher.match(toRequest(example));
  return matches.find(({ claim, tier }) => claim === key && tier !== 'related');
}

/** An example with a speaker reads as a transcript, one without as prose. */
export function toRequest(example: Example): MatchRequest {
  const { text, speaker, said } = typeof example === 'string' ? { text: example } : example;
  return {
    passages: [
      { id: 'example', text, kind: speaker ? 'speech' : 'prose', ...(speaker && { speaker }) },
    ],
    ...(said && { date: said }),
  };
}
