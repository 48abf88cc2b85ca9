import { readFileSync } from 'node:fs';
import type { Query } from '../../src/core/imported/types.ts';
import { systemNamed } from './adapters/all.ts';
import { DEPTH } from './quality.ts';

/**
 * `node --expose-gc … memory-child.ts SYSTEM INDEX LINES`: opens a stored index in a process of its
 * own and prints `{loaded, used}`, the bytes held after loading and after some lines.
 */
const [name = '', index = '', lines = ''] = process.argv.slice(2);
const system = systemNamed(name);
const queries = JSON.parse(readFileSync(lines, 'utf8')) as Query[];

const before = await held();
// A copy of its own: what `load` keeps of it counts, the rest is gone.
const searcher = system.load(new Uint8Array(readFileSync(index)));
const loaded = (await held()) - before;
for (const query of queries) searcher.query(query, DEPTH);
const used = (await held()) - before;
// Asked once more, so that the index is still held when it is counted.
searcher.query(queries[0]!, DEPTH);
process.stdout.write(JSON.stringify({ loaded, used }));

/** Bytes that are still needed. */
async function held(): Promise<number> {
  for (let times = 0; times < 3; times += 1) {
    globalThis.gc!();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
