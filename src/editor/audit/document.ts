import type { Passage } from '../../core/passage.ts';
import type { PlacedText } from './placed-text.ts';

/** A paragraph, a turn or a caption, as a reader of pages would hand it to the matcher. */
export interface PlacedPassage {
  placed: PlacedText;
  speaker?: string;
  kind: Passage['kind'];
}

/** A file as passages in reading order. */
export type ReadDocument = PlacedPassage[];

/** Turns of one file are one run of speech: a sentence may go on from one caption to the next. */
export function toPassages(document: ReadDocument): Passage[] {
  return document.map(({ placed, speaker, kind }, at) => ({
    id: String(at),
    text: placed.text,
    kind,
    ...(kind === 'speech' && { run: 'file' }),
    ...(speaker && { speaker }),
  }));
}
