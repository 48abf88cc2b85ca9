import * as v from 'valibot';
import type { Collection } from '../claim/collection.ts';
import { claimSchema, type Claim, type Office } from '../claim/schema.ts';
import type { Passage } from '../passage.ts';
import { buildIndex } from './build.ts';
import { openMatcher, type Matcher } from './matcher.ts';
import type { Match, MatchRequest } from './types.ts';

/** A whole claim from what matters to a test of matching. */
export function testClaim(id: string, match: object, more: object = {}): Claim {
  return v.parse(claimSchema, {
    schema: 1,
    id,
    lang: 'en',
    kind: 'claim',
    claim: `The claim ${id}.`,
    claimants: ['donald-trump'],
    about: ['test'],
    summary: 'A summary.',
    context: [],
    sources: {},
    match,
    ...more,
  });
}

/** A day on which the people of a test's collection hold their offices. */
export const IN_OFFICE = '2024-08-13';

/** A collection of these claims and of people with the names that the tests use. */
export function testCollection(claims: Claim[]): Collection {
  const person = (
    id: string,
    name: string,
    pronoun: 'he' | 'she',
    labels: string[],
    offices: Office[] = [],
  ) => ({ id, name, labels, aliases: [], ...(offices.length > 0 && { offices }), pronoun });
  const office = (name: string, others: string[] = []) => {
    return { names: [name], from: '2021-01-20', until: '2025-01-20', others };
  };
  return {
    publisher: 'test',
    claims,
    people: [
      person(
        'donald-trump',
        'Donald Trump',
        'he',
        ['Trump', 'Donald J. Trump'],
        [office('the former president', ['Barack Obama'])],
      ),
      person('kamala-harris', 'Kamala Harris', 'she', ['Harris'], [office('the vice president')]),
      person('elon-musk', 'Elon Musk', 'he', ['Musk']),
    ],
    events: [],
    scales: {},
  };
}

/** A matcher over these claims. */
export function testMatcher(...claims: Claim[]): Matcher {
  return openMatcher(buildIndex(testCollection(claims)).buffer);
}

/** Passages from texts, with what is the same for all of them. */
export function passages(texts: string[], shared: Partial<Passage> = {}): Passage[] {
  return texts.map((text, index) => ({ id: `p${index}`, kind: 'prose', text, ...shared }));
}

/** The matches in one paragraph of prose, or in what `more` makes of it. */
export function matchText(
  matcher: Matcher,
  text: string,
  more: Partial<Passage> & Pick<MatchRequest, 'date'> = {},
): Match[] {
  const { date, ...shared } = more;
  return matcher.match({ passages: passages([text], shared), ...(date && { date }) }).matches;
}
