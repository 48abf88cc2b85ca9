import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { missesAsYaml } from './kept-state.ts';

test('hidden marks are near misses that an editor can paste, whatever the words are', () => {
  const hard = 'He said: "no" # not\n- this\u2028one \\ \u{1f600}';
  const yaml = missesAsYaml([
    { claim: 'onrecord/b', quote: 'x', text: 'One.' },
    { claim: 'onrecord/a', quote: 'y', text: hard },
    { claim: 'onrecord/b', quote: 'z', text: 'Two.' },
    { claim: 'onrecord/b', quote: 'again', text: 'Two.' },
  ]);
  const blocks = yaml.split('\n\n').map((block) => {
    const [claim] = block.split('\n');
    return [claim, parse(block) as unknown];
  });
  expect(blocks).toEqual([
    ['# onrecord/a', { examples: { misses: [hard] } }],
    ['# onrecord/b', { examples: { misses: ['One.', 'Two.'] } }],
  ]);
});
