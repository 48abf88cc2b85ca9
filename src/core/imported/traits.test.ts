import { describe, expect, test } from 'vitest';
import { tokenise } from '../text/tokens.ts';
import { pointsApart, TRAIT, traitsOf } from './traits.ts';

const traits = (text: string) => traitsOf(tokenise(text), text);
const NAMES = Object.keys(TRAIT) as (keyof typeof TRAIT)[];
const named = (text: string) => NAMES.filter((name) => (traits(text) & TRAIT[name]) > 0);

describe('what a sentence does with its words', () => {
  test.each([
    ['The ferry sank.', []],
    ["The ferry didn't sink.", ['negated']],
    ['It is not without cost.', []],
    ['Did the ferry sink?', ['question']],
    ['“Did the ferry sink?” ', ['question']],
    ['Did the ferry sink? It did.', []],
    ['Fares rose.', ['more']],
    ['Fares fell.', ['less']],
    ['The largest ferry of the fleet.', ['most']],
    ['The worst ferry of the fleet.', ['least']],
    ['Ferries always sink.', ['total']],
    ['Ferries never sink.', ['negated', 'total']],
    ['If ferries sink, we swim.', ['supposed']],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });
});

describe('do two sentences point apart?', () => {
  test.each([
    ['Fares rose', 'Fares fell', true],
    ['the largest ferry', 'the smallest ferry', true],
    ['Fares rose', 'Fares grew', false],
    ['Fares rose', 'Fares changed', false],
    ['Fares rose and fell', 'Fares fell', false],
  ])('%s / %s', (a, b, expected) => {
    expect(pointsApart(traits(a), traits(b))).toBe(expected);
    expect(pointsApart(traits(b), traits(a))).toBe(expected);
  });
});
