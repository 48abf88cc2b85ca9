import { LOOK_ALIKES } from './look-alikes.ts';

/**
 * More that is put for Latin letters and that Unicode's data do not count: small capitals, which look
 * like capitals, and signs, Greek and Cyrillic letters that are near enough in a name.
 */
const MORE: Readonly<Record<string, string>> = {
  a: 'ᴀαΔΛ@',
  b: 'ʙß',
  c: '©ς',
  d: 'ᴅðδ∂',
  e: 'ᴇεΣєЄэЭəɘǝɛƐ€3',
  f: 'ꜰ',
  g: 'ɢ',
  h: 'ʜ',
  l: 'ɪʟ',
  j: 'ᴊ',
  k: 'ᴋ',
  m: 'ᴍ',
  n: 'ɴпПиИΠ∩',
  o: '○◯●⚪⚫◌ʘ⭕☉⊙◎',
  p: 'ᴘ',
  r: 'ʀяЯ®ɾ',
  s: 'ꜱ$5',
  t: 'ᴛ',
  u: 'ᴜ',
  v: 'ᴠ',
  w: 'ᴡ',
  y: 'ʏ',
  z: 'ᴢ',
};

/** Alphabets of 26 signs each that have no decomposition: white on black, and those of flags. */
const ALPHABETS = [0x1f150, 0x1f170, 0x1f1e6];

/** Letters beside each other that look like one. */
const PAIRS: readonly [RegExp, string][] = [
  [/rn/g, 'm'],
  [/cl/g, 'd'],
  [/vv/g, 'w'],
];

let byCharacter: ReadonlyMap<string, string> | undefined;

/**
 * What a name looks like: two names with the same skeleton can be taken for each other. It is the
 * skeleton of Unicode's security mechanisms (UTS #39, section 4) for Latin letters, without marks and
 * what is not seen, and without regard to case.
 */
export function skeletonOf(name: string): string {
  const table = (byCharacter ??= tableOf());
  const letterOf = (one: string) => table.get(one) ?? one;
  // As a whole first: decomposed, some would look like another letter than they do.
  const seen = plainLetters(
    Array.from(name, (one) => table.get(one) ?? mapped(one.normalize('NFKD'), letterOf)).join(''),
  );
  return PAIRS.reduce((text, [pair, letter]) => text.replace(pair, letter), seen);
}

const mapped = (text: string, map: (one: string) => string) => Array.from(text, map).join('');

/** A text decomposed, in small letters, without marks and what is not seen; `0` is `o`, `1`, `|` and `i` are `l`. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .toLowerCase()
    .replaceAll('0', 'o')
    .replace(/[1|iı]/g, 'l');
}

function tableOf(): Map<string, string> {
  const published = Object.entries(LOOK_ALIKES).flatMap(([letter, codes]) =>
    codes
      .split(' ')
      .map((hex) => [String.fromCodePoint(Number.parseInt(hex, 16)), letter] as const),
  );
  const more = Object.entries(MORE).flatMap(([letter, all]) =>
    Array.from(all, (one) => [one, letter] as const),
  );
  const signs = ALPHABETS.flatMap((first) =>
    Array.from({ length: 26 }, (_, at) => {
      const sign = String.fromCodePoint(first + at);
      return [sign, String.fromCharCode(0x61 + at)] as const;
    }),
  );
  return new Map([...published, ...signs, ...more]);
}
