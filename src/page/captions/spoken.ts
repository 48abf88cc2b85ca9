/** What can be done with the recording that captions belong to. */
export interface Player {
  /** Seconds into the recording. */
  readonly time: number;
  seek(seconds: number): void;
  /** Pauses it where it is playing. */
  pause(): void;
}

/** Words that captions have just shown. */
export interface Spoken {
  /** Captions that follow one another: a jump in time or another recording starts a new run. */
  run: string;
  player: Player;
  /** Seconds into the recording at which the words were shown. */
  time: number;
  /** Who speaks, where the captions say so. */
  speaker?: string;
  /** How many of the run's last words are taken back first: captions correct themselves. */
  back: number;
  words: string[];
}

/** Characters of one caption that are read, of one word and of a speaker's name. */
export const LONGEST_CAPTION = 1000;
const LONGEST_WORD = 60;

/** A caption's words within bounds; of one that is too long the newest. */
export function wordsOf(caption: string): string[] {
  return caption
    .slice(-LONGEST_CAPTION)
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.slice(0, LONGEST_WORD));
}
