import { expect, test } from 'vitest';
import { InputError } from '../../src/editor/fault.ts';
import { linesToTime, materialFor } from './material-for.ts';
import { syntheticMaterial } from './synthetic.ts';

const material = syntheticMaterial(1, 10, 105);

test('lines are drawn in runs, in order, the same each time', () => {
  const lines = linesToTime(material, 50);
  expect(lines).toHaveLength(50);
  expect(linesToTime(material, 50)).toEqual(lines);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
  const steps = lines.slice(1).filter((at, before) => at - lines[before]! !== 1);
  expect(steps.length).toBeLessThanOrEqual(2);
});

test('asking for more than there are gives all', () => {
  expect(linesToTime(material, 1000)).toEqual(material.lines.map((_, at) => at));
});

test('a folder that is missing is told', async () => {
  const missing = materialFor('no/such/folder', 'dev');
  await expect(missing).rejects.toThrow(InputError);
  await expect(missing).rejects.toThrow('no/such/folder: expected a folder of evaluation data');
});
