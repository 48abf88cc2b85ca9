import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openVocabulary, VocabularyBuilder } from '../match/vocabulary.ts';
import { openEncoder } from './encoder.ts';
import { openPieces } from './pieces.ts';

const file = readFileSync(new URL('encoder.bin', import.meta.url));
const blob = () => file.buffer.slice(file.byteOffset, file.byteOffset + file.length);
const encoder = openEncoder(blob());

function alike(a: string, b: string): number {
  const other = encoder.embed(b);
  return encoder.embed(a).reduce((sum, value, at) => sum + value * other[at]!, 0);
}

describe('openEncoder', () => {
  it('gives vectors of length one, the same each time', () => {
    const text = 'The unemployment rate is the lowest in fifty years.';
    expect(encoder.embed(text)).toEqual(encoder.embed(text));
    expect(encoder.embed(text)).toHaveLength(encoder.dims);
    expect(alike(text, text)).toBeCloseTo(1, 5);
  });

  it('puts what means the same nearer than what shares words', () => {
    const said = 'Unemployment has never been this low.';
    const same = 'The jobless rate is at a historic low.';
    const other = 'This low bridge has never been painted.';
    expect(alike(said, same)).toBeGreaterThan(alike(said, other) + 0.1);
  });

  it('agrees with the published network to what 4 bits a weight leave', () => {
    // Cosines of the published network, in full precision, before its dimensions are reduced.
    const sentences = [
      'They are not sending their best.',
      'The border wall will be paid for by Mexico.',
    ];
    const [a, b] = sentences.map((sentence) => encoder.whole(sentence)) as [
      Float32Array,
      Float32Array,
    ];
    const cosine = a.reduce((sum, value, at) => sum + value * b[at]!, 0);
    expect(Math.abs(cosine - 0.2125)).toBeLessThan(0.1);
  });

  it('gives zeros for a text without words and stands any text', () => {
    expect(encoder.embed('').every((value) => value === 0)).toBe(true);
    for (const text of [
      '🙂🙂',
      '\ud800',
      '\u200d',
      'x'.repeat(1_000_000),
      'אבג',
      'a\u0301 '.repeat(500),
    ]) {
      expect(encoder.embed(text).every(Number.isFinite)).toBe(true);
    }
  });

  it('refuses a blob that is cut short, something else, or of parts that do not fit', () => {
    expect(() => openEncoder(blob().slice(0, 1_000_000))).toThrow('sentence encoder: cut short');
    expect(() => openEncoder(new ArrayBuffer(200))).toThrow(
      'sentence encoder: this is something else',
    );
    const changed = blob();
    // The length of the first section of weights: u32 3 + 2 * 7 + 1.
    new Uint32Array(changed, 0, 32)[18]! -= 8;
    expect(() => openEncoder(changed)).toThrow('sentence encoder: its parts do not fit each other');
  });
});

describe('openPieces', () => {
  const builder = new VocabularyBuilder();
  for (const piece of ['\u2581the', '\u2581', 't', 'h', 'e', 'he']) builder.id(piece);
  const pieces = openPieces(
    openVocabulary(builder.sections()),
    Float32Array.from([-3, -2, -4, -4, -4, -5]),
  );

  it('cuts a text into the likeliest pieces', () => {
    expect(pieces('the  he', 9)).toEqual([0, 1, 5]);
  });

  it('leaves out characters that no piece has, and what comes after the last it may give', () => {
    expect(pieces('t☂h', 9)).toEqual([1, 2, 3]);
    expect(pieces('the the the', 2)).toEqual([0, 0]);
    expect(pieces(' ', 2)).toEqual([]);
  });
});
