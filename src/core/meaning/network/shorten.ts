const MOST_I16 = 32_767;

/**
 * A run of numbers as 16-bit ones.
 * @param into takes them from `start` on.
 * @returns what one step of them stands for.
 */
export function shorten(
  from: Float32Array,
  start: number,
  length: number,
  into: Int16Array,
): number {
  let most = 0;
  for (let at = start; at < start + length; at += 1) most = Math.max(most, Math.abs(from[at]!));
  const step = most / MOST_I16 || 1;
  for (let at = start; at < start + length; at += 1) into[at] = Math.round(from[at]! / step);
  return step;
}
