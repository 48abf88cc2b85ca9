import type { Pair } from '../../core/meaning/types.ts';

/** Where pairs are read, away from the background's own thread. Each call starts it where it is not there. */
export interface Engine {
  /** Milliseconds that a pair takes on this machine. */
  measure(): Promise<number>;
  /** Log odds of each pair, at most `MOST_PAIRS` of them. */
  read(pairs: readonly Pair[]): Promise<Float32Array>;
  /** Ends it and gives its memory back. What it was asked rejects. */
  end(): Promise<void>;
}
