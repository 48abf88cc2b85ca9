import { expect, test } from 'vitest';
import { isCapitals, readName } from './names.ts';

test.each([
  ['TRUMP', 'TRUMP'],
  ['MR. MUSK', 'MR. MUSK'],
  ['THE PRESIDENT', 'THE PRESIDENT'],
  ['FORMER PRESIDENT DONALD TRUMP', 'FORMER PRESIDENT DONALD TRUMP'],
  ['Donald J. Trump', 'Donald J. Trump'],
  ['Ursula von der Leyen', 'Ursula von der Leyen'],
  ['Sinéad O’Connor', 'Sinéad O’Connor'],
  ['Jean-Luc Example', 'Jean-Luc Example'],
  ['Speaker 2', 'Speaker 2'],
  ['SECRETARY OF STATE BLINKEN', 'SECRETARY OF STATE BLINKEN'],
  ['DONALD TRUMP, FORMER PRESIDENT', 'DONALD TRUMP'],
  ['MUSK (voice-over)', 'MUSK'],
  ['TRUMP [by phone]', 'TRUMP'],
  ['>> MUSK', 'MUSK'],
  ['April Ryan', 'April Ryan'],
  ['Vincent Price', 'Vincent Price'],
])('%s is a name', (label, name) => {
  expect(readName(label)).toBe(name);
});

test.each([
  '',
  'Note',
  'NOTES',
  'Correction',
  'Ingredients',
  'EDITOR’S NOTE',
  'Editors’ Note',
  'Read More',
  'OUR RULING',
  'PREP TIME',
  'What We Know',
  'One thing',
  'He had this to say',
  'the president',
  '10',
  '(Laughs)',
  'https',
  'A Very Long Rubric That No One Would Ever Be Called By',
])('%j is none', (label) => {
  expect(readName(label)).toBeUndefined();
});

test('capitals', () => {
  expect(isCapitals('MR. MUSK')).toBe(true);
  expect(isCapitals('Mr. Musk')).toBe(false);
  expect(isCapitals('Q')).toBe(false);
});
