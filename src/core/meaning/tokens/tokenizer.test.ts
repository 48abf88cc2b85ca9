import { describe, expect, it } from 'vitest';
import { tokenizerJson } from '../testing/tiny-tokenizer.ts';
import { openTokenizer, TokenizerFormatError } from './tokenizer.ts';

const VOCABULARY = (
  '[PAD] [UNK] [CLS] [SEP] [MASK] the a un ##employment ##im ##able rate fell to 4 . 2 % $ ##m ##bn 3 5 ' +
  "' s — “ ” nino cafe ##s strasse x ##x straße is constructor 中 国 ! ? ( ) - well known ss ##ß ß o ø " +
  '[ ] sep ² ½ € ™ ° it , : | ıstanbul istanbul i ##stanbul'
).split(' ');
const tokenizer = openTokenizer(tokenizerJson(VOCABULARY));

/** What `tokenizers` for Python gives for the same vocabulary. */
const CASES: [string, number[]][] = [
  ['The unemployment rate fell to 4.2%.', [5, 7, 8, 11, 12, 13, 14, 15, 16, 17, 15]],
  ['El NIÑO: cafés', [1, 28, 61, 29, 30]],
  ['Straße ß ø Ø', [34, 48, 50, 50]],
  ['it’s “well-known” — is it?', [59, 1, 24, 26, 44, 43, 45, 27, 25, 35, 59, 40]],
  ['$3m, 5bn', [18, 21, 19, 60, 22, 20]],
  ['x'.repeat(100), [32, ...new Array<number>(99).fill(33)]],
  ['x'.repeat(101), [1]],
  ['unimaginable unable unx', [1, 7, 10, 7, 33]],
  ['中国 a中b', [37, 38, 6, 37, 1]],
  ['a\u200bb\u00adun\u0000able\ufeff \ufffd', [1]],
  ['the\tthe\nthe\u00a0the\u2003the', [5, 5, 5, 5, 5]],
  ['constructor prototype', [36, 1]],
  ['[SEP] sep', [51, 53, 52, 53]],
  ['4² ½ €3 ™ 5°', [1, 55, 1, 57, 1]],
  ['İstanbul ıstanbul', [64, 63]],
  ['Nin\u0303o nin\u0303o', [28, 28]],
  ['\u{1f642} the\u{1f642}', [1, 1]],
  ['ﬁ ¡is!', [1, 1, 35, 39]],
  ['', []],
  [' \n ', []],
];

describe('openTokenizer', () => {
  it.each(CASES)('cuts %j as Python does', (text, ids) => {
    expect(tokenizer.encode(text)).toEqual(ids);
    expect(tokenizer.encode(text)).toEqual(ids);
  });

  it('stands broken text', () => {
    expect(tokenizer.encode('the \ud800 a')).toEqual([5, 6]);
    expect(tokenizer.encode('x'.repeat(1_000_000))).toEqual([1]);
  });

  it('tells its marks', () => {
    expect(tokenizer).toMatchObject({ size: VOCABULARY.length, first: 2, behind: 3 });
  });

  it('refuses other kinds of tokenizers, and says where', () => {
    const good = tokenizerJson(VOCABULARY);
    const cases: [unknown, string][] = [
      [null, 'at the top'],
      [{ ...good, model: { ...good.model, type: 'Unigram' } }, 'at model.type'],
      [
        { ...good, normalizer: { ...good.normalizer, lowercase: false } },
        'at normalizer.lowercase',
      ],
      [{ ...good, model: { ...good.model, vocab: 'none' } }, 'at model.vocab'],
    ];
    for (const [json, where] of cases) {
      expect(() => openTokenizer(json)).toThrow(TokenizerFormatError);
      expect(() => openTokenizer(json)).toThrow(`tokenizer.json, ${where}`);
    }
  });

  it('refuses ids that lie outside, come twice or are none, and a lack of marks', () => {
    const changed = (change: Record<string, unknown>) => {
      const json = tokenizerJson(VOCABULARY);
      Object.assign(json.model.vocab, change);
      return () => openTokenizer(json);
    };
    const size = VOCABULARY.length;
    expect(changed({ the: size })).toThrow(`the: expected a number below ${size}, found ${size}`);
    expect(changed({ the: '5' })).toThrow('the: expected a number');
    expect(changed({ the: 6 })).toThrow('a: another token has the number 6');
    expect(() => openTokenizer(tokenizerJson(['[UNK]', '[CLS]', 'a']))).toThrow('no token [SEP]');
  });
});
