import { startKernel, type Kernel } from './kernel.ts';

const ALIGNED = 16;

/** Shares out a kernel's memory: first every place is taken, then the kernel starts with that much. */
export class Arena {
  #bytes = 0;
  readonly #fills: ((buffer: ArrayBuffer) => void)[] = [];

  /** Room for some bytes; its place. */
  take(bytes: number): number {
    const at = this.#bytes;
    this.#bytes += Math.ceil(bytes / ALIGNED) * ALIGNED;
    return at;
  }

  /** Room for some float32, which are copied there at the start; its place. */
  hold(numbers: Float32Array): number {
    return this.fill(numbers.byteLength, (buffer, at) => {
      new Float32Array(buffer, at, numbers.length).set(numbers);
    });
  }

  /** Room for what is written there at the start; its place. */
  fill(bytes: number, write: (buffer: ArrayBuffer, at: number) => void): number {
    const at = this.take(bytes);
    this.#fills.push((buffer) => write(buffer, at));
    return at;
  }

  /**
   * Starts the kernel over all that was taken.
   * @throws as `startKernel`
   */
  start(): Kernel {
    const kernel = startKernel(this.#bytes);
    for (const fill of this.#fills) fill(kernel.buffer);
    return kernel;
  }
}
