import type { Match, Tier } from '../../core/match/types.ts';
import type { Player } from '../../page/captions/index.ts';
import { SURENESS, surerFirst } from '../overlap.ts';
import type { Tail } from './spoken-log.ts';

/** A claim that was heard. */
export interface LiveFind {
  id: string;
  match: Match;
  /** The surest it has been. */
  best: Tier;
  player: Player;
  /** The address at which it was heard: another one shows another recording. */
  address: string;
  run: string;
  /** Where its words lie in the run. */
  start: number;
  end: number;
  /** Seconds into the recording. */
  time: number;
  /** The words among which it was looked for last: they are asked about again. */
  among: Tail;
  /** False once its claim is not found there any more. It is kept: a mark can be had back. */
  stands: boolean;
  /** How long the words were when a second look judged them: more of them may say something else. */
  judged?: number;
}

/** A find without what it gets from its history. */
type Hearing = Omit<LiveFind, 'id' | 'best' | 'judged'>;

/** Finds kept for one page; the oldest make room. */
const MOST_FINDS = 300;
/** Units at the head of a tail whose sentence may have lost its beginning. */
const HEAD = 250;
/** Seconds between two hearings of one place: of the words said again after a jump back. */
const SAME_PLACE = 3;

/** The claims heard at one address of a page so far. */
export interface LiveFinds {
  /** Takes the answer about the newest words; gives what is new, or surer than ever. */
  take(tail: Tail, matches: Match[], address: string): LiveFind[];
  /**
   * Takes the answer of a second look at the newest words, from some place of their run on; gives what
   * is new, or surer than ever.
   */
  judge(tail: Tail, from: number, matches: Match[], address: string): LiveFind[];
  /** Words that finds were looked for among, each once: those that were spoken last come first. */
  tails(): Tail[];
  /** Whether a second look has judged what was found among such words. */
  isJudged(tail: Tail): boolean;
  /**
   * Takes the answer about such words when they were asked about again: what is told is the same.
   * @param isSecond it is a second look's
   */
  retake(tail: Tail, matches: Match[], isSecond: boolean): void;
  /** Finds that a second look took away. */
  taken(): string[];
  find(id: string): LiveFind | undefined;
  /** All of one address, by their time. */
  list(address: string): LiveFind[];
}

/** @param document its name goes into those of the finds */
export function createLiveFinds(document: string): LiveFinds {
  let finds: LiveFind[] = [];
  let named = 0;

  const settle = (heard: Hearing, tail: Tail, isSecond: boolean): LiveFind => {
    const at = finds.findIndex((find) => isSame(find, heard));
    const known = finds[at];
    const judged = isSecond && { judged: lengthOf(heard) };
    if (!known) {
      const { tier } = heard.match;
      const find = { ...heard, best: tier, id: `${document}-heard-${(named += 1)}`, ...judged };
      finds.push(find);
      return find;
    }
    // Words that took it back may have been cut off: only the words it was looked for among tell.
    const isSurer = known.stands && surerFirst(heard.match, known.match) < 0;
    if (!isSecond && known.judged !== undefined && lengthOf(heard) <= known.judged) return known;
    if (isAtHead(known, tail) && !isSurer) return known;
    const best = SURENESS[heard.match.tier] > SURENESS[known.best] ? heard.match.tier : known.best;
    const time = Math.min(known.time, heard.time);
    finds[at] = { ...heard, id: known.id, best, time, ...judged };
    return finds[at];
  };

  /** Takes an answer about a tail; `undo` is what becomes of a find that is not in it. */
  const takeIn = (
    { tail, matches, address }: { tail: Tail; matches: Match[]; address: string },
    isSecond: boolean,
    undo: (find: LiveFind) => LiveFind,
  ): LiveFind[] => {
    // The recordings of another address are let go, with the elements that played them.
    finds = finds.filter((find) => find.address === address);
    const before = new Map(finds.map(({ id, best }) => [id, best]));
    const confirmed = new Set<string>();
    for (const match of matches) {
      const place = tail.place(match);
      if (!place) continue;
      const { run, player } = tail;
      const heard = { match, player, address, run, ...place, among: tail, stands: true };
      confirmed.add(settle(heard, tail, isSecond).id);
    }
    finds = finds.map((find) =>
      confirmed.has(find.id) || !isUnderLook(find, tail) ? find : undo(find),
    );
    finds = finds.slice(-MOST_FINDS);
    return finds.filter(({ id, best, stands }) => stands && before.get(id) !== best);
  };

  return {
    take: (tail, matches, address) =>
      takeIn({ tail, matches, address }, false, (find) =>
        // More of the sentence was heard: it may not say the claim after all.
        find.judged === undefined ? { ...find, among: tail, stands: false } : find,
      ),
    judge: (tail, from, matches, address) =>
      takeIn({ tail, matches, address }, true, (find) =>
        find.start < from ? find : { ...find, among: tail, stands: false, judged: lengthOf(find) },
      ),
    tails: () => [...new Set(finds.map(({ among }) => among).reverse())],
    isJudged: (tail) => finds.some(({ among, judged }) => among === tail && judged !== undefined),
    retake(tail, matches, isSecond) {
      finds = finds.map(({ judged, ...find }) => {
        if (find.among !== tail) return { ...find, ...(judged !== undefined && { judged }) };
        const [again] = matches
          .filter((match) => match.claim === find.match.claim && meets(find, tail.place(match)))
          .sort(surerFirst);
        return {
          ...{ ...find, stands: again !== undefined, ...(again && { match: again }) },
          ...(isSecond && { judged: lengthOf(find) }),
        };
      });
    },
    taken: () =>
      finds.flatMap(({ id, stands, judged }) => (stands || judged === undefined ? [] : [id])),
    find: (id) => finds.find((find) => find.id === id),
    list: (address) =>
      finds
        .filter((find) => find.address === address && find.stands)
        .sort((a, b) => a.time - b.time),
  };
}

const lengthOf = ({ start, end }: Pick<LiveFind, 'start' | 'end'>) => end - start;

/** Whether the answer about a tail settles if a find stands. */
function isUnderLook(find: LiveFind, tail: Tail): boolean {
  return find.run === tail.run && find.end > tail.from && !isAtHead(find, tail);
}

/** Whether a find's words overlap others of its run. */
function meets(
  { start, end }: Pick<LiveFind, 'start' | 'end'>,
  other: { start: number; end: number } | undefined,
): boolean {
  return other !== undefined && start < other.end && other.start < end;
}

/** Whether what stands before a find may have been cut off. */
function isAtHead(find: LiveFind, { run, from }: Tail): boolean {
  return find.run === run && from > 0 && find.start < from + HEAD;
}

/** The same claim in overlapping words or, after a jump, at the same place of the recording. */
function isSame(find: LiveFind, heard: Hearing): boolean {
  if (find.match.claim !== heard.match.claim || find.address !== heard.address) return false;
  if (find.run === heard.run) return meets(find, heard);
  return find.player === heard.player && Math.abs(find.time - heard.time) <= SAME_PLACE;
}
