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
}

/** A find without what it gets from its history. */
type Hearing = Omit<LiveFind, 'id' | 'best'>;

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
  /** Words that finds were looked for among, each once: those that were spoken last come first. */
  tails(): Tail[];
  /** Takes the answer about such words when they were asked about again: what is told is the same. */
  retake(tail: Tail, matches: Match[]): void;
  find(id: string): LiveFind | undefined;
  /** All of one address, by their time. */
  list(address: string): LiveFind[];
}

/** @param document its name goes into those of the finds */
export function createLiveFinds(document: string): LiveFinds {
  let finds: LiveFind[] = [];
  let named = 0;

  const settle = (heard: Hearing, tail: Tail): LiveFind => {
    const at = finds.findIndex((find) => isSame(find, heard));
    const known = finds[at];
    if (!known) {
      const find = { ...heard, best: heard.match.tier, id: `${document}-heard-${(named += 1)}` };
      finds.push(find);
      return find;
    }
    // Words that took it back may have been cut off: only the words it was looked for among tell.
    const isSurer = known.stands && surerFirst(heard.match, known.match) < 0;
    if (isAtHead(known, tail) && !isSurer) return known;
    const best = SURENESS[heard.match.tier] > SURENESS[known.best] ? heard.match.tier : known.best;
    finds[at] = { ...heard, id: known.id, best, time: Math.min(known.time, heard.time) };
    return finds[at];
  };

  return {
    take(tail, matches, address) {
      // The recordings of another address are let go, with the elements that played them.
      finds = finds.filter((find) => find.address === address);
      const before = new Map(finds.map(({ id, best }) => [id, best]));
      const confirmed = new Set<string>();
      for (const match of matches) {
        const place = tail.place(match);
        if (!place) continue;
        const { run, player } = tail;
        const heard = { match, player, address, run, ...place, among: tail, stands: true };
        confirmed.add(settle(heard, tail).id);
      }
      // More of the sentence was heard: it may not say the claim after all.
      finds = finds.map((find) =>
        confirmed.has(find.id) || !isUnderLook(find, tail)
          ? find
          : { ...find, among: tail, stands: false },
      );
      finds = finds.slice(-MOST_FINDS);
      return finds.filter(({ id, best }) => before.get(id) !== best);
    },
    tails: () => [...new Set(finds.map(({ among }) => among).reverse())],
    retake(tail, matches) {
      finds = finds.map((find) => {
        if (find.among !== tail) return find;
        const [again] = matches
          .filter((match) => match.claim === find.match.claim && meets(find, tail.place(match)))
          .sort(surerFirst);
        return { ...find, stands: again !== undefined, ...(again && { match: again }) };
      });
    },
    find: (id) => finds.find((find) => find.id === id),
    list: (address) =>
      finds
        .filter((find) => find.address === address && find.stands)
        .sort((a, b) => a.time - b.time),
  };
}

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
