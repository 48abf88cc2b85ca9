import { expect, test } from 'vitest';
import { createTurns, createTurnsOfEach } from './turns.ts';

test('work is done one piece after the other, also after one that failed', async () => {
  const inTurn = createTurns();
  const done: string[] = [];
  const work = (name: string) => async () => {
    done.push(`${name} begins`);
    await Promise.resolve();
    done.push(`${name} ends`);
    if (name === 'b') throw new Error('b failed');
    return name;
  };
  const results = await Promise.allSettled(['a', 'b', 'c'].map((name) => inTurn(work(name))));
  expect(done).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

test('work for one holds up none for another', async () => {
  const inTurn = createTurnsOfEach();
  const done: string[] = [];
  void inTurn(1, () => new Promise<void>(() => undefined));
  void inTurn(1, () => Promise.resolve(done.push('behind it')));
  await inTurn(2, () => Promise.resolve(done.push('beside it')));
  expect(done).toEqual(['beside it']);
});
