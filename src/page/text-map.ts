import type { Span } from '../core/passage.ts';
import { isConnected, precedes, rootOf } from './dom.ts';

/** Numbers per stretch: where it starts in the text, which node, where it starts in the node. */
const STRIDE = 3;
/** A character that stands in no node: the break of `<br>`, the mark of `<q>`. */
export const NO_NODE = 0xffff_ffff;

/**
 * A block's text as it is rendered, and where each character stands in the DOM. White space is
 * collapsed, so the text is divided into stretches within which text and node run side by side.
 */
export interface TextMap {
  text: string;
  nodes: Text[];
  /** Text start, index of the node or NO_NODE, node start: three numbers a stretch, in order. */
  table: Uint32Array;
  /** Text offsets where something that is not read stands between two characters. */
  gaps: number[];
}

/**
 * The DOM ranges of a run of the text, in order: one, or more where something unread stands
 * between, or where a shadow tree begins or ends. None at all when any of its nodes has left the page or says something else now.
 */
export function rangesOf(map: TextMap, span: Span): Range[] {
  const pieces = piecesOf(map, span);
  if (!pieces) return [];
  const ranges: Range[] = [];
  let last: Range | undefined;
  for (const { node, from, to, at } of pieces) {
    const isCut = map.gaps.some((gap) => gap > span.start && gap === at);
    if (last && !isCut && goesOn(last.endContainer, node)) {
      last.setEnd(node, to);
      continue;
    }
    last = new Range();
    last.setStart(node, from);
    last.setEnd(node, to);
    ranges.push(last);
  }
  return ranges;
}

/** Where a character of the text stands now; nothing when its node has left the page or says something else. */
export function placeOf(map: TextMap, at: number): { node: Text; offset: number } | undefined {
  const piece = piecesOf(map, { start: at, end: at + 1 })?.[0];
  return piece && { node: piece.node, offset: piece.from };
}

/** Whether a range that ends in a node can go on to another: it would run backwards otherwise. */
function goesOn(from: Node, to: Node): boolean {
  return from === to || (rootOf(from) === rootOf(to) && precedes(from, to));
}

interface Piece {
  node: Text;
  /** Offsets in the node. */
  from: number;
  to: number;
  /** Offset in the text. */
  at: number;
}

/** The parts of the nodes that make up a span, or nothing when one of them changed. */
function piecesOf(map: TextMap, { start, end }: Span): Piece[] | undefined {
  const { text, nodes, table } = map;
  const pieces: Piece[] = [];
  for (let index = stretchAt(map, start); index * STRIDE < table.length; index += 1) {
    const from = Math.max(table[index * STRIDE]!, start);
    const to = Math.min(table[(index + 1) * STRIDE] ?? text.length, end);
    if (from >= end) break;
    const number = table[index * STRIDE + 1]!;
    if (number === NO_NODE || from >= to) continue;
    const node = nodes[number]!;
    const offset = table[index * STRIDE + 2]! + from - table[index * STRIDE]!;
    if (!isConnected(node) || !isSame(node.data, offset, text, from, to)) return undefined;
    pieces.push({ node, from: offset, to: offset + to - from, at: from });
  }
  return pieces;
}

/** The stretch that holds an offset of the text. */
function stretchAt({ table }: TextMap, offset: number): number {
  let low = 0;
  let high = table.length / STRIDE - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (table[middle * STRIDE]! <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** White space may stand for other white space; everything else must be the same. */
function isSame(data: string, offset: number, text: string, from: number, to: number): boolean {
  if (offset + to - from > data.length) return false;
  const written = data.slice(offset, offset + to - from);
  const read = text.slice(from, to);
  return written === read || written.replace(/\s/g, ' ') === read.replace(/\s/g, ' ');
}

/** Whether two maps say the same of the same nodes. */
export function isSameMap(one: TextMap, other: TextMap): boolean {
  return (
    one.text === other.text &&
    one.nodes.length === other.nodes.length &&
    one.table.length === other.table.length &&
    one.gaps.length === other.gaps.length &&
    one.nodes.every((node, index) => node === other.nodes[index]) &&
    one.table.every((value, index) => value === other.table[index]) &&
    one.gaps.every((value, index) => value === other.gaps[index])
  );
}
