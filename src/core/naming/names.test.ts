import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOOK_ALIKES } from './look-alikes.ts';
import { isAlike, nameFault } from './names.ts';

/** Other ways to write each letter of the name, by the published data. */
const WAYS = Object.fromEntries(
  Object.entries(LOOK_ALIKES).map(([letter, codes]) => [
    letter,
    codes.split(' ').map((hex) => String.fromCodePoint(Number.parseInt(hex, 16))),
  ]),
);

describe('the product’s name is reserved', () => {
  it.each([
    ['as it is', 'Onrecord'],
    ['in capitals', 'ONRECORD'],
    ['in camel case', 'OnRecord'],
    ['with a space', 'On record'],
    ['with a no-break space', 'On\u00a0record'],
    ['with a hyphen', 'On-record'],
    ['with an underscore', 'on_record'],
    ['letter by letter', 'O n r e c o r d'],
    ['with points', 'O.N.R.E.C.O.R.D'],
    ['in marks', '“Onrecord”'],
    ['with diacritics', 'Ónrècörd'],
    ['with marks of its own', 'O\u0301n\u0323record'],
    ['with strokes', 'Ønrecorđ'],
    ['with a zero', '0nrecord'],
    ['with zeros', '0nrec0rd'],
    ['with digits for letters', '0nr3c0rd'],
    ['in Cyrillic', 'Оnrесоrԁ'],
    ['in Cyrillic capitals', 'ОNRЕСОRD'],
    ['in Greek', 'Οnrecοrd'],
    ['with an epsilon', 'Onrεcord'],
    ['with Armenian letters', 'օոrecord'],
    ['with Cherokee letters', 'ОNᎡECOᎡᎠ'],
    ['full width', 'Ｏｎｒｅｃｏｒｄ'],
    ['in bold letters of mathematics', '𝐎𝐧𝐫𝐞𝐜𝐨𝐫𝐝'],
    ['in script letters', '𝒪𝓃𝓇ℯ𝒸ℴ𝓇𝒹'],
    ['in circles', 'Ⓞⓝⓡⓔⓒⓞⓡⓓ'],
    ['in black circles', '🅞🅝🅡🅔🅒🅞🅡🅓'],
    ['in signs of flags', '🇴🇳🇷🇪🇨🇴🇷🇩'],
    ['in small capitals', 'ᴏɴʀᴇᴄᴏʀᴅ'],
    ['in superscripts', 'ᵒⁿʳᵉᶜᵒʳᵈ'],
    ['with two letters for one', 'Onrecorcl'],
    ['with more after it', 'Onrecord (official)'],
    ['with more before it', 'The Onrecord team'],
    ['with more before it, joined', 'TheOnRecord'],
    ['with an end', 'onrecord.org'],
    ['with an ending', 'Onrecords'],
    ['in two words of more', 'Team On Record'],
    ['as a publisher', 'on-record'],
    ['as a publisher of digits', '0nrec0rd-uk'],
  ])('%s', (_, name) => {
    expect(nameFault(name)).toBe('reserved');
    expect(nameFault(name, true)).toBeUndefined();
  });

  it('in any letters that look like its own, with any spaces and marks between', () => {
    const letters = Array.from('onrecord', (letter) =>
      fc.constantFrom(letter, letter.toUpperCase(), ...WAYS[letter]!),
    );
    const between = fc.constantFrom('', ' ', '-', '\u0301', '.', '\u00a0');
    const name = fc
      .tuple(fc.tuple(...letters), fc.array(between, { minLength: 8, maxLength: 8 }))
      .map(([chosen, gaps]) => chosen.map((one, at) => one + gaps[at]!).join(''));
    fc.assert(fc.property(name, (text) => nameFault(text) === 'reserved'));
  });
});

describe('the names of others are theirs', () => {
  it.each([
    'The Desk',
    'Boston Record',
    'BostonRecord',
    'Common Record',
    'Mon Record',
    'The Record',
    'On the Record',
    'Record On',
    'Off Record',
    'Reuters Fact Check',
    'Correctiv',
    'Æon Récords',
    'Новая газета',
    'Рекорд',
    'Ελληνικά Hoaxes',
    '사실 확인',
    'テレビ朝日',
    'نسخه‌ی فارسی',
    'फ़ैक्ट चेक',
    'ශ්‍රී',
    'Le Monde : « Décodeurs »',
    'Check ✅ Desk',
    'Women 👩‍💻 in tech ❤️',
    'AT&T',
    "L'Humanité",
  ])('%s', (name) => expect(nameFault(name)).toBeUndefined());
});

describe('what is not seen is not in a name', () => {
  it.each([
    ['a zero-width space', 'The\u200bDesk'],
    ['a zero-width joiner', 'The\u200dDesk'],
    ['a zero-width non-joiner', 'On\u200crecord'],
    ['a byte order mark', 'Desk\ufeff'],
    ['a word joiner', 'Desk\u2060'],
    ['an invisible operator', 'De\u2062sk'],
    ['a soft hyphen', 'De\u00adsk'],
    ['a grapheme joiner', 'De\u034fsk'],
    ['tags', 'Desk\u{e0041}\u{e0042}\u{e007f}'],
    ['a NUL', 'Desk\0'],
    ['an escape', '\u001b[31mDesk'],
    ['a delete', 'Desk\u007f'],
    ['a next line', 'Desk\u0085'],
    ['a line end', 'The\nDesk'],
    ['a tab', 'The\tDesk'],
    ['a line separator', 'The\u2028Desk'],
    ['a mark of direction', 'Desk\u200f'],
    ['an override', 'Desk\u202eksed'],
    ['an embedding that is closed', '\u202aDesk\u202c'],
    ['an isolate that is not closed', 'Desk\u2067ksed'],
    ['an isolate that is closed', '\u2068Desk\u2069'],
    ['a close of nothing', 'Desk\u2069'],
    ['a filler', 'Desk\u3164'],
    ['a half-width filler', 'Desk\uffa0'],
    ['an empty braille cell', 'The\u2800Desk'],
    ['a variation selector', 'D\ufe0fesk'],
    ['a selector beyond the first', 'Desk\u{e0100}'],
    ['half a character', 'Desk\ud800'],
    ['a private character', 'Desk\ue000'],
    ['no character', 'Desk\uffff'],
    ['an interlinear anchor', 'Desk\ufff9'],
    ['joiners at an end', 'فارسی\u200c'],
    ['a joiner before a mark of Latin', 'De\u0301\u200dsk'],
  ])('%s', (_, name) => expect(nameFault(name)).toBe('unseen'));
});

it('tells which names can be taken for each other', () => {
  expect(isAlike('The Desk', 'the-dеsk')).toBe(true);
  expect(isAlike('Modern Desk', 'Modem Desk')).toBe(true);
  expect(isAlike('The Desk', 'The Disk')).toBe(false);
});
