import { claimKey } from '../claim/collection.ts';
import type { Matcher } from '../match/matcher.ts';
import { groupPassages, partsOf, streamSteps, type Stream } from '../match/stream.ts';
import type { Match, MatchResult } from '../match/types.ts';
import type { Passage } from '../passage.ts';
import type { CountedSteps } from '../steps.ts';
import { annotateSentences, type LineMark } from './annotate.ts';
import { REQUEST_UNITS, unitsOf } from './budget.ts';
import { openImportedIndex } from './open.ts';

/** Most characters that are read of one passage. */
const LONGEST = 20_000;
/** Streams are read for their text alone: no term of another index is looked up. */
const NO_TERMS = { term: () => -1, signs: new Map<string, number>() };
/** Units that reading a sentence costs, whether or not claims are looked for in it. */
const UNITS_OF_SENTENCE = 100;

/** Finds imported claims in passages. */
export type ImportedMatcher = Pick<Matcher, 'matchSteps'>;

export interface ImportedOptions {
  /** Units of work that one request may cost. */
  most?: number;
  /** Does a claim, by its id, still stand as the index has it? */
  isCurrent?: (id: string) => boolean;
}

/**
 * Finds imported claims in passages, as `openMatcher` finds those that carry a pattern.
 * @param blob what `buildImportedIndex` made
 * @param publisher whose feed the claims came with
 * @throws BlobFormatError
 */
export function openImportedMatcher(
  blob: ArrayBuffer,
  publisher: string,
  { most = REQUEST_UNITS, isCurrent = () => true }: ImportedOptions = {},
): ImportedMatcher {
  let units = 0;
  const index = openImportedIndex(blob, (spent) => (units += unitsOf(spent)));
  return {
    *matchSteps({ passages, date }): CountedSteps<MatchResult> {
      const matches: Match[] = [];
      let spent = 0;
      for (const part of parts(passages)) {
        const streams: Stream[] = [];
        for (const group of groupPassages(part)) {
          streams.push(yield* streamSteps(group, NO_TERMS, LONGEST));
        }
        const lines = streams.map(({ text, passages: [first] }) => ({
          text,
          speaker: first?.speaker ?? '',
        }));
        const toMatch = ({ line, start, end, claim, ...rest }: LineMark): Match => {
          const { id, text } = index.claim(claim);
          const { speaker: label } = lines[line]!;
          return {
            ...rest,
            claim: claimKey(publisher, id),
            claimText: text,
            kind: 'claim',
            parts: partsOf(streams[line]!, [{ start, end }]),
            quote: streams[line]!.text.slice(start, end),
            ...(label && { speaker: { label } }),
            evidence: [],
          };
        };
        units = UNITS_OF_SENTENCE;
        for (const { marks } of annotateSentences(index, lines, date ? { date } : {})) {
          for (const mark of marks) {
            if (isCurrent(index.claim(mark.claim).id)) matches.push(toMatch(mark));
          }
          spent += units;
          if (spent > most) return { matches, bounded: 'postings' };
          yield units;
          units = UNITS_OF_SENTENCE;
        }
      }
      return { matches };
    },
  };
}

/** The text, and each note that stands beside it: the sentences of one are no neighbours of another's. */
function parts(passages: Passage[]): Passage[][] {
  const text = passages.filter(({ beside }) => !beside);
  return [text, ...passages.filter(({ beside }) => beside).map((note) => [note])];
}
