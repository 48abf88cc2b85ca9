import type { Match, MatchResult } from '../core/match/types.ts';
import type { GateVectors, LookRequest, PairReader } from '../core/meaning/types.ts';
import type { Share } from '../core/steps.ts';
import type { ClaimsService } from './claims-service.ts';
import type { Feeds } from './feeds/feeds.ts';
import type { LookShelf } from './look-shelf.ts';
import { createLookOver } from './look-over.ts';
import type { Report } from './report.ts';

/** Answers about all claims held. */
export interface Answers extends Omit<ClaimsService, 'shelf'> {
  /**
   * A second look at passages that were matched, over all claims at once.
   * @param reader who reads its pairs. Where that fails, what is found is what the first pass finds.
   */
  look(request: LookRequest, share: Share, reader: PairReader): Promise<MatchResult>;
}

/**
 * Answers from all claims held: those that came with the extension, unless their publisher's
 * feed has brought newer ones, and those of all feeds. Feeds that cannot be read are said and gone
 * without.
 * @param own the publisher of the claims that came with the extension
 * @param vectors what the second look's gate goes by, opened with the first look
 */
export function createAnswers(
  bundle: ClaimsService,
  feeds: Pick<Feeds, 'match' | 'shelves' | 'card' | 'holds' | 'held'>,
  own: string,
  vectors: () => Promise<GateVectors>,
  report: Report,
): Answers {
  const tolerate = async <T>(work: Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      report(error);
      return otherwise;
    }
  };
  const isReplaced = () => tolerate(feeds.holds(own), false);

  /** Those of feeds that the reader has added are told apart: not every reader holds them. */
  const told = (match: Match): Match =>
    match.claim.startsWith(`${own}/`) ? match : { ...match, added: true };

  const lookOver = createLookOver(vectors);
  const isOwn = ({ curated }: LookShelf) => curated?.collection.publisher === own;
  /** Its own first, whose people are known to all others. */
  const shelves = async () => {
    const [bundled, others] = await Promise.all([
      isReplaced().then(async (is) => (is ? [] : [await bundle.shelf()])),
      tolerate(feeds.shelves(), []),
    ]);
    const all = [...bundled, ...others];
    return [...all.filter(isOwn), ...all.filter((shelf) => !isOwn(shelf))];
  };

  return {
    async look(request, share, reader) {
      const { matches, ...more } = await lookOver(await shelves()).then((look) =>
        look.look(request, share, reader),
      );
      return { matches: matches.map(told), ...more };
    },

    async match(request, share) {
      const [bundled, others] = await Promise.all([
        isReplaced().then((is) => (is ? NOTHING : bundle.match(request, share))),
        tolerate(feeds.match(request, share), []),
      ]);
      const { matches, ...more } = joined([bundled, ...others]);
      return { matches: matches.map(told), ...more };
    },

    async card(key) {
      const publisher = key.slice(0, key.indexOf('/'));
      if (publisher === own && !(await isReplaced())) return bundle.card(key);
      return tolerate(feeds.card(key), null);
    },

    async held() {
      const [own, others] = await Promise.all([
        isReplaced().then((is) => (is ? [] : bundle.held())),
        tolerate(feeds.held(), []),
      ]);
      return [...own, ...others];
    },
  };
}

const NOTHING: MatchResult = { matches: [] };

function joined(results: readonly MatchResult[]): MatchResult {
  const bounded = results.find((result) => result.bounded)?.bounded;
  return { matches: results.flatMap(({ matches }) => matches), ...(bounded && { bounded }) };
}
