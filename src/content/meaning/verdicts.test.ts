import { expect, test } from 'vitest';
import { match, passage } from '../testing.ts';
import { createVerdicts } from './verdicts.ts';

const [a, b] = ['a', 'b'].map((id) => passage(id)) as [
  ReturnType<typeof passage>,
  ReturnType<typeof passage>,
];
const plain = match('a', { claim: 'p/plain' });
const wrong = match('a', { claim: 'p/wrong' });
const meant = match('a', { claim: 'p/meant', meaning: { rate: 0.9 } });
const fresh = match('a', { claim: 'p/fresh' });

/** What stands after a first pass, a second look, and the first pass again. */
function after(first: (typeof plain)[], second: (typeof plain)[], again: (typeof plain)[]) {
  const verdicts = createVerdicts();
  verdicts.first([a, b], first);
  verdicts.second([a], second);
  return verdicts.first([a, b], again).map(({ claim, tier }) => `${claim} ${tier}`);
}

test.each([
  ['what it added stays', [plain], [plain, meant], [plain], [plain, meant]],
  ['what it took away stays away', [plain, wrong], [plain], [plain, wrong], [plain]],
  ['what is new comes', [plain], [plain], [plain, fresh], [plain, fresh]],
  ['what is gone goes, and nothing else', [plain, wrong], [plain, meant], [wrong], [meant]],
])('%s', (_, first, second, again, expected) => {
  expect(after(first, second, again)).toEqual(
    expected.map(({ claim, tier }) => `${claim} ${tier}`),
  );
});

test('what it moved to another tier stays there', () => {
  expect(after([plain], [{ ...plain, tier: 'related' }], [plain])).toEqual(['p/plain related']);
});

test('what was hidden once stays so, and can be had back', () => {
  const verdicts = createVerdicts();
  verdicts.first([a], [plain]);
  verdicts.second([a], [plain]);
  expect(verdicts.first([a], [])).toEqual([]);
  expect(verdicts.first([a], [])).toEqual([]);
  expect(verdicts.first([a], [plain])).toEqual([plain]);
  expect(verdicts.hasFound(a)).toBe(true);
});

test('a passage that says something else is another, and all is as at first once it is forgotten', () => {
  const verdicts = createVerdicts();
  verdicts.first([a], [wrong]);
  verdicts.second([a], []);
  expect(verdicts.first([passage('a')], [wrong])).toEqual([wrong]);
  verdicts.forget();
  expect(verdicts.first([a], [wrong])).toEqual([wrong]);
});
