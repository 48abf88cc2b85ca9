import { skeletonOf } from './skeleton.ts';

/** The names that only the feed of the bundled claims may bear: the product's. */
const RESERVED = 'onrecord';

/** Why a name is not one that a publisher may have. */
export type NameFault =
  /** It has characters that are not seen, or that change how others are seen. */
  | 'unseen'
  /** It is the product's own, or can be taken for it. */
  | 'reserved';

/**
 * What is wrong with the name of a publisher, as readers would see it; `undefined` for nothing.
 * @param own whether it is the publisher of the bundled claims
 */
export function nameFault(name: string, own = false): NameFault | undefined {
  if (hasUnseen(name)) return 'unseen';
  return !own && isReserved(name) ? 'reserved' : undefined;
}

/**
 * Control and format characters, tags, fillers, line ends, and what else has no shape of its own.
 * Directions are among them, closed or not: a name stands in the middle of our own sentences.
 */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\u{1d159}]/u;

/** Joiners where a script cannot be written without: between Arabic letters, after an Indic virama. */
const NEEDED_JOINERS =
  /(?<=\p{Script=Arabic})\u200c(?=\p{Script=Arabic})|(?<=\p{M})(?<![\u0300-\u036f])[\u200c\u200d](?=\p{L})/gu;

/** Emoji of several parts, and signs that are shown as emoji. */
const EMOJI = new RegExp(String.raw`\p{RGI_Emoji}`, 'gv');

/** Whether something in a name is not seen as what it is. */
export function hasUnseen(name: string): boolean {
  return UNSEEN.test(name.replace(EMOJI, '').replace(NEEDED_JOINERS, ''));
}

/**
 * Whether a name can be taken for the product's: it is one of its words, begins one, or several of its
 * words make it ("On record").
 */
function isReserved(name: string): boolean {
  // A capital within a word begins another: "TheOnrecord".
  const words = skeletonOf(name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return words.some((word, at) => word.startsWith(RESERVED) || isMadeOf(words.slice(at)));
}

/** Whether the first of some words, joined, are the reserved name. */
function isMadeOf(words: readonly string[]): boolean {
  let joined = '';
  for (const word of words) {
    joined += word;
    if (joined.length >= RESERVED.length) return joined === RESERVED;
  }
  return false;
}

/** Whether two names can be taken for each other. */
export function isAlike(one: string, other: string): boolean {
  const plain = (name: string) => skeletonOf(name).replace(/[^\p{L}\p{N}]+/gu, '');
  return plain(one) === plain(other);
}
