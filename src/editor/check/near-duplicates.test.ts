import { expect, test } from 'vitest';
import type { ReadClaim } from '../read-collection.ts';
import { readCollection } from '../read-collection.ts';
import { nearDuplicates } from './near-duplicates.ts';

const { claims } = readCollection('claims');

function draft(sentence: string): ReadClaim {
  const [{ claim, yaml }] = claims as [ReadClaim];
  return {
    claim: { ...claim, id: 'new', claim: sentence, draft: true },
    yaml: { ...yaml, file: 'new.yaml' },
  };
}

/** The claims of this repository that a new sentence is taken for. */
function takenFor(sentence: string): string[] {
  const added = draft(sentence);
  return nearDuplicates([...claims, added], [added]).map(({ message }) => message);
}

test('the claims of this repository are none of each other', () => {
  expect(claims.length).toBeGreaterThan(30);
  expect(nearDuplicates(claims, claims)).toEqual([]);
});

test.each([
  ['biden-border-patrol-endorsement', 'Joe Biden was endorsed by the Border Patrol.'],
  ['biden-inflation-nine-percent', 'When Biden became president, inflation stood at 9%.'],
  [
    'countries-emptying-jails',
    'Foreign countries empty their prisons and mental institutions into the United States.',
  ],
  [
    'harris-no-interviews',
    'Since becoming a candidate for president, Kamala Harris has not done a single interview.',
  ],
  ['harris-poll-leads-fake', 'Polls showing Harris ahead of Trump are fake.'],
  ['harris-trump-cut-social-security', 'Trump plans to cut Medicare and Social Security.'],
  ['harris-trump-national-abortion-ban', 'Trump is going to sign a nationwide ban on abortion.'],
  ['harris-trump-terminate-constitution', 'Trump demanded that the Constitution be terminated.'],
  [
    'sea-level-eighth-inch-400-years',
    'Over the next 400 years the oceans will rise an eighth of an inch.',
  ],
  [
    'x-audience-60-million',
    "Sixty million people listened live to Musk's conversation with Trump.",
  ],
  ['x-ddos-attack-2024', "A massive DDoS attack delayed Trump's conversation on X."],
])('%s is found in other words', (id, sentence) => {
  expect(takenFor(sentence)).toEqual([expect.stringContaining(`/${id}.yaml`)]);
});

test.each([
  'Inflation was at 4 percent when Joe Biden left office.',
  'Kamala Harris gave her first interview to CNN.',
  'The ocean will rise by three feet over the next 80 years.',
])('a claim of its own is none: %s', (sentence) => {
  expect(takenFor(sentence)).toEqual([]);
});

test('a short one that differs in one word is told too: an editor decides', () => {
  expect(takenFor('Donald Trump vowed to end the war on day one.')).toHaveLength(1);
});

test('a pair is told once, at its draft; a retracted claim may be said anew', () => {
  const copy = draft(claims[1]!.claim.claim);
  const faults = nearDuplicates([...claims, copy], [...claims, copy]);
  expect(faults.map(({ file }) => file)).toEqual(['new.yaml']);
  const taken = claims.map((each, at) =>
    at === 1
      ? {
          ...each,
          claim: {
            ...each.claim,
            revisions: [{ date: '2026-11-23', kind: 'retraction' as const, change: 'Wrong.' }],
          },
        }
      : each,
  );
  expect(nearDuplicates([...taken, copy], [...taken, copy])).toEqual([]);
});
