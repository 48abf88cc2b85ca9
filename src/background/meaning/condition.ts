import * as v from 'valibot';
import type { StorageArea } from '../../platform/areas.ts';

/** Failures in a row after which the reader rests until the browser starts again. */
export const MOST_FAILURES = 3;
/** Milliseconds that are waited before it is started again, after one failure and after more. */
const PAUSES = [0, 2000];

/** Milliseconds for which a speed that was measured counts. */
const DAY = 86_400_000;
/** Slow for a moment is not slow: a machine is measured again after so long, and that often a day. */
const AGAIN = 600_000;
const MOST_MEASURES = 3;

const KEY = 'meaning';

const schema = v.object({
  /** In a row. */
  failures: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  speed: v.fallback(
    v.optional(
      v.object({
        /** Milliseconds since 1970. */
        at: v.number(),
        /** How long a pair took. */
        milliseconds: v.number(),
        /** How often in a row it was too slow. */
        slow: v.pipe(v.number(), v.integer(), v.minValue(0)),
      }),
    ),
    undefined,
  ),
});

type Stored = v.InferOutput<typeof schema>;

const FRESH: Stored = { failures: 0, speed: undefined };

/** How the reader of meaning does on this machine, kept until the browser closes. */
export interface Condition {
  /** Why nothing is to be read, if so. */
  unread(): Promise<'slow' | 'failed' | undefined>;
  /** Whether its speed is to be measured, for the first time or again. */
  isToMeasure(): Promise<boolean>;
  measured(milliseconds: number): Promise<void>;
  /** Milliseconds to wait before the next try. */
  pause(): Promise<number>;
  failed(): Promise<void>;
  succeeded(): Promise<void>;
}

/**
 * @param slowest milliseconds that a pair may take
 * @param now milliseconds since 1970
 */
export function createCondition(
  area: Pick<StorageArea, 'get' | 'set'>,
  slowest: number,
  now: () => number,
): Condition {
  let known: Promise<Stored> | undefined;
  const get = () =>
    (known ??= area.get(KEY).then(
      (stored) => v.parse(v.fallback(schema, FRESH), stored),
      () => FRESH,
    ));
  const note = async (part: Partial<Stored>) => {
    const next = { ...(await get()), ...part };
    known = Promise.resolve(next);
    // Where there is no such storage it is known for as long as this background runs.
    await area.set(KEY, next).catch(() => undefined);
  };

  const isToMeasure = async () => {
    const { speed } = await get();
    if (!speed || now() - speed.at > DAY) return true;
    return speed.slow > 0 && speed.slow < MOST_MEASURES && now() - speed.at > AGAIN;
  };

  return {
    isToMeasure,
    async unread() {
      const { failures, speed } = await get();
      if (failures >= MOST_FAILURES) return 'failed';
      return speed && speed.slow > 0 && !(await isToMeasure()) ? 'slow' : undefined;
    },
    async measured(milliseconds) {
      const before = (await get()).speed?.slow ?? 0;
      const slow = milliseconds > slowest ? before + 1 : 0;
      await note({ speed: { at: now(), milliseconds, slow } });
    },
    pause: async () => PAUSES[Math.min((await get()).failures, PAUSES.length) - 1] ?? 0,
    failed: async () => note({ failures: (await get()).failures + 1 }),
    async succeeded() {
      if ((await get()).failures > 0) await note({ failures: 0 });
    },
  };
}
