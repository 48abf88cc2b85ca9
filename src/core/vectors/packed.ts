/** Numbers that share one scale. */
export const GROUP = 32;
/** Bytes of a group: two weights in each. */
export const GROUP_BYTES = GROUP / 2;

const LARGEST = 7;
const SMALLEST = -8;
/** Parts of the scale that would hold every number: a smaller one cuts a few and serves the rest. */
const TRIED = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7];

/**
 * A run of numbers in 4 bits each and a scale of 16.
 *
 * Byte `k` of a group holds number `k` in its lower half and number `16 + k` in its upper one; a
 * scale is the upper half of a float32.
 * @param numbers a multiple of `share`.
 * @param share how many numbers have one scale; a multiple of `GROUP`.
 */
export function pack(
  numbers: Float32Array,
  share = GROUP,
): { bytes: Uint8Array<ArrayBuffer>; scales: Uint16Array<ArrayBuffer> } {
  const bytes = new Uint8Array(numbers.length / 2);
  const scales = new Uint16Array(numbers.length / share);
  for (let at = 0; at < scales.length; at += 1) {
    const run = numbers.subarray(at * share, (at + 1) * share);
    const half = bestScale(run);
    scales[at] = half;
    const scale = scaleOf(half);
    run.forEach((number, place) => {
      const group = Math.floor((at * share + place) / GROUP);
      const within = place % GROUP;
      const nibble = step(number, scale) & 15;
      const byte = group * GROUP_BYTES + (within % GROUP_BYTES);
      bytes[byte]! |= within < GROUP_BYTES ? nibble : nibble << 4;
    });
  }
  return { bytes, scales };
}

const scratch = new DataView(new ArrayBuffer(4));

/** A stored scale as a number. */
export function scaleOf(half: number): number {
  scratch.setUint32(0, half << 16);
  return scratch.getFloat32(0);
}

/** The numbers of one group, -8 to 7, without their scale. */
export function unpack(packed: Int8Array, start: number, into: Int8Array): void {
  for (let at = 0; at < GROUP_BYTES; at += 1) {
    const byte = packed[start + at]!;
    into[at] = (byte << 28) >> 28;
    into[GROUP_BYTES + at] = byte >> 4;
  }
}

function halfOf(scale: number): number {
  scratch.setFloat32(0, scale);
  return (scratch.getUint32(0) + 0x8000) >>> 16;
}

function step(number: number, scale: number): number {
  return scale === 0 ? 0 : Math.min(LARGEST, Math.max(SMALLEST, Math.round(number / scale)));
}

function bestScale(run: Float32Array): number {
  const most = run.reduce((sofar, number) => Math.max(sofar, Math.abs(number)), 0);
  const halves = TRIED.map((part) => halfOf((part * most) / LARGEST));
  const losses = halves.map((half) => {
    const scale = scaleOf(half);
    return run.reduce((sum, number) => sum + (number - step(number, scale) * scale) ** 2, 0);
  });
  return halves[losses.indexOf(Math.min(...losses))]!;
}
