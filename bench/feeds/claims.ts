import { readCollection, withoutDrafts } from '../../src/editor/read-collection.ts';
import { writeLine } from '../../src/core/feed/records.ts';
import type { Claim } from '../../src/core/claim/schema.ts';
import { between, pick, type Random } from '../speed/random.ts';

/** Most claims of a feed that editors wrote; all others are imported. */
const MOST_WRITTEN = 1000;

/** Records of a made-up feed, as large as real ones and as hard to compress. */
export interface MadeFeed {
  records: Map<string, string>;
  /** Changes a share of them. */
  change(share: number): void;
}

/** A feed of so many claims: the first thousand written by editors, the rest imported checks. */
export function makeFeed(count: number, random: Random): MadeFeed {
  const { claims, people } = withoutDrafts(readCollection('claims').collection);
  const words = wordsOf(claims);
  const text = (length: number) => Array.from({ length }, () => pick(random, words)).join(' ');
  const written = (at: number) => {
    const claim = pick(random, claims);
    return reworded({ ...claim, id: `claim-${at}` }, text);
  };
  const imported = (at: number) => ({
    id: `review-${at.toString(16).padStart(16, '0')}`,
    text: text(between(random, 10, 25)),
    title: text(between(random, 6, 14)),
    speaker: text(2),
    stated: text(5),
    published: `20${between(random, 10, 26)}-0${between(random, 1, 9)}-1${between(random, 0, 9)}`,
    verdict: pick(random, ['False', 'Mostly False', 'Half True', 'Mostly True', 'True']),
    publisher: 'A Desk',
    url: `https://desk.example/checks/${text(6).replaceAll(' ', '-')}-${at}`,
    lang: 'en',
  });
  const records = new Map<string, string>();
  const put = (at: number) => {
    const isWritten = at < MOST_WRITTEN;
    const value = isWritten ? written(at) : imported(at);
    const key = `${isWritten ? 'claim' : 'imported'}/${value.id}`;
    records.set(key, writeLine(key, value));
  };
  for (const person of people) {
    records.set(`person/${person.id}`, writeLine(`person/${person.id}`, person));
  }
  for (let at = 0; at < count; at += 1) put(at);
  return {
    records,
    change(share) {
      for (let changed = 0; changed < Math.max(1, Math.round(count * share)); changed += 1)
        put(between(random, 0, count - 1));
    },
  };
}

/** A claim with other words where readers read: copies of one claim would compress to nothing. */
function reworded(claim: Claim, text: (length: number) => string) {
  const as = (words: string) => text(words.split(' ').length);
  const replaced: unknown = JSON.parse(JSON.stringify(claim), (key, value: unknown) => {
    const isProse = ['summary', 'reason', 'quote', 'note', 'change', 'title'].includes(key);
    return isProse && typeof value === 'string' ? as(value) : value;
  });
  return { ...(replaced as object), id: claim.id, claim: as(claim.claim), examples: undefined };
}

function wordsOf(claims: readonly Claim[]): string[] {
  const text = JSON.stringify(claims);
  return [...new Set(text.match(/[A-Za-z]{3,}/g))];
}
