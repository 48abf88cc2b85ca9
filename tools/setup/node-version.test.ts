import { expect, test } from 'vitest';
import { checkNode } from './node-version.mjs';

test.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('Node %s is new enough', (version) => {
  expect(() => checkNode(version)).not.toThrow();
});

test.each(['18.20.4', '20.18.3', '8.0.0'])('Node %s is refused with what to do', (version) => {
  expect(() => checkNode(version)).toThrow(/need Node 20\.19 .* this is .*nodejs\.org/);
});
