import type { Match, MatchRequest, MatchResult } from '../../core/match/types.ts';
import type { CaptionsListener, Spoken } from '../../page/captions/index.ts';
import { createLiveFinds, type LiveFind } from './finds.ts';
import { createLiveLooks } from './live-looks.ts';
import { createSpokenLog, type Tail } from './spoken-log.ts';

/** Milliseconds between two requests: a page whose captions race keeps nobody else waiting. */
const REST = 40;

export interface LiveParts {
  /** The name of this document. */
  document: string;
  /** Starts to follow the page's captions. */
  follow: (listener: CaptionsListener) => void;
  match: (request: MatchRequest) => Promise<MatchResult>;
  /** A second look at some of such passages; nothing where none was taken. */
  look: (request: MatchRequest & { subjects: string[] }) => Promise<Match[] | undefined>;
  about: () => Pick<MatchRequest, 'date' | 'lang'>;
  /** The page's address: it changes where one page shows one recording after another. */
  address: () => string;
  /** A claim was heard that was not known until now, or not as surely. */
  onHeard: (find: LiveFind) => void;
  /** What is known has changed. */
  onChange: () => void;
  signal: AbortSignal;
}

/** What a page's captions have said so far, matched as they are spoken. */
export interface Live {
  /** By their time in the recording. */
  finds: () => LiveFind[];
  find: (id: string) => LiveFind | undefined;
  /** Names of finds that a second look took away. */
  taken: () => string[];
  /** Asks again about what was heard: claims were hidden or shown, changed or taken back. */
  recheck: () => void;
  /** Whether captions have spoken on this page, or could if they were turned on. */
  readonly captions: 'followed' | 'off' | undefined;
  /** Counts up with each change. */
  readonly version: number;
}

/**
 * Follows captions: one request is under way at most, and only the newest words wait for it. A
 * request carries what was said until then and nothing that comes later.
 */
export function startLive(parts: LiveParts): Live {
  const { signal } = parts;
  const log = createSpokenLog();
  const finds = createLiveFinds(parts.document);
  const waiting = new Set<string>();
  const looks = createLiveLooks({
    look: (tail, subjects) => parts.look({ passages: tail.passages, subjects, ...parts.about() }),
    onAnswer: ({ tail, from, address }, found) =>
      hear(() => finds.judge(tail, from, found, address)),
    signal,
  });
  /** The addresses at which captions spoke, and at which they were found off. */
  let speaksAt: string | undefined;
  let offAt: string | undefined;
  let isAsking = false;
  let isToRecheck = false;
  let version = 0;

  const changed = () => {
    version += 1;
    parts.onChange();
  };

  const isOver = () => signal.aborted;

  const onSpoken = (spoken: Spoken) => {
    if (signal.aborted) return;
    log.add(spoken);
    waiting.add(spoken.run);
    const isFirst = speaksAt !== parts.address();
    speaksAt = parts.address();
    if (isFirst) changed();
    void askAll();
  };

  const onOff = () => {
    const isFirst = offAt !== parts.address();
    offAt = parts.address();
    if (isFirst) changed();
  };

  async function askAll() {
    if (isAsking) return;
    isAsking = true;
    while ((waiting.size > 0 || isToRecheck) && !signal.aborted) {
      if (!isToRecheck) await askNext();
      else {
        isToRecheck = false;
        await askAgain();
      }
    }
    isAsking = false;
  }

  async function askNext() {
    const run: string = waiting.values().next().value!;
    waiting.delete(run);
    const tail = log.tail(run);
    if (tail) await ask(tail);
  }

  /** Without a rest: what a reader does not want to see shall go at once. */
  async function askAgain() {
    for (const tail of finds.tails()) {
      // What is asked for meanwhile begins anew.
      if (isToRecheck) return;
      const result = await answerTo(tail).catch(() => undefined);
      if (isOver()) return;
      if (!result) continue;
      const ids = tail.passages.map(({ id }) => id);
      const second = finds.isJudged(tail)
        ? await parts.look({ passages: tail.passages, subjects: ids, ...parts.about() })
        : undefined;
      if (isOver()) return;
      settle(() => finds.retake(tail, second ?? result.matches, second !== undefined));
    }
  }

  function answerTo(tail: Tail): Promise<MatchResult> {
    return parts.match({ passages: tail.passages, ...parts.about() });
  }

  async function ask(tail: Tail) {
    const address = parts.address();
    try {
      const { matches } = await answerTo(tail);
      if (signal.aborted) return;
      hear(() => finds.take(tail, matches, address));
      looks.add(tail, address);
    } catch {
      // What is said next brings these words along.
    }
    await pause(REST);
  }

  function hear(take: () => LiveFind[]) {
    const fresh = settle(take);
    fresh.forEach(parts.onHeard);
  }

  /** Tells of what an answer has changed. */
  function settle<T>(take: () => T): T {
    const before = summary();
    const taken = take();
    if (summary() !== before) changed();
    return taken;
  }

  const list = () => finds.list(parts.address());
  const summary = () =>
    list()
      .map(({ id, match }) => `${id} ${match.tier} ${match.corrected} ${match.quote}`)
      .join('\n');

  parts.follow({ onSpoken, onOff });
  return {
    finds: list,
    find: (id) => finds.find(id),
    taken: () => finds.taken(),
    recheck() {
      isToRecheck = true;
      void askAll();
    },
    get captions() {
      const address = parts.address();
      if (speaksAt === address) return 'followed';
      return offAt === address ? 'off' : undefined;
    },
    get version() {
      return version;
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
