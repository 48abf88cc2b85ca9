import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { IN_OFFICE, matchText, passages, testClaim, testMatcher } from './testing.ts';

const listeners = testClaim('listeners', {
  says: ['sixty million on the line'],
  needs: [['listen', 'listener', 'tuned in'], [{ number: 60e6, within: '15%' }]],
  not: ['views', 'replay'],
});
const czar = testClaim('czar', { needs: [['harris', 'vice president'], ['border czar']] });
const interviews = testClaim('interviews', {
  needs: [['harris', 'she'], ['no', 'not', 'never'], ['interview']],
});
const matcher = testMatcher(listeners, czar, interviews);

const tiers = (text: string, more = {}) =>
  matchText(matcher, text, more).map(({ claim, tier }) => `${claim.split('/')[1]} ${tier}`);

describe('a claim is found however it is said', () => {
  test.each([
    'A lot of people are listening, like 60 million or something.',
    'There were sixty million listeners.',
    '60M tuned in.',
    'About 65,000,000 people listened.',
    'We have sixty million people now on the line.',
  ])('%s', (text) => {
    expect(tiers(text)).toEqual(['listeners certain']);
  });
});

describe('what is near is left alone', () => {
  test.each([
    ['another number', '600 million people listened.'],
    ['another measure', 'Listeners gave it 60 million views by Tuesday.'],
    ['a denial', 'There weren’t 60 million people listening.'],
    ['a denial farther off', 'I don’t think that 60 million people were listening.'],
    ['denied by a verb', 'He denied that 60 million people had been listening.'],
    ['said to be untrue', 'That 60 million people were listening is not true.'],
    ['a bound', 'Fewer than 60 million people were listening.'],
    ['no evidence of it', 'There is no evidence that 60 million people were listening.'],
    ['not the only', 'Harris is not the only border czar.'],
    ['a lie', 'He lies when he says that 60 million people were listening.'],
    ['another clause', 'Harris spoke; weeks later the border czar came.'],
    ['denied afterwards', 'Harris got the border czar title, which she never actually had.'],
    ['never within', 'Harris was never the border czar.'],
    ['never before', 'The White House never made Harris the border czar.'],
    ['another subject', 'Tom Homan is the border czar.'],
    ['a word that shares a stem only', 'The list had 60 million names.'],
    ['two sentences that do not belong together', 'Harris spoke. Homan is the border czar.'],
  ])('%s: %s', (_, text) => {
    expect(tiers(text)).toEqual([]);
  });
});

describe('questions and suppositions are not marked', () => {
  test.each([
    ['Were 60 million people listening?', ['listeners related']],
    ['If 60 million people were listening, he would know.', ['listeners related']],
    ['They should have put 60 million people on the line.', ['listeners related']],
    ['He asked whether 60 million people listened.', ['listeners related']],
    ['60 million people were listening, right?', ['listeners certain']],
    ['If he is right, 60 million people were listening.', ['listeners certain']],
  ])('%s', (text, expected) => {
    expect(tiers(text)).toEqual(expected);
  });
});

describe('turns of phrase that deny nothing', () => {
  test.each([
    'With or without X, 60 million people were listening.',
    'No doubt 60 million people were listening.',
    'Not only were 60 million people listening, it was late.',
    'I can’t believe 60 million people were listening.',
    'No, 60 million people were listening.',
    'It was not -- well, 60 million people were listening.',
  ])('%s', (text) => {
    expect(tiers(text)).toEqual(['listeners certain']);
  });
});

describe('a speaker may stand for a name in `needs`', () => {
  const one = testMatcher(
    testClaim('office', { needs: [['Trump'], ['took office'], ['inflation']] }),
  );
  test.each([
    ['TRUMP', 'Inflation was low when I took office.', 1],
    ['HARRIS', 'Inflation was low when I took office.', 0],
    ['TRUMP', 'Inflation was low when he took office.', 0],
    ['HARRIS', 'Inflation was low when Trump took office.', 1],
  ])('%s: %s', (speaker, text, expected) => {
    expect(matchText(one, text, { kind: 'speech', speaker })).toHaveLength(expected);
  });
});

test('a longer phrase may hold the negator that denies a shorter one', () => {
  const one = testMatcher(
    testClaim('both', { says: ['she was Black', 'did not know she was Black'] }),
  );
  expect(matchText(one, 'I didn’t know she was Black.')).toHaveLength(1);
});

test('a term of `needs` does not reach over a comma', () => {
  const one = testMatcher(testClaim('polls', { needs: [['harris'], ['fake polls']] }));
  expect(matchText(one, 'It was fake, polls had Harris ahead.')).toEqual([]);
  expect(matchText(one, 'Fake polls had Harris ahead.')).toHaveLength(1);
});

