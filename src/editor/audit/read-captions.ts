import type { ReadDocument } from './document.ts';
import { withoutEntities } from './entities.ts';
import { PlacedText } from './placed-text.ts';

const TIMING = /^\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s+-->/;
const VOICE = /<v(?:\.[\w.-]{1,80})?\s+([^<>]{1,80})>/;
const TAG = /<[^<>]{0,200}>/g;

/**
 * A file of captions, WebVTT or SRT: each cue is a passage of speech. What stands outside of cues
 * (headers, notes, styles, numbers) is passed over, and a line that is said again right away, as
 * rolling captions do, is read once.
 */
export function readCaptions(text: string): ReadDocument {
  const document: ReadDocument = [];
  let placed: PlacedText | undefined;
  let speaker: string | undefined;
  let said = '';
  const close = () => {
    if (placed && !placed.isEmpty) {
      document.push({ placed, kind: 'speech', ...(speaker && { speaker }) });
    }
    placed = undefined;
    speaker = undefined;
  };
  for (const [at, line] of text.split('\n').entries()) {
    if (TIMING.test(line)) {
      close();
      placed = new PlacedText();
    } else if (line.trim() === '') close();
    else if (placed) {
      speaker = VOICE.exec(line)?.[1]?.trim() ?? speaker;
      const words = withoutEntities(line.replace(TAG, ''));
      if (words.trim() !== said) placed.add(words, at + 1);
      said = words.trim();
    }
  }
  close();
  return document;
}
