/** Gigabytes of memory from which on a browser that tells has enough. It tells powers of two. */
const LEAST_MEMORY = 4;

/** A module with one instruction of WebAssembly's SIMD: `i32.const 0, i8x16.splat, drop`. */
const SIMD = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0],
  ...[10, 9, 1, 7, 0, 65, 0, 253, 15, 26, 11],
);

/** What of a browser's world tells whether it can run the reader of meaning. */
export interface World {
  /** Chrome's has `deviceMemory`, in gigabytes. */
  navigator: object;
  WebAssembly?: Pick<typeof WebAssembly, 'validate'>;
}

/** Whether the reader of meaning can run here: there are SIMD instructions, and memory as far as that is told. */
export function isAble({ navigator, WebAssembly: wasm }: World = globalThis): boolean {
  const { deviceMemory = LEAST_MEMORY } = navigator as { deviceMemory?: number };
  return deviceMemory >= LEAST_MEMORY && wasm?.validate(SIMD) === true;
}
