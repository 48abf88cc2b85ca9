import type { LookRequest } from '../../core/meaning/types.ts';
import type { Match } from '../../core/match/types.ts';
import type { Passage } from '../../core/passage.ts';
import type { LookAsked, LookReply, Unread } from '../../messages/look.ts';
import { inTextOrder } from '../matching/batches.ts';
import type { PageModel } from '../page-model.ts';
import { choose, type Choice } from './choosing.ts';

/** Looks under way at once, and of these at passages that are out of sight: who scrolls waits for no more. */
const MOST_UNDER_WAY = 2;
const MOST_OUT_OF_SIGHT = 1;
/** Characters of one page that are read out of sight: several times the longest debate. */
const MOST_TEXT = 600_000;
/** How often a passage is asked about again after a failure, and for another title of its page. */
const MOST_FAILURES = 2;
const MOST_TITLES = 2;
/** Milliseconds of rest after a failure: a reader that was stopped is started again by then. */
const REST = 2000;

/** What goes with every look at this page. */
export type About = Pick<LookRequest, 'date' | 'lang' | 'title'>;

export interface LookLoopOptions {
  model: Pick<PageModel, 'passage' | 'isCurrent'>;
  /** The page's passage ids in reading order. */
  order(): string[];
  /** CSS pixels between a passage and what is in view. */
  distance: (id: string) => number | undefined;
  about(): About;
  /** The page was read, and nothing is to be matched. */
  isMatched(): boolean;
  /** The reader sees the page. */
  isShown(): boolean;
  whenIdle(work: () => void): void;
  /** @throws when it was not answered; it may be asked again */
  ask(asked: LookAsked): Promise<LookReply>;
  onAnswer(matches: Match[], subjects: Passage[]): void;
  /** Looks begin or are at their end. */
  onTurn(): void;
  signal: AbortSignal;
}

export interface LookLoop {
  /** These were matched, perhaps again: they are looked at once the page rests. */
  add(passages: Iterable<Passage>): void;
  /** These will be matched again, and what the second look said of them holds. */
  spare(passages: Iterable<Passage>): void;
  /** All will be matched again: what is under way was asked of what was known before, and is passed over. */
  outdate(): void;
  /** The page rests, or something else is in view: goes on. */
  wake(): void;
  /** Forgets what waits and why nothing was read. */
  clear(): void;
  /** What the reader of meaning is at; `waiting` while the page is matched, or not seen. */
  readonly state: 'reading' | 'waiting' | 'read' | Unread;
}

/**
 * Asks for second looks at a page's passages, those first that are nearest to what the reader sees: in
 * small requests, one after the other, each chosen in an idle moment from what waits by then.
 */
export function createLookLoop(options: LookLoopOptions): LookLoop {
  const { model, signal } = options;
  const waiting = new Set<Passage>();
  const looked = new Set<Passage>();
  const spared = new Set<Passage>();
  const failures = new WeakMap<Passage, number>();
  const titles = new WeakMap<Passage, number>();
  /** Which request about a passage is the latest: the first pass has answered since an older one. */
  let latest = new WeakMap<Passage, Choice>();
  let title: string | undefined;
  let unread: Unread | undefined;
  const underWay = new Set<Choice>();
  let text = 0;
  let isPlanned = false;
  let isResting = false;
  let was: LookLoop['state'] = 'waiting';

  const isFree = () => options.isMatched() && options.isShown();

  /** An answer to what was asked before is not what holds now. */
  const isAskedAbout = (one: Passage) => {
    const choice = latest.get(one);
    return choice !== undefined && underWay.has(choice);
  };

  function wake() {
    if (signal.aborted) return;
    tell();
    const isToDo = waiting.size > 0 && underWay.size < MOST_UNDER_WAY && !isResting;
    if (isPlanned || !isToDo || !isFree()) return;
    isPlanned = true;
    options.whenIdle(() => {
      isPlanned = false;
      if (!signal.aborted && isFree()) plan();
    });
  }

  function plan() {
    const page = inTextOrder(options.order().flatMap((id) => model.passage(id) ?? []));
    for (const one of waiting) if (!model.isCurrent(one)) waiting.delete(one);
    const about = options.about();
    turnTo(about);
    const choice = choose(page, waiting, options.distance);
    if (choice && (choice.inSight || mayGoOn())) {
      void send(choice, about);
      wake();
    }
    tell();
  }

  const mayGoOn = () => underWay.size < MOST_OUT_OF_SIGHT && text < MOST_TEXT;

  /** A page that shows one article after another may say only later which one this is. */
  function turnTo(about: About) {
    if (about.title === title) return;
    title = about.title;
    for (const one of looked) {
      const times = titles.get(one) ?? 0;
      if (!model.isCurrent(one)) looked.delete(one);
      else if (times < MOST_TITLES) waiting.add(one);
      titles.set(one, times + 1);
    }
  }

  async function send(choice: Choice, about: About) {
    const { subjects, passages, inSight } = choice;
    underWay.add(choice);
    for (const one of subjects) {
      waiting.delete(one);
      latest.set(one, choice);
      if (!inSight) text += one.text.length;
    }
    const isLatest = (one: Passage) => latest.get(one) === choice && model.isCurrent(one);
    try {
      const ids = subjects.map(({ id }) => id);
      const reply = await options.ask({
        ...{ passages, subjects: ids, ...about },
        ...(inSight && { inSight }),
      });
      if (signal.aborted) return;
      const current = subjects.filter(isLatest);
      for (const one of current) looked.add(one);
      if (reply.reading === 'read') options.onAnswer(reply.matches, current);
      else stop(reply.reading);
    } catch {
      if (!signal.aborted) again(subjects.filter(isLatest));
    } finally {
      underWay.delete(choice);
      wake();
    }
  }

  /** The first pass stands, and nothing is asked for any more. */
  function stop(why: Unread) {
    unread = why;
    waiting.clear();
  }

  function again(subjects: Passage[]) {
    for (const one of subjects) {
      const times = failures.get(one) ?? 0;
      failures.set(one, times + 1);
      if (times < MOST_FAILURES && unread === undefined) waiting.add(one);
    }
    isResting = true;
    setTimeout(() => {
      isResting = false;
      wake();
    }, REST);
  }

  function state(): LookLoop['state'] {
    if (unread !== undefined) return unread;
    if (underWay.size > 0) return 'reading';
    if (!options.isMatched()) return 'waiting';
    if (waiting.size === 0 || text >= MOST_TEXT) return 'read';
    return options.isShown() ? 'reading' : 'waiting';
  }

  function tell() {
    const now = state();
    if (now === was) return;
    was = now;
    options.onTurn();
  }

  return {
    add(passages) {
      for (const one of passages) {
        if (spared.delete(one)) continue;
        latest.delete(one);
        if (unread === undefined) waiting.add(one);
      }
    },
    spare(passages) {
      for (const one of passages) if (looked.has(one) && !isAskedAbout(one)) spared.add(one);
    },
    outdate() {
      latest = new WeakMap();
    },
    wake,
    clear() {
      waiting.clear();
      looked.clear();
      spared.clear();
      latest = new WeakMap();
      unread = undefined;
      text = 0;
      tell();
    },
    get state() {
      return state();
    },
  };
}
