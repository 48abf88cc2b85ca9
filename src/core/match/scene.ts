import type { Meter } from './budget.ts';
import { correctionCues, type CorrectionCues } from './correction.ts';
import { isAsked } from './mood.ts';
import { once } from './once.ts';
import type { Places } from './places.ts';
import type { Stream } from './stream.ts';
import { sentenceAfter, type Window } from './windows.ts';

/** A window with what is the same for every claim that is looked for in it. */
export interface Scene {
  stream: Stream;
  window: Window;
  places: Places;
  meter: Meter;
  isAsked: () => boolean;
  cues: () => CorrectionCues;
}

/** Sets a window up; nothing is read before a claim asks for it. */
export function openScene(stream: Stream, window: Window, places: Places, meter: Meter): Scene {
  return {
    stream,
    window,
    places,
    meter,
    isAsked: once(() => isAsked(stream, window)),
    cues: once(() => correctionCues(stream, window, sentenceAfter(stream, window), meter)),
  };
}
