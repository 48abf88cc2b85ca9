import type { Match } from '../../core/match/types.ts';
import type { Tail } from './spoken-log.ts';

/** Milliseconds between two second looks: a sentence is spoken meanwhile, and looked at as a whole. */
const REST = 1500;
/** Units before what is new that are looked at with it: a sentence that went on, from its beginning. */
const BACK = 250;

/** The newest words of a run that were matched, and from where on they are looked at. */
export interface Look {
  tail: Tail;
  from: number;
  address: string;
}

export interface LiveLooksParts {
  /** @param subjects ids of the tail's passages that are looked at; nothing where no look was taken */
  look: (tail: Tail, subjects: string[]) => Promise<Match[] | undefined>;
  onAnswer: (look: Look, found: Match[]) => void;
  signal: AbortSignal;
}

/** Second looks at what is spoken: one at a time, and only the newest words wait for it. */
export interface LiveLooks {
  /** These words were matched. */
  add(tail: Tail, address: string): void;
}

export function createLiveLooks({ look, onAnswer, signal }: LiveLooksParts): LiveLooks {
  const waiting = new Map<string, Omit<Look, 'from'>>();
  /** How far each run was looked at. */
  const done = new Map<string, number>();
  let isLooking = false;

  const isOver = () => signal.aborted;

  async function lookAll() {
    if (isLooking) return;
    isLooking = true;
    while (waiting.size > 0 && !isOver()) {
      const [run, { tail, address }] = waiting.entries().next().value!;
      waiting.delete(run);
      const from = Math.max(tail.from, (done.get(run) ?? 0) - BACK);
      const found = await look(tail, tail.after(from)).catch(() => undefined);
      if (isOver()) return;
      if (found) {
        forgetOthers(run);
        done.set(run, tail.to);
        onAnswer({ tail, from, address }, found);
      }
      await new Promise((resolve) => setTimeout(resolve, REST));
    }
    isLooking = false;
  }

  /** Runs that are spoken no more are of no matter: a few at once are many. */
  function forgetOthers(run: string) {
    if (done.size > 8 && !done.has(run)) done.clear();
  }

  return {
    add(tail, address) {
      waiting.set(tail.run, { tail, address });
      void lookAll();
    },
  };
}
