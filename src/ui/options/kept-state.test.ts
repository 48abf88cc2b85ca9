import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { claimSchema } from '../../core/claim/schema.ts';
import { missesAsYaml } from './kept-state.ts';

const FILE = readFileSync('claims/x-audience-60-million.yaml', 'utf8');

/** Pastes lines where an editor would: at the head of the file's own near misses. */
function pasted(lines: string) {
  const text = FILE.replace(/^( *)misses:\n/m, (head) => head + lines);
  return v
    .parse(claimSchema, parse(text))
    .examples.misses.map((miss) => (typeof miss === 'string' ? miss : miss.text));
}

test('hidden marks are near misses that an editor can paste, whatever the words are', () => {
  const hard = 'He said: "no" # not\n- this\u2028one \\ \u{1f600}\u202egnorw\u0007';
  const yaml = missesAsYaml([
    { claim: 'onrecord/b', quote: 'x', text: 'One.' },
    { claim: 'onrecord/a', quote: 'y', text: hard },
    { claim: 'onrecord/b', quote: 'z', text: 'Two.' },
    { claim: 'onrecord/b', quote: 'again', text: 'Two.' },
  ]);
  const [a, b] = yaml.split('\n\n');
  expect([a, b].map((block) => block!.split('\n')[0]!.trim())).toEqual([
    '# onrecord/a: under examples, misses',
    '# onrecord/b: under examples, misses',
  ]);
  const own = pasted('');
  expect(pasted(`${a!}\n`)).toEqual(['He said: "no" # not - this one \\ \u{1f600}gnorw', ...own]);
  expect(pasted(b!)).toEqual(['One.', 'Two.', ...own]);
});