describe('`within` sets how close the groups stand', () => {
  const needs = [['harris'], ['border czar'], ['failed', 'failing']];
  const close = testMatcher(testClaim('close', { needs, within: 6 }));
  test.each([
    ['Harris failed as the border czar.', 1],
    ['Harris, who was the border czar, failed.', 1],
    ['The border czar, Harris said after the long trip to Texas, had failed.', 0],
    ['Harris came to Texas, and there the border czar failed.', 0],
    ['Harris was there. Harris failed as the border czar, and Harris went.', 1],
  ])('%s', (text, expected) => {
    expect(matchText(close, text)).toHaveLength(expected);
    expect(matchText(testMatcher(testClaim('wide', { needs })), text)).toHaveLength(1);
  });

  test('where there is one group, or no number of words, the claim is refused', () => {
    expect(() => testClaim('one', { needs: [['harris']], within: 6 })).toThrow('two groups');
    expect(() => testClaim('none', { needs, within: 1 })).toThrow('at least 2');
    expect(() => testClaim('half', { needs, within: 2.5 })).toThrow('whole number');
  });
});

describe('what speech recognition makes of a claim’s words', () => {
  const misheard = testMatcher(
    testClaim('czar', {
      says: ['Harris was the border czar'],
      needs: [['kamala'], ['failed border czar']],
      not: ['texas border czar'],
      heard: { 'border czar': ['borders are', 'border star'] },
    }),
    testClaim('coup', { needs: [['coup'], ['biden']], heard: { coup: ['coo', 'coop'] } }),
  );
  const speech = { kind: 'speech', speaker: 'TRUMP' } as const;
  test.each([
    ['so harris was the borders are and she', ['czar likely']],
    ['kamala was a failed border star', ['czar likely']],
    ['harris was the border czar and she', ['czar certain']],
    ['it was a coo against biden', ['coup likely']],
    ['it was a coup against biden', ['coup certain']],
    ['the borders are open and harris was there', []],
    ['harris was not the borders are', []],
    ['the texas borders are closed and harris was the borders are', []],
    ['they keep hens in a coop', []],
  ])('%s', (text, expected) => {
    const found = matchText(misheard, text, speech);
    expect(found.map(({ claim, tier }) => `${claim.split('/')[1]} ${tier}`)).toEqual(expected);
  });

  test('not in prose', () => {
    expect(matchText(misheard, 'It was a coo against Biden.')).toEqual([]);
  });

  test('words that no phrase has are refused', () => {
    const heard = { 'drug czar': ['drugs are'] };
    expect(() => testClaim('odd', { says: ['the border czar'], heard })).toThrow('to stand in');
  });
});

test('a claim that is negative itself keeps its own negator', () => {
  expect(tiers('Harris has not given a single interview.')).toEqual(['interviews certain']);
  expect(tiers('Harris gave an interview.')).toEqual([]);
});

describe('sentences that belong together', () => {
  test.each([
    ['a pronoun', 'Harris got a job in 2021. She became the border czar.'],
    ['a number of them', 'They were all listening. Sixty million of them.'],
    ['a number that goes on', 'They were listening. Sixty million of them came to hear it.'],
    ['a fragment', 'So many people were listening. Like 60 million or something.'],
    ['a fragment with a unit', 'They were listening. More than 60 million people, probably.'],
    ['one quote in two parts', '“A lot of people listen,” he said. “Like 60 million.”'],
  ])('%s', (_, text) => {
    expect(matchText(matcher, text)).toMatchObject([{ tier: 'likely' }]);
  });
});

describe('sentences that stand on their own', () => {
  test.each([
    ['a sentence with a verb', 'They were listening. 60 million voted in the end.'],
    ['a number far in', 'They were listening. The album was sold to 60 million homes.'],
    ['a long one', 'They were listening. 60 million euros in cash, on top of the old debt.'],
    ['three sentences', 'They were listening. It was late. Sixty million of them.'],
    ['a new speaker', 'They were listening. >> Sixty million dollars later he sold it.'],
  ])('%s', (_, text) => {
    expect(matchText(matcher, text)).toEqual([]);
  });
});

describe('where the words are', () => {
  test('the shortest run that carries the claim', () => {
    const [match] = matchText(
      matcher,
      'Well, he said that 60 million people listened to it, at night.',
    );
    expect(match?.quote).toBe('60 million people listened');
  });

  test('what was said, without the reporting clause', () => {
    const text = '“A lot of people are listening,” he said, “like 60 million or something.”';
    const [match] = matchText(matcher, text);
    expect(match?.parts[0]?.spans.map(({ start, end }) => text.slice(start, end))).toEqual([
      'listening,',
      'like 60 million',
    ]);
  });

  test('of two sentences the one that carries the claim', () => {
    const [match] = matchText(matcher, 'Harris got a job in 2021. She became the border czar.');
    expect(match?.quote).toBe('border czar');
  });

  test('of a reporting clause and a quote, the quote', () => {
    const [match] = matchText(matcher, 'Of Harris, Trump said: “The border czar.”');
    expect(match?.quote).toBe('border czar');
  });

  test('over segments of one run, even through a number', () => {
    const segments = passages(['so many people listening like sixty', 'million or something'], {
      kind: 'speech',
      run: 'r',
    });
    const { matches } = matcher.match({ passages: segments });
    expect(matches).toHaveLength(1);
    expect(matches[0]?.parts.map(({ passage }) => passage)).toEqual(['p0', 'p1']);
    expect(matches[0]?.parts[1]?.spans).toEqual([{ start: 0, end: 7 }]);
  });

  test('not over two speakers', () => {
    const [first, second] = passages(
      ['so many people listening like sixty', 'million or something'],
      {
        kind: 'speech',
        run: 'r',
        speaker: 'TRUMP',
      },
    );
    const turns = [first!, { ...second!, speaker: 'MUSK' }];
    expect(matcher.match({ passages: turns }).matches).toEqual([]);
  });

  test('in the middle of unpunctuated speech', () => {
    const text = `${'and so on we go '.repeat(60)}we have sixty million people listening ${'to it all '.repeat(60)}`;
    expect(matchText(matcher, text, { kind: 'speech' })).toMatchObject([
      { quote: 'sixty million people listening' },
    ]);
  });

  test('each time it is said', () => {
    const text = '60 million listened. It was late. Again: 60 million listened.';
    expect(tiers(text)).toEqual(['listeners certain', 'listeners certain']);
  });
});

