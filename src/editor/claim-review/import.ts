import { printable } from '../printable.ts';
import type { Io } from '../io.ts';
import { Progress } from '../progress.ts';
import { Gatherer, type Gathered } from './gather.ts';
import { itemsOf } from './items.ts';
import { readSource } from './source.ts';

/** What came of an import. */
export interface Imported extends Gathered {
  read: number;
  skipped: number;
}

/** So many of those that are skipped are told one by one. */
const MOST_TOLD = 20;

/**
 * Takes the reviews of sources into a file of imported claims. What cannot be read is said and skipped,
 * the rest goes in.
 * @param prune also take out what the sources do not hold any more
 * @throws InputError before anything is written
 */
export async function importReviews(
  sources: readonly string[],
  into: string,
  io: Pick<Io, 'err' | 'now' | 'out'>,
  { prune = false } = {},
): Promise<Imported> {
  const gatherer = new Gatherer();
  const progress = new Progress(io);
  let read = 0;
  let skipped = 0;
  try {
    for (const source of sources) {
      let number = 0;
      for await (const item of itemsOf(readSource(source), source)) {
        number += 1;
        read += 1;
        progress.report('reviews read', read);
        if ('claim' in item.read) gatherer.add(item.read.claim, item.markup);
        else {
          skipped += 1;
          if (skipped <= MOST_TOLD)
            io.err(printable(`${source}: review ${number}: ${item.read.why}`));
        }
      }
    }
    if (skipped > MOST_TOLD) io.err(`and ${skipped - MOST_TOLD} more were skipped`);
    return { read, skipped, ...(await gatherer.writeOver(into, { prune })) };
  } finally {
    gatherer.close();
  }
}

/** The result in one line. */
export function importedInWords(imported: Imported): string {
  const { read, skipped, vanished, changed, unchanged } = imported;
  const gone = vanished > 0 ? `, ${vanished} not there any more` : '';
  return `${read} read: ${imported.new} new, ${changed} changed, ${unchanged} unchanged, ${skipped} skipped${gone}`;
}
