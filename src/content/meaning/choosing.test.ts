import { expect, test, vi } from 'vitest';
import type { Passage } from '../../core/passage.ts';
import { passage } from '../testing.ts';
import { choose } from './choosing.ts';

/** Lines of a transcript, 20 pixels high, of which those from `top` on are in a window of 400. */
function page(count: number, top: number, more: Partial<Passage> = {}) {
  const passages = Array.from({ length: count }, (_, at) => passage(`p${at}`, more));
  const distance = vi.fn((id: string) => {
    const from = Number(id.slice(1)) * 20 - top;
    if (from + 20 <= 0) return from + 19;
    return from >= 400 ? from - 399 : 0;
  });
  return { passages, distance };
}
const ids = (passages: Passage[] | undefined) => passages?.map(({ id }) => id);

test('what is in view comes first, and nothing that is not', () => {
  const { passages, distance } = page(1000, 10_000);
  const waiting = new Set(passages);
  const seen: string[] = [];
  for (;;) {
    const choice = choose(passages, waiting, distance)!;
    if (!choice.inSight) break;
    seen.push(...ids(choice.subjects)!);
    for (const one of choice.subjects) waiting.delete(one);
  }
  expect(seen.sort()).toEqual(Array.from({ length: 20 }, (_, at) => `p${500 + at}`));
});

test('then what is nearest, above or below, in small parts', () => {
  const { passages, distance } = page(100, 1000);
  const waiting = new Set(passages.slice(80));
  expect(ids(choose(passages, waiting, distance)?.subjects)![0]).toBe('p80');
  const above = choose(passages, new Set(passages.slice(0, 30)), distance)!;
  expect(ids(above.subjects)).toEqual(passages.slice(18, 30).map(({ id }) => id));
});

test('few places of a long page are measured, and those of one column stand out among others', () => {
  const { passages, distance } = page(10_000, 150_000);
  const beside = (id: string) => {
    const at = Number(id.slice(1));
    return at < 8000 ? distance(id) : distance(`p${at - 8000}`);
  };
  const choice = choose(passages, new Set(passages), beside)!;
  expect(choice.inSight).toBe(true);
  expect(distance.mock.calls.length).toBeLessThan(220);
});

test('what stands around goes along, and what is not drawn comes last', () => {
  const { passages } = page(3, 0, { run: 'r' });
  const choice = choose(passages, new Set([passages[1]!]), () => undefined)!;
  expect([ids(choice.subjects), ids(choice.passages)]).toEqual([['p1'], ['p0', 'p1', 'p2']]);
  expect(choice.inSight).toBe(false);
  expect(choose(passages, new Set(), () => 0)).toBeUndefined();
});

test('a long paragraph goes by itself', () => {
  const passages = ['a', 'b'].map((id) => passage(id, { text: 'x'.repeat(5000) }));
  expect(ids(choose(passages, new Set(passages), () => 0)?.subjects)).toEqual(['a']);
});
