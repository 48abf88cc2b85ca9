import {
  digitsOf,
  isCompatible,
  isOfOneSpeaker,
  likeness,
  type Identity,
} from '../../core/claim/claim-review/identity.ts';

/** A review with what it is known by. */
export interface Known {
  identity: Identity;
}

/** From here on two claims at one address are one, corrected, unless something else speaks against it. */
const ALIKE = 0.5;
/** From here on they are, whatever date or name the markup gives. */
const MUCH_ALIKE = 0.85;
/** More pairs than this are not compared by their words: no page carries so many reviews. */
const MOST_COMPARED = 40_000;

/**
 * Which of the reviews held for an address each new one takes the place of. A page may carry several
 * reviews, so the address alone does not tell; in this order, each by what is left of the one before:
 *
 * 1. the same words, whoever corrected a full stop in them, best of the same person;
 * 2. the same name in the markup (`@id`, or what is reviewed), where it names one on either side;
 * 3. the most alike words;
 * 4. the one that is left, where all others of the page have found theirs.
 *
 * From the second on, who made the claim must not differ, nor when unless the words are much alike.
 * @param isWhole whether the source has all reviews of the address. An answer to a query has not, nor has
 *   anything for an address that many pages give (a site's front page). There only words that are much
 *   alike tell, with the same numbers, and the last way would take one claim for another.
 */
export function sameReviews<New extends Known, Held extends Known>(
  news: readonly New[],
  held: readonly Held[],
  isWhole: boolean,
): Map<New, Held> {
  const found = new Map<New, Held>();
  const left = { news: new Set(news), held: new Set(held) };
  const pair = (one: New, other: Held) => {
    found.set(one, other);
    left.news.delete(one);
    left.held.delete(other);
  };
  byWords(left, pair);
  byName(left, pair, news, held);
  byLikeness(left, pair, isWhole);
  const [one, ...moreNews] = left.news;
  const [other, ...moreHeld] = left.held;
  const isLast = one && other && moreNews.length === 0 && moreHeld.length === 0;
  if (isLast && isWhole && isCompatible(one.identity, other.identity)) pair(one, other);
  return found;
}

interface Left<New, Held> {
  news: Set<New>;
  held: Set<Held>;
}
type Pair<New, Held> = (one: New, other: Held) => void;

function byWords<New extends Known, Held extends Known>(
  left: Left<New, Held>,
  pair: Pair<New, Held>,
): void {
  const byText = new Map<string, Held[]>();
  for (const each of left.held) {
    const { words } = each.identity;
    byText.set(words, [...(byText.get(words) ?? []), each]);
  }
  for (const isExact of [true, false]) {
    for (const one of left.news) {
      const { words, speaker } = one.identity;
      const other = byText
        .get(words)
        ?.find((each) => left.held.has(each) && (!isExact || each.identity.speaker === speaker));
      if (other) pair(one, other);
    }
  }
}

function byName<New extends Known, Held extends Known>(
  left: Left<New, Held>,
  pair: Pair<New, Held>,
  news: readonly New[],
  held: readonly Held[],
): void {
  const [ofNews, ofHeld] = [byOnlyName(news), byOnlyName(held)];
  for (const [name, one] of ofNews) {
    const other = ofHeld.get(name);
    if (!one || !other || !left.news.has(one) || !left.held.has(other)) continue;
    if (isCompatible(one.identity, other.identity)) pair(one, other);
  }
}

/** Reviews by the names that only they have. */
function byOnlyName<Each extends Known>(all: readonly Each[]): Map<string, Each | undefined> {
  const byName = new Map<string, Each | undefined>();
  for (const each of all) {
    for (const name of new Set(each.identity.names)) {
      byName.set(name, byName.has(name) ? undefined : each);
    }
  }
  return byName;
}

function byLikeness<New extends Known, Held extends Known>(
  left: Left<New, Held>,
  pair: Pair<New, Held>,
  isWhole: boolean,
): void {
  if (left.news.size * left.held.size > MOST_COMPARED) return;
  const pairs = [...left.news].flatMap((one) =>
    [...left.held].map((other) => ({ one, other, alike: likenessOf(one, other, isWhole) })),
  );
  const alike = pairs.filter((each) => each.alike >= ALIKE).sort((a, b) => b.alike - a.alike);
  for (const { one, other } of alike) {
    if (left.news.has(one) && left.held.has(other)) pair(one, other);
  }
}

/** How surely two reviews are one by their words; 0 where something speaks against it. */
function likenessOf({ identity: one }: Known, { identity: other }: Known, isWhole: boolean) {
  if (!isOfOneSpeaker(one, other)) return 0;
  const alike = likeness(one.words, other.words);
  if (isWhole) return alike >= MUCH_ALIKE || isCompatible(one, other) ? alike : 0;
  return alike >= MUCH_ALIKE && digitsOf(one) === digitsOf(other) ? alike : 0;
}
