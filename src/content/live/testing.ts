import type { Match } from '../../core/match/types.ts';
import type { Player, Spoken } from '../../page/captions/index.ts';

/** A recording that notes what is done with it. */
export function testPlayer(): Player & { sought: number[]; paused: number } {
  const sought: number[] = [];
  return {
    time: 0,
    sought,
    paused: 0,
    seek: (seconds) => void sought.push(seconds),
    pause() {
      this.paused += 1;
    },
  };
}

/** Words that captions show; `back` takes earlier ones back. */
export function spoken(player: Player, words: string, more: Partial<Spoken> = {}): Spoken {
  return { run: 'run-1', player, time: 0, back: 0, words: words.split(' '), ...more };
}

/** A match of some words within a passage. */
export function matchIn(
  { id, text }: { id: string; text: string },
  words: string,
  more: Partial<Match> = {},
): Match {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in "${text}"`);
  return {
    claim: 'onrecord/crowd',
    claimText: '60 million people listened.',
    kind: 'claim',
    tier: 'certain',
    confidence: 0.9,
    parts: [{ passage: id, spans: [{ start, end: start + words.length }] }],
    quote: words,
    corrected: false,
    evidence: [],
    ...more,
  };
}
