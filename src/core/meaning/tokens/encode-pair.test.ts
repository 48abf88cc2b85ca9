import { describe, expect, it } from 'vitest';
import { tinyTokenizer } from '../testing/tiny-tokenizer.ts';
import { encodePair, MOST_TOKENS } from './encode-pair.ts';
import { openTokenizer } from './tokenizer.ts';

const tokenizer = openTokenizer(tinyTokenizer());
const [A, B, THE, BRIDGE, COLON] = [4, 5, 7, 8, 9];

function run(claim: string, sentence: string) {
  const { ids, types } = encodePair(tokenizer, { claim, sentence });
  const end = ids.indexOf(3);
  expect(types).toEqual(ids.map((_, at) => Number(at > end)));
  expect(ids.at(-1)).toBe(3);
  return { ids, claim: ids.slice(1, end), sentence: ids.slice(end + 1, -1) };
}

describe('encodePair', () => {
  it('puts marks before, between and behind', () => {
    expect(run('the bridge', 'a: b').ids).toEqual([2, THE, BRIDGE, 3, A, COLON, B, 3]);
  });

  it('keeps a pair that just fits', () => {
    expect(run('a '.repeat(60), 'b '.repeat(97)).ids).toHaveLength(MOST_TOKENS);
  });

  it('cuts the context behind the speaker, and neither the sentence nor the claim', () => {
    const { ids, claim, sentence } = run('a '.repeat(40), `the: ${'a '.repeat(150)}| b bridge`);
    expect(ids).toHaveLength(MOST_TOKENS);
    expect(claim).toHaveLength(40);
    expect(sentence.slice(0, 3)).toEqual([THE, COLON, A]);
    expect(sentence.slice(-2)).toEqual([B, BRIDGE]);
  });

  it('cuts the claim at its end when only little of the sentence would be left', () => {
    const { ids, claim, sentence } = run(`the ${'a '.repeat(200)}`, `${'a '.repeat(200)} bridge`);
    expect(ids).toHaveLength(MOST_TOKENS);
    expect(claim).toHaveLength(61);
    expect(claim[0]).toBe(THE);
    expect(sentence).toHaveLength(96);
    expect(sentence.at(-1)).toBe(BRIDGE);
  });

  it('leaves a short sentence whole beside a claim that is too long', () => {
    const { claim, sentence } = run('a '.repeat(300), 'the bridge');
    expect(claim).toHaveLength(155);
    expect(sentence).toEqual([THE, BRIDGE]);
  });

  it('reads empty texts', () => {
    expect(run('', '').ids).toEqual([2, 3, 3]);
  });
});
