import type { PublishedImport } from '../../core/claim/imported.ts';
import { patternOf } from '../../core/claim/own-words.ts';
import type { Claim } from '../../core/claim/schema.ts';
import type { RecordLines } from '../../core/feed/writing/changes.ts';
import { MOST_PACK_BYTES, MOST_RECORDS } from '../../core/feed/pack.ts';
import { readLine, writeLine, type RecordKind } from '../../core/feed/records.ts';
import { isEmbargoed } from '../approval.ts';
import { formatFault, InputError, type Fault } from '../fault.ts';
import { readImportedClaims } from '../imported-claims.ts';
import { inDigits, silent } from '../progress.ts';
import type { ReadCollection } from '../read-collection.ts';

const EDITORS_ONLY = ['approved', 'embargo', 'draft'] as const;

/** What readers get of a claim: the file without what only editors need. */
export type PublishedClaim = Omit<Claim, (typeof EDITORS_ONLY)[number]>;

/** A claim as it is published: its pattern in full, and its examples, which tell what it means. */
export function publishedClaim(claim: Claim): PublishedClaim {
  const left = new Set<string>(EDITORS_ONLY);
  const whole = { ...claim, match: patternOf(claim) };
  const entries = Object.entries(whole).filter(([key]) => !left.has(key));
  return Object.fromEntries(entries) as PublishedClaim;
}

/** Whether a claim is published on a day: it is no draft and its embargo is over. */
export function isPublished(claim: Claim, now: Date): boolean {
  return !claim.draft && !isEmbargoed(claim, now);
}

/** What a folder publishes, and what is wrong with it. */
export interface ReadRecords {
  records: RecordLines;
  faults: Fault[];
}

/**
 * The records of a folder: its claims that are published by now, with people, events and scales, and
 * the imported ones under `imported/`.
 */
export async function readRecords(
  { collection, claims }: ReadCollection,
  folder: string,
  now: Date,
  tell = silent,
  limits = LIMITS,
): Promise<ReadRecords> {
  const records = new Records(limits);
  for (const { claim, yaml } of claims) {
    if (isPublished(claim, now)) records.add('claim', claim.id, publishedClaim(claim), yaml.file);
  }
  for (const person of collection.people) records.add('person', person.id, person, folder);
  for (const event of collection.events) records.add('event', event.id, event, folder);
  for (const [id, scale] of Object.entries(collection.scales)) {
    records.add('scale', id, scale, folder);
  }
  const report = (fault: Fault) => records.faults.push(fault);
  for await (const { claim, file, line } of readImportedClaims(folder, report)) {
    tell('records read', records.lines.size);
    records.addImported(claim, file, line);
  }
  return { records: records.lines, faults: records.faults };
}

/** What readers take of a feed: so many records, and bytes of them beside the first line of the pack. */
const LIMITS = { records: MOST_RECORDS, bytes: MOST_PACK_BYTES - 1024 };

function tooMuch(most: string, file: string, line: number): InputError {
  const message = `expected at most ${most} in a feed, found more: readers would refuse it`;
  return new InputError([formatFault({ file, line, message })]);
}

class Records {
  readonly lines = new Map<string, string>();
  readonly faults: Fault[] = [];
  readonly #limits: typeof LIMITS;
  #bytes = 0;

  constructor(limits: typeof LIMITS) {
    this.#limits = limits;
  }

  addImported(claim: PublishedImport, file: string, line: number): void {
    if (this.lines.has(`claim/${claim.id}`)) {
      this.faults.push({ file, line, message: `id: "${claim.id}" is taken by a claim file` });
      return;
    }
    this.add('imported', claim.id, claim, file, line);
  }

  add(kind: RecordKind, id: string, value: object, file: string, line = 1): void {
    const key = `${kind}/${id}`;
    const text = writeLine(key, value);
    if (this.lines.has(key))
      this.faults.push({ file, line, message: `id: "${id}" is there twice` });
    else if (!readLine(text)) {
      this.faults.push({ file, line, message: `"${id}" is too long to be published` });
    } else {
      const { records, bytes } = this.#limits;
      this.#bytes += Buffer.byteLength(text) + 1;
      if (this.lines.size >= records) throw tooMuch(`${inDigits(records)} records`, file, line);
      if (this.#bytes > bytes) throw tooMuch(`${inDigits(bytes)} bytes`, file, line);
      this.lines.set(key, text);
    }
  }
}
