import type { ListedMatch } from '../../messages/schemas.ts';
import type { LiveFind } from './finds.ts';

/** Seconds between a caption and the line of a transcript that says the same. */
const SAME_TIME = 8;

/**
 * The page's own matches and the claims that were heard, in one list by time. Where a transcript
 * on the page holds what was heard, it is listed once, at its place in the page.
 *
 * @param page in reading order; matches without a time keep their places
 * @param finds by time
 */
export function listTogether(page: ListedMatch[], finds: LiveFind[]): ListedMatch[] {
  const list = [...page];
  for (const find of finds) {
    const at = list.findIndex((match) => isSamePlace(match, find));
    if (at >= 0) list[at] = { ...list[at]!, heard: find.id };
    else list.splice(placeFor(list, find.time), 0, listed(find));
  }
  return list;
}

function isSamePlace({ claim, time, heard }: ListedMatch, find: LiveFind): boolean {
  if (heard !== undefined || claim !== find.match.claim || time === undefined) return false;
  return Math.abs(time - find.time) <= SAME_TIME;
}

/** Before the first that comes later; what was heard stands before what has no time. */
function placeFor(list: ListedMatch[], time: number): number {
  const later = list.findIndex((match) => match.time === undefined || match.time > time);
  return later < 0 ? list.length : later;
}

function listed({ id, match, time }: LiveFind): ListedMatch {
  return { ...match, id, time, present: true, heard: id };
}
