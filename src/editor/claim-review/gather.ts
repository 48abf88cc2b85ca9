import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { mkdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { PublishedImport } from '../../core/claim/imported.ts';
import type { Markup } from '../../core/claim/claim-review/read.ts';
import { readLines } from '../lines.ts';

/** Where a claim's line lies in the file that is gathered in. */
interface Place {
  at: number;
  length: number;
  digest: string;
}

/** What came of it. */
export interface Gathered {
  new: number;
  changed: number;
  unchanged: number;
  /** Held before, and not in the source any more. */
  vanished: number;
}

/** The name of an imported claim: the same page and the same words are the same claim. */
export function importId({ url, text }: Pick<PublishedImport, 'url' | 'text'>): string {
  return `review-${createHash('sha256').update(`${url}\n${text}`).digest('hex').slice(0, 16)}`;
}

/**
 * Gathers imported claims and writes them as one file of JSON Lines, in the order of their names. Lines
 * lie on the disk until then: memory grows with the number of claims, not with their size.
 */
export class Gatherer {
  readonly #folder = mkdtempSync(join(tmpdir(), 'onrecord-import-'));
  readonly #file = openSync(join(this.#folder, 'lines'), 'w+');
  readonly #places = new Map<string, Place>();
  #end = 0;

  /** Takes a claim; one that was taken before is replaced. */
  add(claim: Omit<PublishedImport, 'id'>, markup: Markup): void {
    const id = importId(claim);
    this.#put(id, JSON.stringify({ id, ...claim, markup }));
  }

  /**
   * Writes what was gathered over a file that may hold some of it. What is held and was not gathered
   * stays, unless it is to go. Whoever reads the file finds the one before or the new one, whole.
   */
  async writeOver(file: string, { prune = false } = {}): Promise<Gathered> {
    const counts: Gathered = { new: this.#places.size, changed: 0, unchanged: 0, vanished: 0 };
    if (existsSync(file)) await this.#compare(file, counts, prune);
    if (counts.new + counts.changed > 0 || (prune && counts.vanished > 0)) this.#write(file);
    return counts;
  }

  close(): void {
    closeSync(this.#file);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #compare(file: string, counts: Gathered, prune: boolean): Promise<void> {
    const gathered = new Set(this.#places.keys());
    for await (const each of readLines(file)) {
      if (!('bytes' in each)) continue;
      const line = new TextDecoder().decode(each.bytes);
      const id = /^\{"id":"([a-z0-9-]+)"/.exec(line)?.[1];
      if (id === undefined) continue;
      if (!gathered.has(id)) {
        counts.vanished += 1;
        if (!prune) this.#put(id, line);
        continue;
      }
      counts.new -= 1;
      if (this.#places.get(id)!.digest === digestOf(line)) counts.unchanged += 1;
      else counts.changed += 1;
    }
  }

  #put(id: string, line: string): void {
    const length = writeSync(this.#file, line, this.#end, 'utf8');
    this.#places.set(id, { at: this.#end, length, digest: digestOf(line) });
    this.#end += length;
  }

  #write(file: string): void {
    mkdirSync(dirname(file), { recursive: true });
    const next = `${file}.${process.pid}.new`;
    const out = openSync(next, 'w');
    try {
      for (const [, { at, length }] of [...this.#places].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const line = Buffer.alloc(length + 1, '\n');
        readSync(this.#file, line, 0, length, at);
        writeSync(out, line);
      }
    } finally {
      closeSync(out);
    }
    renameSync(next, file);
  }
}

function digestOf(line: string): string {
  return createHash('sha256').update(line).digest('base64url').slice(0, 16);
}
