import { createRolling } from './rolling.ts';
import { wordsOf, type Player, type Spoken } from './spoken.ts';

/** Turns what one player's captions show into what was said. */
export interface Teller {
  /** Tells the words that a display adds to those before. @param time seconds */
  tell(display: string, time: number, speaker?: string): void;
  /** What follows does not go on from what was said: a jump in time, or another recording. */
  startAnew(): void;
}

let runs = 0;

/** @param onSpoken hears each change; it never carries more words than the display had. */
export function createTeller(player: Player, onSpoken: (spoken: Spoken) => void): Teller {
  let read = createRolling();
  let run = nextRun();
  return {
    tell(display, time, speaker) {
      const { back, words } = read(wordsOf(display));
      if (back === 0 && words.length === 0) return;
      onSpoken({ run, player, time, back, words, ...(speaker !== undefined && { speaker }) });
    },
    startAnew() {
      read = createRolling();
      run = nextRun();
    },
  };
}

function nextRun(): string {
  runs += 1;
  return `heard-${runs}`;
}
