import { expect, test } from 'vitest';
import type { System } from './adapters/types.ts';
import type { Material } from './material.ts';
import { measure, turns } from './measure.ts';
import type { Stage } from './stage.ts';

const CLAIMS = ['a', 'b', 'c'].map((id) => ({ id, text: id }));
const MATERIAL: Material = {
  name: 'toy',
  claims: CLAIMS,
  lines: Array.from({ length: 1000 }, () => ({ text: 'x' })),
  quality: [
    { name: 'Toy', claims: CLAIMS, questions: [{ query: { text: 'x' }, relevant: ['b'] }] },
  ],
};

/** Systems that only a stage's script knows. */
function system(name: string): System {
  const refuse = () => {
    throw new Error('only the stage runs systems');
  };
  return { name, settings: name, build: refuse, load: refuse };
}

/** Each line takes as long as the script says. */
function scripted(perLine: Record<string, number>, order: string[]): Stage {
  return {
    build: (name) => Promise.resolve({ ms: name.length, bytes: 10 }),
    load: () => Promise.resolve(1),
    time: (name, lines) => {
      order.push(`${name} ${lines.length}`);
      return Promise.resolve(perLine[name]! * lines.length);
    },
    answers: () => Promise.resolve([[2, 1]]),
  };
}

test('takes turns over the same lines, reads only quick ones whole, and gives ratios', async () => {
  const order: string[] = [];
  const effort = { rounds: 2, lines: [1, 2, 3, 4], builds: 1 };
  const stage = scripted({ MiniSearch: 4, Quick: 0.5 }, order);
  const systems = [system('MiniSearch'), system('Quick')];
  const [slow, quick] = await measure(stage, systems, MATERIAL, effort, () => undefined);
  expect(slow).toMatchObject({ perLine: 4, speedup: 1, whole: 4000, wholeIsReckoned: true });
  expect(quick).toMatchObject({ perLine: 0.5, speedup: 8, whole: 500, wholeIsReckoned: false });
  expect(quick!.quality.Toy).toEqual({ map5: 0.5, recall50: 1, mrr: 0.5 });
  const rounds = ['MiniSearch 4', 'Quick 4', 'Quick 1000', 'Quick 4', 'Quick 1000', 'MiniSearch 4'];
  expect(order.slice(-6)).toEqual(rounds);
});

test('each round begins with another one', () => {
  expect([0, 1, 2, 3].map((round) => turns(['a', 'b', 'c'], round).join(''))).toEqual([
    'abc',
    'bca',
    'cab',
    'abc',
  ]);
});
