import { expect, test } from 'vitest';
import type { ImportedClaim } from '../../../src/core/imported/types.ts';
import { allSystems } from './all.ts';
import { marks } from './onrecord.ts';

const CLAIMS: ImportedClaim[] = [
  { id: 'a', text: 'The moon is made of green cheese.', title: 'Is the moon cheese?' },
  { id: 'b', text: 'Lighthouses in Norway use whale oil lamps.', title: 'Lamps of Norway' },
  { id: 'c', text: 'A ferry carried forty tractors over the lake.' },
  { id: 'd', text: 'Bakers of Lyon invented the paper bag.', title: 'Who invented the bag?' },
];

const LINES: [text: string, place: number][] = [
  ['I tell you, the lighthouse still burned whale oil!', 1],
  ['there were forty tractors on one ferry', 2],
  ['they are making cheese of it, the moon', 0],
];

/** Nothing is marked for a likeness: only what repeats the claim. */
const REPEATED: [text: string, place: number][] = [
  ['I tell you, lighthouses in Norway still use whale oil lamps!', 1],
  ['Then a ferry carried forty tractors over the lake', 2],
  ['they say the moon is made of green cheese', 0],
];

const SYSTEMS = allSystems();

test.each(SYSTEMS.map((system) => [system.name, system] as const))(
  '%s finds the claim meant, built and loaded',
  (_, system) => {
    const built = system.build(CLAIMS);
    const loaded = system.load(built.serialise());
    for (const [text, place] of system.name === marks().name ? REPEATED : LINES) {
      expect(built.query({ text }, 2)[0], text).toBe(place);
      expect(loaded.query({ text }, 2), text).toEqual(built.query({ text }, 2));
    }
  },
);

test.each(SYSTEMS.map((system) => [system.name, system] as const))(
  '%s keeps to the limit, and finds nothing for words it has not seen',
  (_, system) => {
    const built = system.build(CLAIMS);
    expect(built.query({ text: 'moon ferry lighthouse bag' }, 2).length).toBeLessThanOrEqual(2);
    expect(built.query({ text: 'xylophone quark' }, 5)).toEqual([]);
  },
);
