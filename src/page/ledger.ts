import type { Passage } from '../core/passage.ts';
import type { Block } from './blocks.ts';
import type { Draft } from './drafts.ts';

/** A passage in the page: where it stands in its block's text. */
export interface Entry {
  passage: Passage;
  block: Block;
  start: number;
  end: number;
}

export interface LedgerChange {
  added: Passage[];
  removed: string[];
  /** Passages whose text is the same but stands in other nodes now. */
  moved: string[];
}

/** The passages of the page by their ids. */
export interface Ledger {
  entries: ReadonlyMap<string, Entry>;
  /** Ids in reading order. */
  order: string[];
  /** Takes the whole page as it is now, in steps. A passage that says the same keeps its id. */
  update(drafts: Draft[]): Generator<undefined, LedgerChange>;
  clear(): void;
}

export function createLedger(): Ledger {
  let entries = new Map<string, Entry>();
  let count = 0;

  const ledger: Ledger = {
    entries,
    order: [],
    *update(drafts) {
      const before = group(entries.values());
      const change: LedgerChange = { added: [], removed: [], moved: [] };
      const next = new Map<string, Entry>();
      const fresh: Draft[] = [];
      const kept = new Map<Draft, Entry>();
      // Blocks that were not touched come first, so that equal texts elsewhere do not swap names.
      for (const draft of drafts) {
        const known = before.takeInBlock(draft);
        if (known) kept.set(draft, known);
        else fresh.push(draft);
        yield;
      }
      for (const draft of fresh) {
        const known = before.takeAnywhere(draft);
        yield;
        if (!known) continue;
        kept.set(draft, known);
        change.moved.push(known.passage.id);
      }
      for (const draft of drafts) {
        const passage = kept.get(draft)?.passage ?? named(draft, `p${(count += 1)}`);
        if (!kept.has(draft)) change.added.push(passage);
        const { block, start, end } = draft;
        next.set(passage.id, { passage, block, start, end });
        yield;
      }
      change.removed = [...entries.keys()].filter((id) => !next.has(id));
      entries = next;
      ledger.entries = next;
      ledger.order = [...next.keys()];
      return change;
    },
    clear() {
      entries = new Map();
      ledger.entries = entries;
      ledger.order = [];
    },
  };
  return ledger;
}

function named({ text, kind, speaker, time, run, beside }: Draft, id: string): Passage {
  return {
    ...{ id, text, kind },
    ...(speaker !== undefined && { speaker }),
    ...(time !== undefined && { time }),
    ...(run !== undefined && { run }),
    ...(beside && { beside }),
  };
}

/** The entries by where they stand and by what they say. Each is taken once. */
interface Pool {
  /** Takes out an entry of the draft's own block that says the same. */
  takeInBlock(draft: Draft): Entry | undefined;
  /** Takes out any entry that says the same, the first in reading order. */
  takeAnywhere(draft: Draft): Entry | undefined;
}

function group(entries: Iterable<Entry>): Pool {
  const inBlock = new Map<Block, Queue>();
  const saying = new Map<string, Map<string, Queue>>();
  for (const entry of entries) {
    push(inBlock, entry.block, entry);
    const { text } = entry.passage;
    const byFacts = saying.get(text) ?? new Map<string, Queue>();
    push(saying.set(text, byFacts).get(text)!, factsOf(entry.passage), entry);
  }
  const taken = new Set<Entry>();
  const take = (queue: Queue | undefined, fits: (entry: Entry) => boolean) => {
    const found = queue && nextOf(queue, taken, fits);
    if (found) taken.add(found);
    return found;
  };
  return {
    takeInBlock: (draft) => {
      const facts = factsOf(draft);
      const fits = ({ passage }: Entry) =>
        passage.text === draft.text && factsOf(passage) === facts;
      return take(inBlock.get(draft.block), fits);
    },
    takeAnywhere: (draft) => take(saying.get(draft.text)?.get(factsOf(draft)), () => true),
  };
}

/** Entries in reading order. All before the head have been taken. */
interface Queue {
  entries: Entry[];
  head: number;
}

function push<Key>(queues: Map<Key, Queue>, key: Key, entry: Entry): void {
  const known = queues.get(key);
  if (known) known.entries.push(entry);
  else queues.set(key, { entries: [entry], head: 0 });
}

/** A page may say one thing ten thousand times: what was taken is not looked at again and again. */
function nextOf(
  queue: Queue,
  taken: ReadonlySet<Entry>,
  fits: (entry: Entry) => boolean,
): Entry | undefined {
  const { entries } = queue;
  while (queue.head < entries.length && taken.has(entries[queue.head]!)) queue.head += 1;
  for (let at = queue.head; at < entries.length; at += 1) {
    const entry = entries[at]!;
    if (!taken.has(entry) && fits(entry)) return entry;
  }
  return undefined;
}

/** What makes passages of the same text different ones. */
function factsOf({ kind, speaker, time, run, beside }: Passage | Draft): string {
  return `${kind} ${beside ?? ''} ${time ?? ''} ${run ?? ''} ${speaker ?? ''}`;
}
