import { basename, dirname, resolve } from 'node:path';
import { InputError } from '../fault.ts';
import { checkTarget } from '../files/target.ts';
import type { Io } from '../io.ts';
import { printableName } from '../printable.ts';
import { inDigits, Progress } from '../progress.ts';
import { addressKey } from '../../core/claim/claim-review/identity.ts';
import type { Markup, NamelessImport } from '../../core/claim/claim-review/read.ts';
import { boundTrouble } from './bounds.ts';
import { decoded, type Decoded } from './decode.ts';
import { Gatherer } from './gather.ts';
import type { Item } from './items.ts';
import { mergeInto } from './merge.ts';
import type { Counts, Pruning } from './plan.ts';
import { itemsOf } from './read-source.ts';
import { openSource } from './source.ts';
import type { Patience } from './web-source.ts';

/** What came of an import. */
export interface Imported extends Counts {
  read: number;
  skipped: number;
}

/** How an import goes on. */
export interface Importing {
  /** What is taken out of what the sources do not hold any more. */
  prune?: Pruning['prune'];
  /** With hosts that keep one waiting. */
  patience?: Patience;
  /** Most claims of a folder. */
  most?: number;
}

/** So many things about single reviews are told one by one. */
const MOST_TOLD = 20;
/** A page, JSON that is one object, a line or an item is held as a whole; nobody's is larger. */
const MOST_WHOLE = 32_000_000;

/**
 * Takes the reviews of sources into a file of imported claims. A review that cannot be read is told and
 * skipped, the others go in.
 * @throws InputError when nothing is to be taken in, and then nothing was changed.
 */
export async function importReviews(
  sources: readonly string[],
  into: string,
  io: Pick<Io, 'err' | 'now' | 'live'>,
  { prune = 'none', patience, most }: Importing = {},
): Promise<Imported> {
  checkPlace(into);
  const progress = new Progress(io);
  const intake = new Intake(io, progress);
  try {
    for (const source of sources) await intake.take(source, patience);
    const { read, skipped, unread, gatherer } = intake;
    intake.finish(prune);
    const how = { prune, unread, progress, ...(most !== undefined && { most }) };
    return { read, skipped, ...(await mergeInto(into, gatherer, how)) };
  } finally {
    intake.gatherer.close();
  }
}

/** @throws InputError when nobody could read what would be written there. */
function checkPlace(file: string): void {
  checkTarget(file);
  if (basename(dirname(resolve(file))) !== 'imported' || file.endsWith('.jsonl')) return;
  throw new InputError([
    `${file}:1: expected a name that ends in .jsonl: no others are read in a folder "imported"`,
  ]);
}

/** What was taken of the sources so far. */
class Intake {
  readonly gatherer = new Gatherer();
  /** The addresses of reviews that are there and could not be read. */
  readonly unread = new Set<string>();
  read = 0;
  skipped = 0;
  #told = 0;
  /** Sources that say that they are one page of more. */
  readonly #partial: string[] = [];
  readonly #empty: string[] = [];
  /** Where the first text stands that could not be read at all. */
  #broken: string | undefined;
  readonly #io: Pick<Io, 'err'>;
  readonly #progress: Progress;

  constructor(io: Pick<Io, 'err'>, progress: Progress) {
    this.#io = io;
    this.#progress = progress;
  }

  /** @throws InputError when the source cannot be read. */
  async take(source: string, patience?: Patience): Promise<void> {
    const name = printableName(source);
    const before = this.read;
    const text = await decoded(await openSource(source, this.#io, patience), name);
    const onMore = () => void this.#partial.push(name);
    for await (const item of itemsOf(text.pieces, { name, most: MOST_WHOLE, onMore })) {
      this.read += 1;
      this.#progress.report('reviews read', this.read);
      this.#takeItem(item, name, text);
    }
    const line = text.brokenAt();
    if (line !== undefined) this.#io.err(`${name}:${line}: ${brokenWords(text)}`);
    if (this.read === before) this.#empty.push(name);
  }

  /** @throws InputError when a source has nothing to take in, or not all that pruning needs. */
  finish(prune: Pruning['prune']): void {
    if (this.#empty.length > 0) {
      throw new InputError(
        this.#empty.map(
          (name) => `${name}:1: expected a ClaimReview, found none; nothing was changed`,
        ),
      );
    }
    if (this.#told > MOST_TOLD) {
      this.#io.err(`and ${inDigits(this.#told - MOST_TOLD)} more of the kind`);
    }
    const [partial] = this.#partial;
    if (prune !== 'none' && partial !== undefined) {
      throw new InputError([
        `${partial}: expected all reviews of the source, found one page of more (nextPageToken); nothing was changed: follow it without --prune`,
      ]);
    }
    if (prune !== 'none' && this.#broken !== undefined) {
      throw new InputError([
        `${this.#broken}: expected JSON where the source is pruned: which checks were there is not known; nothing was changed: follow it without --prune`,
      ]);
    }
    if (this.skipped === this.read) {
      throw new InputError([
        `none of ${inDigits(this.read)} reviews could be read; nothing was changed`,
      ]);
    }
  }

  #takeItem({ read, markup, at, isOfQuery, isBroken }: Item, source: string, text: Decoded): void {
    const where = typeof at === 'number' ? `${source}:${at}` : `${source}: ${at}`;
    if (isBroken) this.#broken ??= where;
    const why = 'why' in read ? read.why : troubleWith(read.claim, markup, text);
    if (why === undefined && 'claim' in read) {
      const { claim } = read;
      this.gatherer.add({ claim, markup, isWhole: !isOfQuery && !isFrontPage(claim.url) });
      if (JSON.stringify(claim).includes(LOST)) {
        this.#tell(`${where}: holds U+FFFD: its publisher has lost characters of it`);
      }
      return;
    }
    const url = 'claim' in read ? read.claim.url : read.url;
    if (url !== undefined) this.unread.add(url);
    this.skipped += 1;
    this.#tell(`${where}: ${why}`);
  }

  #tell(words: string): void {
    this.#told += 1;
    if (this.#told <= MOST_TOLD) this.#io.err(printableName(words));
  }
}

/** Stands for what could not be read as text. */
const LOST = '\ufffd';

/** Why a review cannot be taken in, in words; `undefined` when it can. */
function troubleWith(claim: NamelessImport, markup: Markup, text: Decoded): string | undefined {
  const trouble = boundTrouble(claim, markup);
  if (trouble !== undefined || text.brokenAt() === undefined) return trouble;
  return JSON.stringify({ claim, markup }).includes(LOST) ? brokenWords(text) : undefined;
}

function brokenWords({ encoding }: Decoded): string {
  return `expected text in ${encoding}, found bytes that are none (no encoding, or the wrong one, is named)`;
}

/** A site's own address says nothing of which page a review stands on. */
function isFrontPage(url: string): boolean {
  return addressKey(url) === new URL(url).host;
}

/** The result in one line. */
export function importedInWords(imported: Imported): string {
  const { read, skipped, vanished, pruned, changed, unchanged, doubled } = imported;
  const twice = doubled > 0 ? `, ${inDigits(doubled)} held twice and now once` : '';
  const gone = vanished > 0 ? `, ${inDigits(vanished)} not there any more` : '';
  const out = pruned > 0 ? ` (${inDigits(pruned)} taken out)` : '';
  return `${inDigits(read)} read: ${inDigits(imported.new)} new, ${inDigits(changed)} changed, ${inDigits(unchanged)} unchanged, ${inDigits(skipped)} skipped${twice}${gone}${out}`;
}
