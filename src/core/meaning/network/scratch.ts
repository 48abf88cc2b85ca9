import type { Arena } from './arena.ts';
import type { Shape } from './shape.ts';

/** Where a run keeps what it reckons with: places in the kernel's memory, float32 but for one. */
export interface Scratch {
  /** The rows that go through the layers. */
  x: number;
  /** What is added to them. */
  y: number;
  /** Queries, keys and values. */
  mixed: number;
  /** The wide part of a layer. */
  spread: number;
  /** Rows of 16 bits, ready for a product, and what a step of each row stands for. */
  quantised: number;
  steps: number;
  /** One row's shares of all others. */
  shares: number;
}

/** Takes the room for the longest run. */
export function placeScratch(arena: Arena, { positions, width, wide }: Shape): Scratch {
  // Rows go by fours.
  const rows = Math.ceil(positions / 4) * 4;
  const numbers = (count: number) => arena.take(count * 4);
  return {
    x: numbers(rows * width),
    y: numbers(rows * width),
    mixed: numbers(rows * 3 * width),
    spread: numbers(rows * wide),
    quantised: arena.take(rows * Math.max(width, wide) * 2),
    steps: numbers(rows),
    shares: numbers(rows + 4),
  };
}