describe('gates', () => {
  const gated = (speaker: string) =>
    testMatcher(
      testClaim('gated', { says: ['saved the ship'], speaker, said: { after: '2024-08-12' } }),
    );
  const speech = { kind: 'speech', speaker: 'FORMER PRESIDENT DONALD TRUMP' } as const;

  test.each([
    ['any', 'Somebody Else', ['certain']],
    ['preferred', 'Somebody Else', ['likely']],
    ['required', 'Somebody Else', []],
    ['required', 'MELANIA TRUMP', []],
    ['required', 'TRUMP', ['certain']],
    ['required', 'Donald J. Trump', ['certain']],
    ['required', 'The former president', ['certain']],
  ])('speaker %s, said by %s', (gate, speaker, expected) => {
    const found = matchText(gated(gate), 'It saved the ship.', {
      ...{ kind: 'speech', speaker, date: IN_OFFICE },
    });
    expect(found.map(({ tier }) => tier)).toEqual(expected);
  });

  test('a page that is silent about the speaker is less sure', () => {
    expect(matchText(gated('required'), 'It saved the ship.')).toMatchObject([{ tier: 'likely' }]);
  });

  test.each([
    ['2024-08-11', 0],
    ['2024-08-12', 1],
    [undefined, 1],
  ])('said on %s', (date, expected) => {
    const more = { ...speech, ...(date && { date }) };
    expect(matchText(gated('any'), 'It saved the ship.', more)).toHaveLength(expected);
  });
});

test('an index of another format, or none, is refused', async () => {
  const { openMatcher } = await import('./matcher.ts');
  const { buildIndex } = await import('./build.ts');
  const { testCollection } = await import('./testing.ts');
  const index = buildIndex(testCollection([listeners]));
  const newer = index.slice();
  newer[4] = 99;
  expect(() => openMatcher(newer.buffer)).toThrow('expected index format 1, found 99');
  expect(() => openMatcher(index.slice(0, 120).buffer)).toThrow('cut short');
  expect(() => openMatcher(new ArrayBuffer(0))).toThrow('cut short');
  expect(() => openMatcher(new ArrayBuffer(4000))).toThrow('no index');
});

test('a quote that begins inside a hit, after a reporting verb', () => {
  const text = 'Trump said the “sixty million on the line” were real.';
  expect(matchText(matcher, text.replace('the “sixty', 'sixty “million'))).toHaveLength(0);
  expect(matchText(matcher, text)).toHaveLength(1);
});

test('any text is read without a fault, and every match lies within it', () => {
  const word = fc.constantFrom(
    ...'60 million sixty listening Harris border czar not never she if , . ? “ ” said >>'.split(
      ' ',
    ),
    'zo\u00adne',
    '\ud83d\ude00',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 80 }), fc.boolean(), (words, speech) => {
      const text = words.join(' ');
      for (const match of matchText(matcher, text, speech ? { kind: 'speech' } : {})) {
        for (const { start, end } of match.parts.flatMap(({ spans }) => spans)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }
    }),
    { numRuns: 300 },
  );
});

describe('stage directions', () => {
  const listening = testMatcher(
    testClaim('listeners', { says: ['60 million people were listening'] }),
  );

  test.each([
    '60 million (laughter) people were listening.',
    '60 million people — (laughs) — were listening.',
    '60 million people (Applause.) were listening.',
    '60 million people [crosstalk 00:12:33] were listening.',
  ])('are passed over: %s', (text) => {
    const [match] = matchText(listening, text, { kind: 'speech', speaker: 'TRUMP' });
    expect(match?.quote).toBe('60 million people were listening');
    const [span] = match?.parts[0]?.spans ?? [];
    expect(text.slice(span?.start, span?.end)).toBe(text.slice(0, -1));
  });

  test.each(['60 million people. >> We were listening.', '60 million people >> were listening.'])(
    'a change of speaker is not: %s',
    (text) => {
      expect(matchText(listening, text, { kind: 'speech' })).toEqual([]);
    },
  );
});
