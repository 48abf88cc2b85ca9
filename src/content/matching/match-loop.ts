import type { Match, MatchRequest, MatchResult } from '../../core/match/types.ts';
import { createNeighbourhood, inTextOrder, planBatches, type Batch } from './batches.ts';
import type { Passage } from '../../core/passage.ts';
import type { PageModel } from '../page-model.ts';
import { throttle } from './throttle.ts';

/** Requests under way at once: one is matched while the next one travels. */
const MOST_IN_FLIGHT = 2;
/** Changes are gathered for this long, and for longer where looking at the page is dear. */
const SHORTEST_PAUSE = 60;
const REST = 9;

export interface MatchLoopOptions {
  model: Pick<PageModel, 'passage' | 'isCurrent'>;
  /** Takes an answer into it. @param subjects what it is about */
  accept(subjects: Passage[], found: Match[]): void;
  /** The page's passage ids in reading order. */
  order(): string[];
  /** What goes with every request about this page: looked up anew whenever the page changed. */
  about(): Pick<MatchRequest, 'date' | 'lang'>;
  ask(request: MatchRequest): Promise<MatchResult>;
  /** After each answer was taken into the model. @param subjects what it is about */
  onAnswer(result: MatchResult, subjects: Passage[]): void;
  /** A request about these failed for good: they stay unread. */
  onFailure(subjects: Passage[]): void;
  /** Nothing is left to ask. */
  onRest(): void;
  signal: AbortSignal;
}

export interface MatchLoop {
  /**
   * These passages are new, or shall be asked about again. None when passages have only left the
   * page: those beside them may be read differently now.
   */
  add(ids: Iterable<string>): void;
  readonly resting: boolean;
}

/**
 * Asks the background about passages, a few requests at a time. Where the page changes faster than
 * answers come, the changes wait together and only their last state is asked about.
 */
export function createMatchLoop(options: MatchLoopOptions): MatchLoop {
  const { model, signal } = options;
  const pending = new Set<string>();
  const neighbourhood = createNeighbourhood();
  const lastAsked = new WeakMap<Passage, Batch>();
  let queue: Batch[] = [];
  let inFlight = 0;
  let looking = false;
  let pause = SHORTEST_PAUSE;
  let about: ReturnType<MatchLoopOptions['about']> = {};

  const schedule = throttle(plan, () => pause, signal);
  const isResting = () => !looking && inFlight === 0 && queue.length === 0;

  function look() {
    looking = true;
    if (queue.length === 0) schedule();
  }

  function plan() {
    const start = performance.now();
    looking = false;
    const page = inTextOrder(options.order().flatMap((id) => model.passage(id) ?? []));
    for (const id of neighbourhood(page)) pending.add(id);
    const known = about;
    about = options.about();
    // An SPA may put its text in before it says what day that text is from.
    const isOther = about.date !== known.date || about.lang !== known.lang;
    if (isOther) for (const { id } of page) pending.add(id);
    queue = planBatches(page, pending);
    pending.clear();
    pause = Math.max(SHORTEST_PAUSE, REST * (performance.now() - start));
    pump();
  }

  function pump() {
    while (inFlight < MOST_IN_FLIGHT && queue.length > 0) {
      const batch = queue.shift()!;
      if (batch.subjects.some((subject) => model.isCurrent(subject))) void send(batch);
    }
    if (signal.aborted) return;
    if (queue.length === 0 && looking) schedule();
    if (isResting()) options.onRest();
  }

  async function send(batch: Batch) {
    const { subjects, passages } = batch;
    inFlight += 1;
    for (const subject of subjects) lastAsked.set(subject, batch);
    try {
      const result = await options.ask({ passages, ...about });
      if (signal.aborted) return;
      // A request that was tried again can be overtaken by a later one about the same passages.
      const latest = subjects.filter((subject) => lastAsked.get(subject) === batch);
      options.accept(latest, result.matches);
      options.onAnswer(result, latest);
    } catch {
      if (!signal.aborted) options.onFailure(subjects);
    } finally {
      inFlight -= 1;
      pump();
    }
  }

  return {
    add(ids) {
      for (const id of ids) pending.add(id);
      look();
    },
    get resting() {
      return isResting();
    },
  };
}
