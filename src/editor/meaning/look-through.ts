import type { SecondLook } from '../../core/meaning/types.ts';
import type { Match, MatchPart } from '../../core/match/types.ts';
import type { Passage } from '../../core/passage.ts';
import { windowsOf, type Page } from './windows.ts';

/** A match with the part of it that lies in one passage. */
export interface FoundPart {
  match: Match;
  part: MatchPart;
}

/** Some passages of a page, looked through. */
export interface LookedThrough {
  own: readonly Passage[];
  /** The parts that lie in these passages. */
  found: FoundPart[];
  /** They were too much to be read to their end. */
  bounded: boolean;
}

/** Looks through a page of any length, some passages after the others. */
export async function* lookThrough(
  second: SecondLook,
  passages: readonly Passage[],
  page: Page,
): AsyncGenerator<LookedThrough> {
  for (const { request, own } of windowsOf(passages, page)) {
    const { matches, bounded } = await second.look(request);
    // What lies around is told of in a window of its own.
    const ids = new Set(own.map(({ id }) => id));
    const found = matches.flatMap((match) =>
      match.parts.filter(({ passage }) => ids.has(passage)).map((part) => ({ match, part })),
    );
    yield { own, found, bounded: bounded !== undefined };
  }
}
