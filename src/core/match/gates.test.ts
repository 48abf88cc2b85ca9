import { describe, expect, test } from 'vitest';
import { IN_OFFICE, matchText, passages, testClaim, testMatcher } from './testing.ts';

const gate = (speaker: string, more = {}) =>
  testMatcher(testClaim('gated', { says: ['saved the ship'], speaker, ...more }));
const tiers = (matcher: ReturnType<typeof testMatcher>, text: string, more = {}) =>
  matchText(matcher, text, more).map(({ tier }) => tier);

describe('who speaks, by the label of a transcript', () => {
  const required = gate('required');
  test.each([
    ['TRUMP', 1],
    ['TRUMP:', 1],
    ['Trump', 1],
    ['Mr. Trump', 1],
    ['MR. TRUMP', 1],
    ['Donald Trump', 1],
    ['Donald J. Trump', 1],
    ['FORMER PRESIDENT DONALD TRUMP:', 1],
    ['Former President Trump', 1],
    ['President-elect Donald Trump', 1],
    ['The former president', 1],
    ['Trump (R)', 1],
    ['Fmr. Pres. Donald Trump', 1],
    ['MELANIA TRUMP', 0],
    ['Donald Trump Jr.', 0],
    ['Eric Trump', 0],
    ['The vice president', 0],
    ['HARRIS', 0],
    ['The Trump campaign', 0],
    ['UNIDENTIFIED SPEAKER', 0],
  ])('%s', (speaker, expected) => {
    expect(
      tiers(required, 'It saved the ship.', { kind: 'speech', speaker, date: IN_OFFICE }),
    ).toHaveLength(expected);
  });
});

describe('who speaks, in prose', () => {
  const required = gate('required');
  test.each([
    ['“It saved the ship,” Trump said.', ['certain']],
    ['“It saved the ship,” Mr. Trump said.', ['certain']],
    ['“It saved the ship,” the former president said.', ['certain']],
    ['“It saved the ship,” former President Donald Trump told the crowd.', ['certain']],
    ['Trump came. “It saved the ship,” he said.', ['certain']],
    ['“It saved the ship,” Harris said.', []],
    ['“It saved the ship,” Jane Doe said.', []],
    ['Harris came. “It saved the ship,” she said.', []],
    ['“It saved the ship.”', ['likely']],
    ['It saved the ship.', ['likely']],
  ])('%s', (text, expected) => {
    expect(tiers(required, text, { date: IN_OFFICE })).toEqual(expected);
  });

  test.each([
    ['preferred', 'TRUMP', ['certain']],
    ['preferred', 'HARRIS', ['likely']],
    ['any', 'HARRIS', ['certain']],
  ])('%s, said by %s', (speaker, label, expected) => {
    const more = { kind: 'speech', speaker: label };
    expect(tiers(gate(speaker), 'It saved the ship.', more)).toEqual(expected);
  });
});

describe('the day', () => {
  const dated = gate('any', { said: { after: '2024-08-12', before: '2024-11-05' } });
  test.each([
    ['2024-08-11', 0],
    ['2024-08-12', 1],
    ['2024-11-05', 1],
    ['2024-11-06', 0],
    [undefined, 1],
  ])('%s', (date, expected) => {
    expect(matchText(dated, 'It saved the ship.', date ? { date } : {})).toHaveLength(expected);
  });
});

describe('sentences over segments', () => {
  const matcher = testMatcher(
    testClaim('listeners', { needs: [['listen', 'listener'], [{ number: 60e6 }]] }),
    testClaim('czar', { says: ['harris was the border czar'] }),
  );
  const found = (texts: string[], more = {}) =>
    matcher
      .match({ passages: passages(texts, { kind: 'speech', run: 'r', ...more }) })
      .matches.map(({ claim, parts }) => `${claim.split('/')[1]} in ${parts.length}`);
  test.each([
    [['you know harris was', 'the border czar and she'], ['czar in 2']],
    [['harris', 'was the', 'border', 'czar'], ['czar in 4']],
    [['so many people listening like six', 'ty million'], []],
    [['so many listening like sixty', 'million'], ['listeners in 2']],
    [['they were listening', '', 'sixty million of them'], ['listeners in 2']],
    [['HARRIS WAS', 'THE BORDER CZAR'], ['czar in 2']],
    [['harris was not', 'the border czar'], []],
    [['harris was. That was', 'the border czar'], []],
  ])('%j', (texts, expected) => {
    expect(found(texts)).toEqual(expected);
  });

  test('but not over two runs', () => {
    const [first, second] = passages(['you know harris was', 'the border czar'], {
      kind: 'speech',
    });
    const apart = [
      { ...first!, run: 'a' },
      { ...second!, run: 'b' },
    ];
    expect(matcher.match({ passages: apart }).matches).toEqual([]);
  });
});
