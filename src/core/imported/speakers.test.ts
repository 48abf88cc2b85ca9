import { describe, expect, test } from 'vitest';
import { speakerLookup } from './speakers.ts';

const COLLECTION = [
  'Bernie Sanders',
  'Donald Trump',
  'Hillary Clinton',
  'Bill Clinton',
  'Joe Biden',
  'Sarah Huckabee Sanders',
  'Facebook posts',
  '',
  '(…)',
];
const find = speakerLookup(COLLECTION);
const named = (label: string | undefined) => [...find(label)].map((at) => COLLECTION[at]);

describe('who a label may mean', () => {
  test.each([
    ['SEN. BERNIE SANDERS, I-VT', ['Bernie Sanders']],
    ['Sen. Bernie Sanders (I-VT)', ['Bernie Sanders']],
    ['TRUMP', ['Donald Trump']],
    ['PRESIDENT-ELECT TRUMP', ['Donald Trump']],
    ['Donald J. Trump', ['Donald Trump']],
    ['Ivanka Trump', []],
    ['HILLARY CLINTON', ['Hillary Clinton']],
    ['Bill Clinton', ['Bill Clinton']],
    ['CLINTON', ['Hillary Clinton', 'Bill Clinton']],
    ['Former Vice President Joseph R. Biden Jr.', ['Joe Biden']],
    ['JOSÉ BIDÉN', ['Joe Biden']],
    ['Sanders', ['Bernie Sanders', 'Sarah Huckabee Sanders']],
    ['HARRIS', []],
    ['SENATOR', []],
    ['', []],
    ['?', []],
    [undefined, []],
  ])('%s', (label, expected) => {
    expect(named(label)).toEqual(expected);
    // Asked again: remembered.
    expect(named(label)).toEqual(expected);
  });

  test('however many labels are asked for', () => {
    for (let at = 0; at < 2500; at += 1) find(`Nobody ${at}`);
    expect(named('TRUMP')).toEqual(['Donald Trump']);
  });
});
