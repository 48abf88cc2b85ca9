import { isRegion, type Block, type Region } from './blocks.ts';

export interface Flat {
  /** In document order. */
  blocks: Block[];
  /** Some were left out because there was too much text. */
  isCut: boolean;
}

/** A region under way. */
interface Level {
  region: Region;
  next: number;
  /** What stands beside a line and has it in it. */
  beside: Element | undefined;
}

/**
 * The blocks of a region and all in it. Past the bound they are let go, so that they do not stay
 * in memory either.
 * @param most UTF-16 units of text
 */
export function* flatten(root: Region, most: number): Generator<undefined, Flat> {
  const blocks: Block[] = [];
  const stack: Level[] = [{ region: root, next: 0, beside: undefined }];
  let length = 0;
  let isCut = root.isCut;
  for (let at = stack.at(-1); at; at = stack.at(-1)) {
    const item = at.region.items[at.next];
    at.next += 1;
    if (item === undefined) {
      stack.pop();
    } else if (isRegion(item)) {
      if (length > most) {
        item.items = [];
        item.isCut = true;
      } else stack.push({ region: item, next: 0, beside: besideOf(item, at.beside) });
      isCut ||= item.isCut;
    } else {
      length += item.map.text.length;
      if (length > most) {
        at.region.items.splice(at.next - 1, at.region.items.length);
        at.region.isCut = true;
      } else {
        setBeside(item, at.beside);
        blocks.push(item);
      }
    }
    yield;
  }
  return { blocks, isCut: isCut || length > most };
}

function besideOf({ isBeside, element }: Region, outer: Element | undefined): Element | undefined {
  return isBeside ? element : outer;
}

function setBeside(block: Block, beside: Element | undefined): void {
  if (beside) block.beside = beside;
  else delete block.beside;
}
