import { claimKey } from '../claim/collection.ts';
import type { Matcher } from '../match/matcher.ts';
import { groupPassages, openStream, partsOf } from '../match/stream.ts';
import type { Match } from '../match/types.ts';
import { annotateLines } from './annotate.ts';
import { openImportedIndex } from './open.ts';

/** Most characters that are read of one passage. */
const LONGEST = 20_000;
/** Streams are read for their text alone: no term of another index is looked up. */
const NO_TERMS = { term: () => -1, signs: new Map<string, number>() };

/**
 * Finds imported claims in passages, as `openMatcher` finds those that carry a pattern.
 * @param blob what `buildImportedIndex` made
 * @param publisher whose feed the claims came with
 * @throws BlobFormatError
 */
export function openImportedMatcher(blob: ArrayBuffer, publisher: string): Pick<Matcher, 'match'> {
  const index = openImportedIndex(blob);
  return {
    match({ passages, date }) {
      const streams = groupPassages(passages).map((group) => openStream(group, NO_TERMS, LONGEST));
      const lines = streams.map(({ text, passages: [first] }) => ({
        text,
        speaker: first?.speaker ?? '',
      }));
      const found = [...annotateLines(index, lines, date === undefined ? {} : { date })].flat();
      const matches = found.map(({ line, start, end, claim, ...rest }): Match => {
        const stream = streams[line]!;
        const { speaker: label } = lines[line]!;
        const { id, text } = index.claim(claim);
        return {
          ...rest,
          claim: claimKey(publisher, id),
          claimText: text,
          kind: 'claim',
          parts: partsOf(stream, [{ start, end }]),
          quote: stream.text.slice(start, end),
          ...(label && { speaker: { label } }),
          evidence: [],
        };
      });
      return { matches };
    },
  };
}
