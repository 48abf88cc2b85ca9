import type { CardData, CuratedCardData, ImportedCardData } from '../../core/claim/card-data.ts';
import { isRetracted } from '../../core/claim/retracted.ts';
import type { Figure } from '../../core/claim/figure.ts';
import type { Claim, Source } from '../../core/claim/schema.ts';
import { numberSources } from '../cite.tsx';
import { directionIn, directionOf, type Direction } from '../direction.ts';
import { listInWords } from '../format.ts';
import { checkerName, reviewsInOrder } from '../reviews.ts';
import { WORDS } from '../words.ts';
import { contextInWords } from './context-in-words.ts';
import { sharedFigure, type SharedFigure } from './shared-figure.ts';

/** One check, as it is told to others. */
export interface SharedCheck {
  by: string;
  /** In the checker's own words; not every check has one. */
  rating?: string;
  date?: string;
  reason?: string;
  url?: string;
}

/** What of a card is told to others, whatever the form. Nothing of the reader or of their page. */
export interface Shared {
  /** The side that the card begins at. */
  direction: Direction;
  kind: string;
  claim: string;
  /** First of all: that it was taken back, and why. */
  retracted?: { date: string; why: string };
  saidBy?: string;
  summary?: string;
  /** What was claimed against what was measured: drawn in a picture. */
  figures: SharedFigure[];
  /** The whole context in words, block by block, with the sources' numbers. */
  context: string[][];
  checks: SharedCheck[];
  /** Why there is no rating. */
  unrated?: string;
  sources: Source[];
  /** Whose card it is, and the day it was last changed where that is known. */
  publisher: string;
  date?: string;
  /** The day it is handed on: a card may be corrected afterwards. */
  sharedOn: string;
  /** The claim's global name, for where no address is known. */
  key: string;
}

type Told = Omit<Shared, 'sharedOn'>;

/** The publisher whose claims come with the extension. */
const OWN = 'onrecord';

/**
 * What there is to share of a card.
 * @param sharedOn the day it is shared, `YYYY-MM-DD`
 */
export function sharedOf(data: CardData, sharedOn: string): Shared {
  return { sharedOn, ...('imported' in data ? ofImported(data) : ofCurated(data)) };
}

function ofImported({ imported, feed, publisher, key }: ImportedCardData): Told {
  const { text, title, speaker, published, verdict, url, lang } = imported;
  return {
    direction: directionIn(lang, text),
    kind: WORDS.kinds.claim,
    claim: text,
    figures: [],
    context: [],
    ...(speaker !== undefined && { saidBy: WORDS.claimedBy(speaker) }),
    checks: [
      {
        by: imported.publisher,
        ...(verdict !== undefined && { rating: verdict }),
        ...(published !== undefined && { date: published }),
        ...(title !== undefined && { reason: title }),
        url,
      },
    ],
    sources: [],
    publisher: feed ?? nameOf(publisher),
    key,
  };
}

function ofCurated({ claim, claimants, scales, feed, publisher, key }: CuratedCardData): Told {
  const isRated = claim.kind === 'claim' && claim.reviews.length > 0;
  const date = lastChange(claim);
  const last = claim.revisions.at(-1);
  return {
    direction: directionOf(claim.lang),
    kind: WORDS.kinds[claim.kind],
    claim: claim.claim,
    ...(last && isRetracted(claim) && { retracted: { date: last.date, why: last.change } }),
    ...(claimants.length > 0 && {
      saidBy: WORDS.claimedBy(listInWords(claimants.map(({ name }) => name))),
    }),
    summary: claim.summary,
    figures: figuresOf(claim),
    context: contextOf(claim),
    checks: isRated
      ? reviewsInOrder(claim.reviews).map((review) => ({
          by: checkerName(review, scales),
          rating: review.rating.name,
          ...(review.published !== undefined && { date: review.published }),
          reason: review.reason,
          ...(review.url !== undefined && { url: review.url }),
        }))
      : [],
    ...(!isRated && { unrated: WORDS.notRated[claim.kind] }),
    sources: Object.values(claim.sources),
    publisher: feed ?? nameOf(publisher),
    ...(date !== undefined && { date }),
    key,
  };
}

function figuresOf({ context }: Claim): SharedFigure[] {
  return context.flatMap((block) =>
    'figure' in block ? sharedFigure(block.figure as Figure) : [],
  );
}

function contextOf({ context, sources }: Claim): string[][] {
  const numbered = numberSources(sources);
  const cite = (text: string, source: string | undefined) => {
    const number = source === undefined ? undefined : numbered.get(source)?.number;
    return number === undefined ? text : `${text} [${number}]`;
  };
  return context.map((block) => contextInWords(block, cite)).filter((lines) => lines.length > 0);
}

const nameOf = (publisher: string) => (publisher === OWN ? WORDS.onrecord : publisher);

/** The last day that a review or a revision has. */
function lastChange({ reviews, revisions }: Claim): string | undefined {
  const days = [...reviews.map(({ published }) => published), ...revisions.map(({ date }) => date)];
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}
