import { describe, expect, test } from 'vitest';
import { matchText, testClaim, testMatcher } from './testing.ts';

const matcher = testMatcher(
  testClaim('inflation', { needs: [['inflation'], ['9 percent'], ['took office']] }),
  testClaim('shrank', { says: ['-3 percent', 'at zero'] }),
  testClaim('listening', { needs: [['listening'], [{ number: 60e6, within: '15%' }]] }),
  testClaim('cost', { says: ['it cost $4,000'] }),
);
const found = (text: string) =>
  matchText(matcher, text).map(({ claim }) => claim.split('/').at(-1));

describe('a figure that is another one is not found', () => {
  test.each([
    'A hundred and sixty million people were listening.',
    'Inflation was point nine percent when he took office.',
    'Inflation was minus nine percent when he took office.',
    'Inflation was -9 percent when he took office.',
    'Inflation was negative 9% when he took office.',
    'Growth was 3 percent.',
    'Six to eight hundred thousand were listening.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a figure is found however it is written', () => {
  test.each([
    ['Inflation was 9 per cent when he took office.', 'inflation'],
    ['Inflation was nine point zero percent when he took office.', 'inflation'],
    ['Growth was minus three percent.', 'shrank'],
    ['Growth was −3%.', 'shrank'],
    ['Growth stood at zero.', 'shrank'],
    ['Fifty-five or sixty million people were listening.', 'listening'],
    ['60 M people were listening.', 'listening'],
    ['It cost US$4,000.', 'cost'],
    ['It cost four thousand dollars.', 'cost'],
  ])('%s', (text, claim) => {
    expect(found(text)).toEqual([claim]);
  });
});
