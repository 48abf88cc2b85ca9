import type { Block } from './blocks.ts';
import type { Label, TurnFinder } from './finders/finder.ts';
import { TURN_FINDERS } from './finders/index.ts';

/** A label in its block, before it is known whether the page has a transcript at all. */
export interface Found {
  finder: TurnFinder;
  label: Label;
  block: Block;
  /** Where the label starts in the block's text, and where the words behind it do. */
  start: number;
  words: number;
}

/** Characters of a line that a label can take. */
const HEAD = 160;

const cache = new WeakMap<Block, Found[]>();

/** All that may be speakers' labels in a block, at the heads of its lines. Yields after each. */
export function* labelsIn(block: Block): Generator<undefined, Found[]> {
  const known = cache.get(block);
  if (known) return known;
  const found = block.segment || block.role !== 'paragraph' ? [] : yield* find(block);
  cache.set(block, found);
  return found;
}

function* find(block: Block): Generator<undefined, Found[]> {
  const { text } = block.map;
  const found: Found[] = [];
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    const head = text.slice(start, Math.min(start + HEAD, end === -1 ? text.length : end));
    const labelled = labelAt(block, start, head);
    if (labelled) found.push(labelled);
    if (end === -1) break;
    start = end + 1;
    yield;
  }
  return found;
}

function labelAt(block: Block, start: number, text: string): Found | undefined {
  const strong = strongAt(block, start);
  for (const finder of TURN_FINDERS) {
    const label = finder.label({ text, strong });
    if (label) return { finder, label, block, start, words: start + label.words };
  }
  return undefined;
}

/** How many characters from here on are bold or italic. */
function strongAt({ strong }: Block, start: number): number {
  const run = strong.find((span) => span.start <= start && start < span.end);
  return run ? run.end - start : 0;
}
