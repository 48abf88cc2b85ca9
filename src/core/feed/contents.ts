import * as v from 'valibot';
import type { Collection } from '../claim/collection.ts';
import { importedClaimSchema, type PublishedImport } from '../claim/imported.ts';
import { claimSchema, eventSchema, personSchema, scaleSchema } from '../claim/schema.ts';
import { atOnce, type Steps } from '../steps.ts';
import { valueOf, type RecordKey, type RecordKind } from './records.ts';
import { linesOf, type Shard } from './state.ts';

/** What some of a feed's records say, as far as this version understands them. */
export interface Contents extends Omit<Collection, 'publisher'> {
  imported: PublishedImport[];
  /** Records that are held but not shown: of a later version, or not what they should be. */
  passedOver: number;
}

/** Reads the records of some shards. Whatever is wrong with one leaves the others as they are. */
export function readContents(shards: Iterable<Shard>): Contents {
  return atOnce(contentsSteps(shards));
}

/**
 * The same in steps: a feed can have hundreds of thousands of records.
 * @param kinds the kinds of records that are read; all when none are named
 */
export function* contentsSteps(
  shards: Iterable<Shard>,
  kinds?: ReadonlySet<RecordKind>,
): Steps<Contents> {
  const contents: Contents = {
    claims: [],
    imported: [],
    people: [],
    events: [],
    scales: {},
    passedOver: 0,
  };
  for (const shard of shards) {
    for (const line of linesOf(shard)) {
      if (!kinds || kinds.has(kindOf(line))) takeUp(line, contents);
      yield;
    }
  }
  return contents;
}

function takeUp(line: string, contents: Contents): void {
  const kind = kindOf(line);
  const id = keyOf(line).slice(kind.length + 1);
  const value = parsed(line);
  const isTaken = TAKERS[kind](value, id, contents);
  if (!isTaken) contents.passedOver += 1;
}

/** Each kind's record put where it belongs; false when it is not what it should be. */
const TAKERS: Record<RecordKind, (value: unknown, id: string, into: Contents) => boolean> = {
  claim: (value, id, { claims }) => add(named(claimSchema, value, id), claims),
  imported: (value, id, { imported }) => add(named(importedClaimSchema, value, id), imported),
  person: (value, id, { people }) => add(named(personSchema, value, id), people),
  event: (value, id, { events }) => add(named(eventSchema, value, id), events),
  scale: (value, id, contents) => {
    const scale = v.safeParse(scaleSchema, value);
    if (scale.success) contents.scales[id] = scale.output;
    return scale.success;
  },
};

function add<Item>(item: Item | undefined, to: Item[]): boolean {
  if (item !== undefined) to.push(item);
  return item !== undefined;
}

/** A record is what its key says: nobody can put one in another's place. */
function named<Item extends { id: string }>(
  schema: v.GenericSchema<unknown, Item>,
  value: unknown,
  id: string,
): Item | undefined {
  const result = v.safeParse(schema, value);
  return result.success && result.output.id === id ? result.output : undefined;
}

function kindOf(line: string): RecordKind {
  return keyOf(line).split('/', 1)[0] as RecordKind;
}

function keyOf(line: string): RecordKey {
  return line.slice(2, line.indexOf('"', 2));
}

function parsed(line: string): unknown {
  try {
    return valueOf(line);
  } catch {
    return undefined;
  }
}
