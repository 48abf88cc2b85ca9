import { expect, test } from 'vitest';
import { nameIndex, voice } from './people.ts';
import { testCollection } from '../testing.ts';

const names = nameIndex(testCollection([]).people);

test.each([
  ['TRUMP', 'donald-trump'],
  ['PRESIDENT TRUMP', 'donald-trump'],
  ['FORMER PRESIDENT DONALD TRUMP', 'donald-trump'],
  ['FMR. PRES. TRUMP', 'donald-trump'],
  ['Donald J. Trump', 'donald-trump'],
  ['Donald Trump (R)', 'donald-trump'],
  ['Mr. Trump', 'donald-trump'],
  ['VICE PRESIDENT HARRIS', 'kamala-harris'],
  ['VICE PRESIDENT KAMALA HARRIS (D-Calif.)', 'kamala-harris'],
  ['MR. MUSK', 'elon-musk'],
])('a label stands for its person: %s', (label, person) => {
  expect(voice(label, names)).toEqual({ label, person });
});

test.each([
  'Donald Trump Jr.',
  'ERIC TRUMP',
  'Melania Trump',
  'Mary L. Trump',
  'THE PRESIDENT',
  'Q',
  'TRUMP CAMPAIGN',
  'Trump supporter',
  'Doug Emhoff Harris',
  'MRS. TRUMP',
  'Miss Musk',
  'MR. HARRIS',
  'DR. MUSK',
  'OLGA TRUMP',
  'DONALD TRUMP JR.',
  'HARRIS MILLER',
  'THE FORMER PRESIDENT',
  '',
])('a label that is nobody’s, or somebody else’s, stays as it is: %s', (label) => {
  expect(voice(label, names)).toEqual({ label });
});

test('of the titles of offices only those that the person’s names have', () => {
  const labels = ['Walz', 'Governor Walz'];
  const known = nameIndex([{ id: 'tim-walz', name: 'Tim Walz', labels, aliases: [] }]);
  const of = (label: string) => voice(label, known).person;
  expect(['GOV. WALZ', 'Former Gov. Walz', 'REP. WALZ'].map(of)).toEqual([
    'tim-walz',
    'tim-walz',
    undefined,
  ]);
});
