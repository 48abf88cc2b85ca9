import { withHttps } from '../https-url.ts';
import type { PublishedImport } from '../imported.ts';
import { isClaimReview } from './find.ts';
import type { Markup } from './read.ts';

/** What tells a review from others at its address, as far as it is known. */
export interface Identity {
  /** Its address, one for all ways to write it. */
  url: string;
  /** The claim's words, without what a proof-reader changes. */
  words: string;
  speaker: string | undefined;
  stated: string | undefined;
  /** The name that the markup gives the review, or the claim that it reviews. */
  names: string[];
}

/** What a review is known by. Two of one identity in a source are the same review. */
export function identityOf(
  claim: Pick<PublishedImport, 'url' | 'text' | 'speaker' | 'stated'>,
  markup: unknown,
): Identity {
  const { speaker, stated, url, text } = claim;
  return {
    url: addressKey(url),
    words: wordsOf(text),
    speaker: speaker === undefined ? undefined : wordsOf(speaker),
    stated,
    names: namesIn(markup, url),
  };
}

/**
 * An address, one for the ways that one desk writes it over the years: with a slash at its end or
 * without, in capitals, with letters in percent, with what only counts visits. A fragment stays: pages
 * give each of their reviews one.
 */
export function addressKey(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname, search, hash } = new URL(withHttps(url));
  return `${host}${pathname.replace(/\/+$/, '')}${withoutCounting(search)}${hash}`;
}

/** What is added to links so that visits are counted by where they come from (`utm_source`). */
const COUNTING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id)(?:=|$)/i;

function withoutCounting(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !COUNTING.test(part));
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}

/** A text by its letters and digits: case, punctuation and spaces are what corrections change. */
function wordsOf(text: string): string {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.length > 0 ? words.join(' ') : text;
}

/** Addresses of nodes, `@id` and `url` of what is reviewed: the page's own says nothing more. */
function namesIn(markup: unknown, url: string): string[] {
  if (typeof markup !== 'object' || markup === null) return [];
  const { '@id': id, url: own, itemReviewed } = markup as Markup;
  if (!isClaimReview(markup as Markup)) return [];
  const item = (Array.isArray(itemReviewed) ? itemReviewed[0] : itemReviewed) as unknown;
  const of = typeof item === 'object' && item !== null ? (item as Markup) : {};
  return [id, of['@id'], of.url].filter(
    (name): name is string =>
      typeof name === 'string' && name !== own && addressKey(name) !== addressKey(url),
  );
}

/** Whether nothing that both reviews say of who made the claim differs. */
export function isOfOneSpeaker(one: Identity, other: Identity): boolean {
  return !differs(one.speaker, other.speaker);
}

/**
 * Whether two reviews at one address may be one that was corrected: nothing that both say of who made
 * the claim and when, or of its name, differs.
 */
export function isCompatible(one: Identity, other: Identity): boolean {
  if (!isOfOneSpeaker(one, other) || differs(one.stated, other.stated)) return false;
  const haveNames = one.names.length > 0 && other.names.length > 0;
  return !haveNames || one.names.some((name) => other.names.includes(name));
}

function differs(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

/** The numbers of a claim, in their order. */
export function digitsOf({ words }: Identity): string {
  return words.match(/\p{N}+/gu)?.join(' ') ?? '';
}

/** How alike two texts are, from 0 to 1: the pairs of letters that they share (Dice, 1945). */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  let shared = 0;
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0);
  const all = Math.max(0, one.length - 1) + Math.max(0, other.length - 1);
  return all === 0 ? Number(one === other) : (2 * shared) / all;
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
