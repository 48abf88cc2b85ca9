import { describe, expect, test } from 'vitest';
import { identityOf } from '../../core/claim/claim-review/identity.ts';
import { sameReviews } from './same-review.ts';

interface Some {
  text: string;
  speaker?: string;
  stated?: string;
  id?: string;
}

const url = 'https://desk.example/debate';
const known = (all: (Some | string)[]) =>
  all.map((each) => {
    const { text, id, ...more } = typeof each === 'string' ? { text: each, id: undefined } : each;
    const markup = { '@type': 'ClaimReview', url, ...(id !== undefined && { '@id': id }) };
    return { text, identity: identityOf({ url, text, ...more }, markup) };
  });

/** Which held text each new one takes the place of. */
function pairs(news: (Some | string)[], held: (Some | string)[], isWhole = true) {
  const found = sameReviews(known(news), known(held), isWhole);
  return Object.fromEntries([...found].map(([one, other]) => [one.text, other.text]));
}

const [FERRY, TAX] = ['The ferry is free.', 'Taxes have doubled since spring.'];

describe('the one review of a page is the same', () => {
  test.each<[string, Some | string]>([
    ['with a full stop less', 'The ferry is free'],
    ['in other words', 'Nobody pays on board any more'],
    ['with another number', 'The 2 ferries are free.'],
    ['with a name that it had not', { text: 'No fare is taken', id: '#one' }],
  ])('%s', (_, one) => {
    const text = typeof one === 'string' ? one : one.text;
    expect(pairs([one], [FERRY])).toEqual({ [text]: FERRY });
  });

  test('with little changed, whatever date and name the markup has by now', () => {
    const [old, now] = [
      'The harbour ferry is free of charge',
      'The harbor ferry is free of charge.',
    ];
    expect(
      pairs(
        [{ text: now, stated: '2024-01-02', id: '#9' }],
        [{ text: old, stated: '2024-01-01', id: '#8' }],
      ),
    ).toEqual({ [now]: old });
  });

  test('but not with another claim of another person', () => {
    expect(pairs([{ text: TAX, speaker: 'Al Roe' }], [{ text: FERRY, speaker: 'Jo Doe' }])).toEqual(
      {},
    );
  });
});

describe('of several reviews on a page', () => {
  test('each finds its own', () => {
    expect(pairs([TAX, FERRY], [FERRY, TAX])).toEqual({ [TAX]: TAX, [FERRY]: FERRY });
  });

  test('the corrected one is the one that is left', () => {
    expect(pairs(['Nobody pays on board', TAX], [FERRY, TAX])).toEqual({
      'Nobody pays on board': FERRY,
      [TAX]: TAX,
    });
  });

  test('the most alike words decide between two that were corrected', () => {
    const [ferry, tax] = ['The ferries are free', 'Taxes doubled since the spring'];
    expect(pairs([tax, ferry], [FERRY, TAX])).toEqual({ [tax]: TAX, [ferry]: FERRY });
  });

  test('a name in the markup decides, where words do not', () => {
    const [one, two] = ['Nobody pays', 'Everybody pays more'];
    expect(
      pairs(
        [
          { text: two, id: '#tax' },
          { text: one, id: '#ferry' },
        ],
        [
          { text: FERRY, id: '#ferry' },
          { text: TAX, id: '#tax' },
        ],
      ),
    ).toEqual({ [one]: FERRY, [two]: TAX });
  });

  test('a name that all of them have decides nothing', () => {
    expect(
      pairs(
        [{ text: 'Crime is up by half', id: '#review' }],
        [
          { text: FERRY, id: '#review' },
          { text: TAX, id: '#review' },
        ],
      ),
    ).toEqual({});
  });

  test('the same words of two people are two', () => {
    const held = [
      { text: FERRY, speaker: 'Jo Doe' },
      { text: FERRY, speaker: 'Al Roe' },
    ];
    const found = sameReviews(known(held.toReversed()), known(held), true);
    for (const [one, other] of found) expect(one.identity.speaker).toBe(other.identity.speaker);
    expect(found.size).toBe(2);
  });

  test('one more is new, and takes no other’s place', () => {
    expect(pairs([FERRY, TAX, 'Crime is up by half'], [FERRY, TAX])).toEqual({
      [FERRY]: FERRY,
      [TAX]: TAX,
    });
  });
});

describe('where a source has not all reviews of an address', () => {
  test('another claim is another one, though it is the only one there', () => {
    expect(pairs([TAX], [FERRY], false)).toEqual({});
  });

  test('a corrected word is still the same', () => {
    const [old, now] = [
      'The harbour ferry is free of charge',
      'The harbor ferry is free of charge.',
    ];
    expect(pairs([now], [old], false)).toEqual({ [now]: old });
  });

  test('another number is another claim', () => {
    expect(
      pairs(
        ['Unemployment has fallen to 4 percent'],
        ['Unemployment has fallen to 3 percent'],
        false,
      ),
    ).toEqual({});
  });
});
