import type { Collection } from '../../core/claim/collection.ts';
import type { LookRequest } from '../../core/meaning/types.ts';
import type { Match } from '../../core/match/types.ts';
import { lookForCurated } from '../meaning/look.ts';
import type { Meaning } from '../meaning/open-meaning.ts';
import { inHundred, recorded, surestOf } from '../meaning/recorded.ts';
import { openCurated } from '../open-index.ts';
import { silent } from '../progress.ts';

/** What a text gave for one claim. */
export interface Tried {
  /** The mark of the claim, if there is one. */
  found: Match | undefined;
  /** It is listed only. */
  listed: boolean;
  /** What the reader of meaning gave, in words; none where it was not asked for this claim. */
  read: string[];
}

/** Tries texts on the claims of a collection, as a page does. */
export interface Trial {
  on(request: LookRequest, claim: { key: string; text: string }): Promise<Tried>;
  /** Why the words of a text do not carry a claim, each reason once. */
  whyNot(request: LookRequest, claim: string): string[];
}

/** Opens a collection for trials. @param meaning by shared words alone without it */
export function openTrial(
  collection: Collection,
  meaning: Meaning | undefined,
  tell = silent,
): Trial {
  const matcher = openCurated(collection, tell);
  const record = meaning && recorded(meaning);
  const second = lookForCurated(collection, record?.meaning, tell, matcher);
  return {
    async on(request, { key, text }) {
      const { matches } = await second.look(request);
      const own = matches.filter(({ claim }) => claim === key);
      const reading = surestOf(record?.take() ?? [], text);
      return {
        found: own.find(({ tier }) => tier !== 'related'),
        listed: own.length > 0,
        read: reading ? [`read as ${inHundred(reading.odds)} sure by the reader of meaning`] : [],
      };
    },
    whyNot(request, key) {
      const why = matcher.explain(request).filter(({ claim }) => claim === key);
      return [...new Set(why.map(({ rejected }) => rejected))];
    },
  };
}
