import { HEADS } from './layout.ts';

/**
 * Lets every piece take from the others what is like it: `HEADS` times side by side.
 * @param mixed for each piece what it asks for, what it is asked by, and what it gives: three times `width`.
 * @returns for each piece what it was given, `width` numbers.
 */
export function attend(mixed: Float32Array, count: number, width: number): Float32Array {
  const result = new Float32Array(count * width);
  const depth = width / HEADS;
  const shares = new Float32Array(count);
  for (let head = 0; head < HEADS; head += 1) {
    for (let row = 0; row < count; row += 1) {
      const asks = row * 3 * width + head * depth;
      for (let other = 0; other < count; other += 1) {
        const asked = other * 3 * width + width + head * depth;
        // Four sums side by side do not wait for each other.
        let first = 0;
        let second = 0;
        let third = 0;
        let fourth = 0;
        for (let at = 0; at < depth; at += 4) {
          first += mixed[asks + at]! * mixed[asked + at]!;
          second += mixed[asks + at + 1]! * mixed[asked + at + 1]!;
          third += mixed[asks + at + 2]! * mixed[asked + at + 2]!;
          fourth += mixed[asks + at + 3]! * mixed[asked + at + 3]!;
        }
        shares[other] = (first + second + third + fourth) / Math.sqrt(depth);
      }
      soften(shares);
      const to = row * width + head * depth;
      for (let other = 0; other < count; other += 1) {
        const gives = other * 3 * width + 2 * width + head * depth;
        const share = shares[other]!;
        for (let at = 0; at < depth; at += 1) result[to + at]! += share * mixed[gives + at]!;
      }
    }
  }
  return result;
}

/** Numbers as shares of one, in place. */
function soften(numbers: Float32Array): void {
  const most = numbers.reduce((sofar, number) => Math.max(sofar, number), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let at = 0; at < numbers.length; at += 1) sum += numbers[at] = Math.exp(numbers[at]! - most);
  for (let at = 0; at < numbers.length; at += 1) numbers[at]! /= sum;
}
