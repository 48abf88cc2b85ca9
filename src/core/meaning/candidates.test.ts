import { describe, expect, it } from 'vitest';
import type { Tier } from '../match/types.ts';
import { chosen, type Candidate } from './candidates.ts';
import type { GateSentence } from './gate/sentence.ts';

/** Sentences of which the budget reads nothing but their kind. */
function sentences(count: number, kind: 'prose' | 'speech'): GateSentence[] {
  const sentence = { sentence: { stream: { passages: [{ kind }] } } };
  return Array.from({ length: count }, () => sentence as unknown as GateSentence);
}

function candidate(kind: Candidate['kind'], odds: number, tier?: Tier): Candidate {
  const match = tier && { match: { tier } };
  return { kind, near: { odds }, ...match } as unknown as Candidate;
}

const some = (count: number, kind: Candidate['kind'], tier?: Tier) =>
  Array.from({ length: count }, (_, at) => candidate(kind, at, tier));

describe('chosen', () => {
  it.each([
    ['prose', 60, 54],
    ['speech', 2018, 747],
    ['speech', 6, 2],
    ['speech', 12, 4],
    ['prose', 10, 9],
    ['speech', 1, 1],
    ['prose', 0, 1],
  ] as const)('of %s reads for %i sentences %i pairs', (kind, count, pairs) => {
    expect(chosen(some(1000, 'curated'), sentences(count, kind))).toHaveLength(pairs);
  });

  it('takes no more for a page in small requests than for one in a whole', () => {
    const inOne = chosen(some(500, 'curated'), sentences(120, 'speech')).length;
    for (const size of [6, 8, 12, 24]) {
      const each = chosen(some(500, 'curated'), sentences(size, 'speech')).length;
      expect((each * 120) / size).toBeLessThanOrEqual(1.1 * inOne);
    }
  });

  it('takes the best', () => {
    const odds = chosen(some(30, 'curated'), sentences(10, 'prose')).map(({ near }) => near.odds);
    expect(odds).toEqual([29, 28, 27, 26, 25, 24, 23, 22, 21]);
  });

  it('divides between curated and imported claims, and lends what one has no use for', () => {
    const count = (curated: number, imported: number) => {
      const all = [...some(curated, 'curated'), ...some(imported, 'imported')];
      const taken = chosen(all, sentences(11, 'prose'));
      return taken.filter(({ kind }) => kind === 'curated').length;
    };
    expect(count(50, 50)).toBe(6);
    expect(count(50, 2)).toBe(8);
    expect(count(3, 50)).toBe(3);
  });

  it('has the marks of the first pass read first, and what it lists as others', () => {
    const all = [...some(20, 'curated'), candidate('imported', -9, 'likely')];
    const taken = chosen([...all, candidate('curated', -9, 'related')], sentences(3, 'prose'));
    expect(taken.map(({ near, kind }) => [kind, near.odds])).toEqual([
      ['imported', -9],
      ['curated', 19],
      ['curated', 18],
    ]);
  });

  it('is bounded on a page that is filled with marks', () => {
    expect(chosen(some(900, 'curated', 'certain'), sentences(100, 'prose'))).toHaveLength(200);
    expect(chosen(some(9000, 'curated', 'certain'), sentences(9000, 'prose'))).toHaveLength(2000);
    expect(chosen(some(9000, 'curated'), sentences(9000, 'prose'))).toHaveLength(2000);
  });
});
