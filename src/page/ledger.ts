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
        const known = before.take(draft, ({ block }) => block === draft.block);
        if (known) kept.set(draft, known);
        else fresh.push(draft);
        yield;
      }
      for (const draft of fresh) {
        const known = before.take(draft, () => true);
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

function named({ text, kind, speaker, time, run }: Draft, id: string): Passage {
  return {
    ...{ id, text, kind },
    ...(speaker !== undefined && { speaker }),
    ...(time !== undefined && { time }),
    ...(run !== undefined && { run }),
  };
}

interface Pool {
  /** Takes out an entry that says the same as a draft and fits. */
  take(draft: Draft, fits: (entry: Entry) => boolean): Entry | undefined;
}

/** The entries by what they say. */
function group(entries: Iterable<Entry>): Pool {
  const pool = new Map<string, Entry[]>();
  for (const entry of entries) {
    const known = pool.get(entry.passage.text);
    if (known) known.push(entry);
    else pool.set(entry.passage.text, [entry]);
  }
  return {
    take(draft, fits) {
      const found = pool.get(draft.text);
      const at = found?.findIndex((entry) => saysSame(entry.passage, draft) && fits(entry)) ?? -1;
      return at === -1 ? undefined : found!.splice(at, 1)[0];
    },
  };
}

function saysSame(passage: Passage, draft: Draft): boolean {
  return (
    passage.kind === draft.kind &&
    passage.speaker === draft.speaker &&
    passage.time === draft.time &&
    passage.run === draft.run
  );
}
