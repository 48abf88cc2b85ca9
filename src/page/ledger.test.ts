import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from './blocks.ts';
import type { Draft } from './drafts.ts';
import { createLedger, type LedgerChange } from './ledger.ts';

const block = () => ({}) as Block;

function draft(of: Block, text: string, more: Partial<Draft> = {}): Draft {
  return { block: of, start: 0, end: text.length, text, kind: 'speech', ...more };
}

function taken(steps: Generator<undefined, LedgerChange>): { change: LedgerChange; steps: number } {
  for (let count = 0; ; count += 1) {
    const step = steps.next();
    if (step.done) return { change: step.value, steps: count };
  }
}

test('what says the same keeps its name: first in its own block, then anywhere', () => {
  const [one, two] = [block(), block()];
  const ledger = createLedger();
  const { change } = taken(ledger.update([draft(one, 'same'), draft(two, 'same')]));
  const [first, second] = change.added.map(({ id }) => id);
  expect(taken(ledger.update([draft(two, 'same')])).change).toMatchObject({
    added: [],
    removed: [first],
    moved: [],
  });
  expect(ledger.order).toEqual([second]);
  expect(taken(ledger.update([draft(block(), 'same')])).change).toMatchObject({ moved: [second] });
});

test('another speaker, time or run makes another passage', () => {
  const ledger = createLedger();
  const one = block();
  taken(ledger.update([draft(one, 'same', { speaker: 'A', time: 1, run: 'r' })]));
  for (const more of [{ speaker: 'B' }, { time: 2 }, { run: 's' }, { kind: 'prose' as const }]) {
    const next = draft(one, 'same', { speaker: 'A', time: 1, run: 'r', ...more });
    const { added, removed } = taken(ledger.update([next])).change;
    expect([added.length, removed.length], JSON.stringify(more)).toEqual([1, 1]);
    taken(ledger.update([draft(one, 'same', { speaker: 'A', time: 1, run: 'r' })]));
  }
});

test('whatever comes and goes, each passage stands there once and under one name', () => {
  const blocks = Array.from({ length: 4 }, block);
  const drafts = fc.array(
    fc.record({ at: fc.nat(3), text: fc.constantFrom('a', 'b'), time: fc.nat(1) }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(fc.array(drafts, { maxLength: 6 }), (pages) => {
      const ledger = createLedger();
      const known = new Set<string>();
      for (const page of pages) {
        const now = page.map(({ at, text, time }) => draft(blocks[at]!, text, { time }));
        const { change } = taken(ledger.update(now));
        for (const id of change.removed) known.delete(id);
        for (const { id } of change.added) known.add(id);
        expect(ledger.order).toHaveLength(page.length);
        expect(new Set(ledger.order)).toEqual(known);
        const said = ledger.order.map((id) => ledger.entries.get(id)!.passage);
        expect(said.map(({ text, time }) => [text, time])).toEqual(
          page.map(({ text, time }) => [text, time]),
        );
      }
    }),
  );
});

test('one text many times over is looked through once, not once for each of them', () => {
  const ledger = createLedger();
  const page = () => Array.from({ length: 2000 }, () => draft(block(), 'same'));
  taken(ledger.update(page()));
  let looks = 0;
  for (const { passage } of ledger.entries.values()) {
    const { kind } = passage;
    Object.defineProperty(passage, 'kind', { get: () => ((looks += 1), kind) });
  }
  const { change } = taken(ledger.update(page()));
  expect(change).toMatchObject({ added: [], removed: [] });
  expect(change.moved).toHaveLength(2000);
  expect(looks).toBeLessThan(10 * 2000);
});
