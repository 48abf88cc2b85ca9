import { createHash } from 'node:crypto';
import { closeSync, readSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityOf, type Identity } from '../../core/claim/claim-review/identity.ts';
import type { Markup, NamelessImport } from '../../core/claim/claim-review/read.ts';
import { unwritable } from '../files/file-error.ts';
import { openNew, temporaryFolder, type TemporaryFolder } from '../files/temporary.ts';

/** A review that was gathered: what it is known by, and where its line lies on the disk. */
export interface GatheredReview {
  /** The name that it gets unless it is held already. */
  id: string;
  /** Digests of its address and of its words. */
  url: string;
  words: string;
  speaker: string | undefined;
  /** Of its line without its name. */
  digest: string;
  /** Whether its source has all reviews of its address. */
  isWhole: boolean;
  at: number;
  length: number;
}

/** A review to be gathered. */
export interface Gathering {
  claim: NamelessImport;
  markup: Markup;
  isWhole: boolean;
}

/**
 * Gathers reviews. Their lines lie in a temporary file: memory grows with their number alone, not with
 * their size.
 */
export class Gatherer {
  readonly #folder: TemporaryFolder;
  readonly #file: number;
  /** By address and words; several where more than one person said the same. */
  readonly #reviews = new Map<string, GatheredReview[]>();
  #end = 0;

  /** @throws InputError when there is no room for temporary files. */
  constructor() {
    try {
      this.#folder = temporaryFolder('import');
      this.#file = openNew(join(this.#folder.path, 'lines'), 0o600, 'w+');
    } catch (error) {
      throw unwritable(tmpdir(), error);
    }
  }

  /** Takes a review; the same one that was taken before is replaced. */
  add({ claim, markup, isWhole }: Gathering): void {
    const identity = identityOf(claim, markup);
    const [url, words] = [digestOf(identity.url), digestOf(identity.words)];
    const line = JSON.stringify({ ...claim, markup });
    const review: GatheredReview = {
      id: importId(claim),
      url,
      words,
      speaker: identity.speaker,
      digest: digestOf(line),
      isWhole,
      ...this.#put(line),
    };
    const alike = this.#reviews.get(url + words) ?? [];
    const found = alike.findIndex(({ speaker }) => isOfOne(speaker, review.speaker));
    const at = found < 0 ? alike.length : found;
    if (at > 0) review.id = importId(claim, review.speaker);
    alike[at] = review;
    this.#reviews.set(url + words, alike);
  }

  /** The review of an address and words, as digests, that one of this speaker would be. */
  find(url: string, words: string, by: string | undefined): GatheredReview | undefined {
    return this.#reviews.get(url + words)?.find(({ speaker }) => isOfOne(speaker, by));
  }

  /** All that was gathered. */
  *reviews(): Generator<GatheredReview> {
    for (const alike of this.#reviews.values()) yield* alike;
  }

  /** A review's line without its name: `{"text":…}`. */
  lineOf({ at, length }: GatheredReview): string {
    const line = Buffer.alloc(length);
    for (let read = 0; read < length;) {
      read += readSync(this.#file, line, read, length - read, at + read);
    }
    return line.toString();
  }

  /** All that a review is known by. */
  identityOf(review: GatheredReview): Identity {
    const { markup, ...claim } = JSON.parse(this.lineOf(review)) as NamelessImport & {
      markup: Markup;
    };
    return identityOf(claim, markup);
  }

  close(): void {
    closeSync(this.#file);
    this.#folder.discard();
  }

  #put(line: string): { at: number; length: number } {
    const bytes = Buffer.from(line);
    const at = this.#end;
    try {
      while (this.#end < at + bytes.length) {
        this.#end += writeSync(this.#file, bytes, this.#end - at, undefined, this.#end);
      }
    } catch (error) {
      throw unwritable(this.#folder.path, error);
    }
    return { at, length: bytes.length };
  }
}

/**
 * The name of a claim that is not held yet.
 * @param apart what tells it from others of the same address and words.
 */
export function importId({ url, text }: Pick<NamelessImport, 'url' | 'text'>, apart = ''): string {
  const all = apart === '' ? `${url}\n${text}` : `${url}\n${text}\n${apart}`;
  return `review-${createHash('sha256').update(all).digest('hex').slice(0, 16)}`;
}

/** A short digest, to compare by. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

function isOfOne(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}
