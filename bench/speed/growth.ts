import type { ImportedClaim } from '../../src/core/imported/types.ts';
import { between, pick, seeded, type Random } from './random.ts';
import { inventedWord } from './synthetic.ts';

/** A new word comes with about every second claim: vocabularies grow on and on. */
const NEW_WORD_SHARE = 0.5;

/**
 * More claims, made of those there are: the front of one and the back of another, with a number
 * changed and now and then a word that is new. The first ones stay as they are. Made only while
 * measuring, and the same each time.
 */
export function grown(claims: readonly ImportedClaim[], size: number, seed = 1): ImportedClaim[] {
  const random = seeded(seed);
  const all = claims.slice(0, size);
  while (all.length < size) {
    const [one, other] = [pick(random, claims), pick(random, claims)];
    all.push({
      ...one,
      id: `grown${all.length}`,
      text: perturbed(random, crossed(random, one.text, other.text)),
      ...(one.title && other.title && { title: crossed(random, one.title, other.title) }),
    });
  }
  return all;
}

function crossed(random: Random, one: string, other: string): string {
  const front = one.split(' ');
  const back = other.split(' ');
  const cut = between(random, 1, 3) / 4;
  return [
    ...front.slice(0, Math.ceil(front.length * cut)),
    ...back.slice(Math.floor(back.length * cut)),
  ].join(' ');
}

function perturbed(random: Random, text: string): string {
  const words = text.replace(/\d+/, () => `${between(random, 2, 990)}`).split(' ');
  if (random() < NEW_WORD_SHARE) words[between(random, 0, words.length - 1)] = inventedWord(random);
  return words.join(' ');
}
