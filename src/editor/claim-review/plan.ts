import { addressKey, type Identity } from '../../core/claim/claim-review/identity.ts';
import { InputError } from '../fault.ts';
import { inDigits } from '../progress.ts';
import { digestOf, importId, type Gatherer, type GatheredReview } from './gather.ts';
import { heldLines, readHeld, type HeldReview } from './held.ts';
import { sameReviews } from './same-review.ts';

/** What came of taking reviews in. */
export interface Counts {
  new: number;
  changed: number;
  unchanged: number;
  /** Held before, and not in the source any more. */
  vanished: number;
  /** Of these, taken out. */
  pruned: number;
  /** Held more than once: earlier versions took a corrected full stop for another check. */
  doubled: number;
}

/** What is taken out of a file. */
export interface Pruning {
  /** Those that the source does not hold any more, any number of them, or none. */
  prune: 'some' | 'any' | 'none';
  /** Addresses of reviews that the source holds but that could not be read: these stay. */
  unread: ReadonlySet<string>;
}

/** At most this share of a file is taken out at once unless somebody says that it may be more. */
const MOST_PRUNED = 1 / 4;

/** What becomes of the lines of a held file. */
export interface Plan {
  counts: Counts;
  /** Reviews that are new, in the order of their names. */
  added: GatheredReview[];
  /** By the number of the line. */
  replaced: Map<number, GatheredReview>;
  dropped: Set<number>;
  /** Lines afterwards. */
  total: number;
}

/** Compares what was gathered with a held file: what is new, what takes which line's place, what goes. */
export class Planner {
  readonly #gatherer: Gatherer;
  readonly #byUrl = new Map<string, GatheredReview[]>();
  readonly #byId = new Map<string, GatheredReview>();
  /** Names that held lines have and that new reviews would have got. */
  readonly #taken = new Set<string>();
  readonly #paired = new Set<GatheredReview>();
  readonly #left = new Map<string, HeldReview[]>();
  readonly #vanished: { line: number; isUnread: boolean }[] = [];
  readonly #unread: ReadonlySet<string>;
  readonly #plan: Plan = {
    counts: { new: 0, changed: 0, unchanged: 0, vanished: 0, pruned: 0, doubled: 0 },
    added: [],
    replaced: new Map(),
    dropped: new Set(),
    total: 0,
  };

  constructor(gatherer: Gatherer, unread: ReadonlySet<string>) {
    this.#gatherer = gatherer;
    this.#unread = new Set([...unread].map((url) => digestOf(addressKey(url))));
    for (const review of gatherer.reviews()) {
      const others = this.#byUrl.get(review.url);
      if (others) others.push(review);
      else this.#byUrl.set(review.url, [review]);
      this.#byId.set(review.id, review);
    }
  }

  /**
   * Takes all lines of a held file.
   * @throws InputError where one cannot be read.
   */
  async read(file: string, onLine: (count: number) => void): Promise<void> {
    for await (const line of heldLines(file)) {
      this.#plan.total += 1;
      onLine(this.#plan.total);
      this.#take(readHeld(file, line));
    }
  }

  /** The plan, once all lines were taken. */
  plan(): Plan {
    for (const [url, held] of this.#left) this.#match(url, held);
    const { counts, added } = this.#plan;
    for (const reviews of this.#byUrl.values()) {
      for (const review of reviews) {
        if (this.#paired.has(review)) continue;
        this.#giveName(review);
        added.push(review);
      }
    }
    added.sort((a, b) => (a.id < b.id ? -1 : 1));
    counts.new = added.length;
    this.#plan.total += added.length - this.#plan.dropped.size;
    return this.#plan;
  }

  /**
   * Takes out what vanished.
   * @throws InputError when that would be more than a file loses at once.
   */
  prune(file: string, prune: Pruning['prune']): void {
    const { counts, dropped } = this.#plan;
    counts.vanished = this.#vanished.length;
    if (prune === 'none') return;
    const going = this.#vanished.filter(({ isUnread }) => !isUnread);
    const held = this.#plan.total - counts.new + dropped.size;
    if (prune === 'some' && going.length > held * MOST_PRUNED) {
      throw new InputError([
        `${file}: ${inDigits(going.length)} of ${inDigits(held)} checks are not in the source any more: expected at most a quarter at once; nothing was changed (--prune-any takes them out)`,
      ]);
    }
    for (const { line } of going) dropped.add(line);
    counts.pruned = going.length;
    this.#plan.total -= going.length;
  }

  #take(held: HeldReview): void {
    const url = digestOf(held.identity.url);
    const { words, speaker } = held.identity;
    if (this.#byId.has(held.id)) this.#taken.add(held.id);
    const same = this.#gatherer.find(url, digestOf(words), speaker);
    if (same && !this.#paired.has(same)) this.#pair(same, held);
    else if (same) {
      this.#plan.dropped.add(held.line);
      this.#plan.counts.doubled += 1;
    } else if (!this.#byUrl.has(url)) this.#vanish(url, held);
    else this.#left.set(url, [...(this.#left.get(url) ?? []), held]);
  }

  /** Finds which of an address's reviews were corrected. */
  #match(url: string, held: HeldReview[]): void {
    const reviews = this.#byUrl.get(url)!.filter((review) => !this.#paired.has(review));
    const news: { identity: Identity; review: GatheredReview }[] = reviews.map((review) => ({
      identity: this.#gatherer.identityOf(review),
      review,
    }));
    const isWhole = reviews.every((review) => review.isWhole);
    const same = sameReviews(news, held, isWhole);
    for (const [{ review }, other] of same) this.#pair(review, other);
    const found = new Set(same.values());
    for (const each of held) if (!found.has(each)) this.#vanish(url, each);
  }

  #pair(review: GatheredReview, held: HeldReview): void {
    this.#paired.add(review);
    review.id = held.id;
    const { counts, replaced } = this.#plan;
    if (review.digest === held.digest) counts.unchanged += 1;
    else {
      counts.changed += 1;
      replaced.set(held.line, review);
    }
  }

  #vanish(url: string, { line }: HeldReview): void {
    this.#vanished.push({ line, isUnread: this.#unread.has(url) });
  }

  /** Gives a new review a name that no other one has. */
  #giveName(review: GatheredReview): void {
    for (let number = 2; this.#taken.has(review.id); number += 1) {
      const { url, text } = JSON.parse(this.#gatherer.lineOf(review)) as Parameters<
        typeof importId
      >[0];
      review.id = importId({ url, text }, String(number));
    }
    this.#taken.add(review.id);
  }
}
