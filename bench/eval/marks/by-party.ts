import type { Text } from './data.ts';
import { isMark, lineKey, type FoundPair } from './pair.ts';
import { partyOf, type Party } from './parties.ts';
import { tallyMarks, type Tally } from './tally.ts';
import type { Verdicts } from './verdicts.ts';

export interface PartyFigures extends Tally {
  party: Party;
  /** Lines that its speakers say. */
  lines: number;
}

/** The figures of marks by the party of who speaks: is one side marked more, or more wrongly? */
export function byParty(
  transcripts: readonly Text[],
  found: readonly FoundPair[],
  verdicts: Verdicts,
): PartyFigures[] {
  const partyOfLine = new Map<string, Party>();
  for (const { name, lines } of transcripts) {
    for (const { line, speaker } of lines) {
      partyOfLine.set(lineKey({ set: 'politifact', transcript: name, line }), partyOf(speaker));
    }
  }
  const parties = [...partyOfLine.values()];
  return (['Democratic', 'Republican', 'none'] as const).map((party) => ({
    party,
    lines: parties.filter((each) => each === party).length,
    ...tallyMarks(
      found.filter((pair) => isMark(pair) && partyOfLine.get(lineKey(pair)) === party),
      verdicts,
    ),
  }));
}
