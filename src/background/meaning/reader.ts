import type { Pair, PairReader } from '../../core/meaning/types.ts';
import { MAX_SIDE_LENGTH } from '../../messages/reader.ts';
import type { Unread } from '../../messages/look.ts';
import type { Condition } from './condition.ts';
import type { Engine } from './engine.ts';
import { createQueue, type Asker } from './queue.ts';
import { UnreadError } from './unread.ts';

export interface MeaningReaderPort {
  engine: Engine;
  condition: Condition;
  /** Whether this machine can run it at all. */
  isAble: () => boolean;
  /** Whether the reader wants it. */
  isOn: () => Promise<boolean>;
  wait: (milliseconds: number) => Promise<void>;
  /** Keeps the background awake until it is called off. */
  awake: () => () => void;
}

/** The reader of meaning, as one for all tabs. */
export interface MeaningReader {
  /** Why nothing is read now, if so. */
  unread(): Promise<Unread | undefined>;
  /** Reads for somebody in their turn. @throws UnreadError where asking again is of no use */
  of(asker: Asker): PairReader;
  /** A tab has closed: nothing more is read for it. */
  forget(tab: number): void;
  /** The reader has turned it off: all that waits is given up, and it ends. */
  stop(): Promise<void>;
}

export function createMeaningReader(port: MeaningReaderPort): MeaningReader {
  const { engine, condition } = port;
  const queue = createQueue(readBatch);
  let waiting = 0;
  let release: (() => void) | undefined;
  /** How often it was stopped: what was being read then has not failed. */
  let stops = 0;

  async function unread(): Promise<Unread | undefined> {
    if (!(await port.isOn())) return 'off';
    return port.isAble() ? condition.unread() : 'slow';
  }

  async function readBatch(pairs: readonly Pair[]): Promise<Float32Array> {
    const begun = stops;
    await check();
    const pause = await condition.pause();
    if (pause > 0) await port.wait(pause);
    try {
      if (await condition.isToMeasure()) await condition.measured(await engine.measure());
      await check();
      const odds = await engine.read(pairs);
      await condition.succeeded();
      return odds;
    } catch (error) {
      if (!(error instanceof UnreadError) && begun === stops) await condition.failed();
      throw error;
    }
  }

  /** Nobody waits for what will not be read. */
  async function check(): Promise<void> {
    const why = await condition.unread();
    if (why === undefined) return;
    const error = new UnreadError(why);
    queue.drop(error);
    await engine.end();
    throw error;
  }

  return {
    unread,
    of: (asker) => ({
      async read(pairs) {
        if (waiting === 0) release = port.awake();
        waiting += 1;
        try {
          return await queue.ask(pairs.map(sound), asker);
        } finally {
          waiting -= 1;
          if (waiting === 0) release?.();
        }
      },
    }),
    forget: (tab) => queue.drop(new Error('its tab has closed'), tab),
    async stop() {
      stops += 1;
      queue.drop(new UnreadError('off'));
      await engine.end();
    },
  };
}

/** As a message carries it whole: pages' text may be of any length, and may hold halves of characters. */
const sound = ({ claim, sentence }: Pair): Pair => ({
  claim: soundText(claim),
  sentence: soundText(sentence),
});
const soundText = (text: string) => text.slice(0, MAX_SIDE_LENGTH).replace(HALVES, '\ufffd');
/** A surrogate without its other half. */
const HALVES = /\p{Surrogate}/gu;
