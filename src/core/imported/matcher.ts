import { claimKey, type ClaimKey } from '../claim/collection.ts';
import type { Matcher } from '../match/matcher.ts';
import { partsOfPage } from '../match/parts-of-page.ts';
import { partsOf, type Stream } from '../match/stream.ts';
import type { Match, MatchResult } from '../match/types.ts';
import type { Span } from '../passage.ts';
import type { CountedSteps } from '../steps.ts';
import { sentenceSpans } from '../text/sentences.ts';
import { markAt, MOST_LISTED, sentenceQueries, type LineMark } from './annotate.ts';
import { REQUEST_UNITS, unitsOf } from './budget.ts';
import { openImportedIndex, type Weighed } from './open.ts';
import type { ImportedClaim } from './types.ts';

/** Most characters that are read of one passage. */
export const LONGEST = 20_000;
/** Units that reading a sentence costs, whether or not claims are looked for in it. */
const UNITS_OF_SENTENCE = 100;

/** Finds imported claims in passages. */
export interface ImportedMatcher extends Pick<Matcher, 'matchSteps'> {
  claim(at: number): ImportedClaim;
  key(claim: number): ClaimKey;
  /**
   * The same for streams that are open, with what each sentence may repeat beside what it does.
   * @param parts what `partsOfPage` made of some passages
   */
  lookSteps(
    parts: readonly (readonly Stream[])[],
    options: LookOptions,
  ): CountedSteps<ImportedLook>;
}

export interface LookOptions {
  /** The day of the page or speech, `YYYY-MM-DD`. */
  date: string | undefined;
  /**
   * Which claims are looked at though a sentence shares few words with them; nothing for a sentence
   * that only stands around others. Where it is missing, only what is found is told.
   */
  near?: (stream: Stream, sentence: Span) => ((claim: number) => boolean) | undefined;
}

/** What is found in some streams. */
export interface ImportedLook extends MatchResult {
  sentences: LookedSentence[];
}

/** A sentence of a stream with its candidates, the first pass's best first. */
export interface LookedSentence {
  stream: Stream;
  span: Span;
  candidates: Weighed[];
}

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
  { most = REQUEST_UNITS, isCurrent }: ImportedOptions = {},
): ImportedMatcher {
  let units = 0;
  const index = openImportedIndex(blob, (spent) => (units += unitsOf(spent)));
  const isHeld = (claim: number) => !isCurrent || isCurrent(index.claim(claim).id);

  const toMatch = (stream: Stream, mark: LineMark): Match => {
    const { start, end, claim, confidence, tier, corrected } = mark;
    const { id, text } = index.claim(claim);
    const label = stream.passages[0]?.speaker;
    return {
      ...{ confidence, tier, corrected },
      claim: claimKey(publisher, id),
      claimText: text,
      kind: 'claim',
      parts: partsOf(stream, [{ start, end }]),
      quote: stream.text.slice(start, end),
      ...(label && { speaker: { label } }),
      evidence: [],
    };
  };

  function* lookSteps(
    parts: readonly (readonly Stream[])[],
    { date, near }: LookOptions,
  ): CountedSteps<ImportedLook> {
    const found: ImportedLook = { matches: [], sentences: [] };
    let spent = 0;
    for (const streams of parts) {
      units = UNITS_OF_SENTENCE;
      for (const { line, span, query } of sentenceQueries(streams.map(lineOf), date)) {
        const stream = streams[line]!;
        const isNear = near?.(stream, span);
        if (near && !isNear) continue;
        const looked = isNear
          ? index.look(query, { limit: MOST_LISTED }, isNear)
          : { found: index.find(query, { limit: MOST_LISTED }), candidates: [] };
        for (const one of looked.found) {
          if (isHeld(one.claim)) found.matches.push(toMatch(stream, markAt(line, span, one)));
        }
        const candidates = looked.candidates.filter(({ claim }) => isHeld(claim));
        if (candidates.length > 0) found.sentences.push({ stream, span, candidates });
        spent += units;
        if (spent > most) return { ...found, bounded: 'postings' };
        yield units;
        units = UNITS_OF_SENTENCE;
      }
    }
    return found;
  }

  return {
    claim: (at) => index.claim(at),
    key: (claim) => claimKey(publisher, index.claim(claim).id),
    lookSteps,
    *matchSteps({ passages, date }) {
      const parts = yield* partsOfPage(passages, LONGEST);
      const { matches, bounded } = yield* lookSteps(parts, { date });
      return { matches, ...(bounded && { bounded }) };
    },
  };
}

function lineOf({ text, tokens, sentences, passages: [first] }: Stream) {
  return { text, speaker: first?.speaker ?? '', spans: sentenceSpans(sentences, tokens, text) };
}
