import type { Meter } from './budget.ts';
import { correctionCues, type CorrectionCues } from './correcting/correction.ts';
import { isAsked } from './moods/questions.ts';
import type { Places } from './places.ts';
import type { Stream } from './stream.ts';
import { sentencesAfter, type Window } from './windows.ts';

/**
 * A window with what is the same for every claim that is looked for in it; nothing is read before a
 * claim asks for it.
 */
export class Scene {
  readonly stream: Stream;
  readonly window: Window;
  /** Of this window. */
  readonly places: Places;
  readonly meter: Meter;
  #isAsked: boolean | undefined;
  #cues: CorrectionCues | undefined;

  constructor(stream: Stream, window: Window, places: Places, meter: Meter) {
    this.stream = stream;
    this.window = window;
    this.places = places;
    this.meter = meter;
  }

  /** Is the window a question? */
  get isAsked(): boolean {
    return (this.#isAsked ??= isAsked(this.stream, this.window));
  }

  /** What around the window corrects a claim. */
  get cues(): CorrectionCues {
    const { stream, window, meter } = this;
    return (this.#cues ??= correctionCues(stream, window, sentencesAfter(stream, window), meter));
  }
}
