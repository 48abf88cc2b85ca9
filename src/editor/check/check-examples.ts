import type { Collection } from '../../core/claim/collection.ts';
import { claimKey } from '../../core/claim/collection.ts';
import { isRetracted } from '../../core/claim/retracted.ts';
import type { Example } from '../../core/claim/pattern.ts';
import type { LookRequest } from '../../core/meaning/types.ts';
import type { Fault } from '../fault.ts';
import type { Meaning } from '../meaning/open-meaning.ts';
import { silent } from '../progress.ts';
import type { ReadClaim } from '../read-collection.ts';
import { openTrial, type Trial } from './trial.ts';

const LEAST_MATCHES = 3;
const LEAST_MISSES = 4;

/** What examples are tried with. */
export interface CheckOptions {
  /** By shared words alone without it. */
  meaning?: Meaning | undefined;
  tell?: typeof silent;
}

/** Runs claims' examples through the matcher, as a page would, among all claims of their collection. */
export async function checkExamples(
  collection: Collection,
  claims: readonly ReadClaim[],
  { meaning, tell = silent }: CheckOptions = {},
): Promise<Fault[]> {
  const trial = openTrial(collection, meaning, tell);
  // A retracted claim is not marked any more.
  const shown = claims.filter(({ claim }) => !isRetracted(claim));
  const faults: Fault[] = [];
  for (const [at, read] of shown.entries()) {
    tell('claims with their examples tried', at, shown.length);
    faults.push(...(await claimExampleFaults(trial, collection.publisher, read)));
  }
  return faults;
}

async function claimExampleFaults(trial: Trial, publisher: string, { claim, yaml }: ReadClaim) {
  const named = { key: claimKey(publisher, claim.id), text: claim.claim };
  const { matches, misses } = claim.examples;
  const fault = (path: (string | number)[], message: string): Fault => ({
    file: yaml.file,
    line: yaml.line(path),
    message,
  });
  const faults: Fault[] = [];
  for (const [at, example] of matches.entries()) {
    const missed = await missedWhy(trial, named, example);
    if (missed) faults.push(fault(['examples', 'matches', at], missed));
  }
  for (const [at, example] of misses.entries()) {
    const { found: wrong, read } = await trial.on(toRequest(example), named);
    if (!wrong) continue;
    const reasons = [...wrong.evidence, ...read].join(' · ');
    const message = `expected no mark, got one (${wrong.tier}) by: ${reasons}`;
    faults.push(fault(['examples', 'misses', at], message));
  }
  if (!claim.draft && matches.length < LEAST_MATCHES) {
    faults.push(fault(['examples', 'matches'], `expected at least ${LEAST_MATCHES} matches`));
  }
  if (!claim.draft && misses.length < LEAST_MISSES) {
    faults.push(fault(['examples', 'misses'], `expected at least ${LEAST_MISSES} misses`));
  }
  return faults;
}

async function missedWhy(
  trial: Trial,
  named: { key: string; text: string },
  example: Example,
): Promise<string | undefined> {
  const request = toRequest(example);
  const { found, listed, read } = await trial.on(request, named);
  if (!found) {
    const reasons = [...trial.whyNot(request, named.key), ...read];
    if (listed) reasons.push('it is listed as related only');
    return `expected a mark: ${reasons.join('; ') || 'none of its words reach the claim'}`;
  }
  const expected = typeof example === 'string' ? undefined : example.corrected;
  return expected !== undefined && expected !== found.corrected
    ? `expected corrected: ${expected}, got ${found.corrected}`
    : undefined;
}

/** An example with a speaker reads as a transcript, one without as prose. */
export function toRequest(example: Example): LookRequest {
  const { text, speaker, said } = typeof example === 'string' ? { text: example } : example;
  return {
    passages: [
      { id: 'example', text, kind: speaker ? 'speech' : 'prose', ...(speaker && { speaker }) },
    ],
    ...(said && { date: said }),
  };
}
