import type { Passage } from '../core/passage.ts';
import { MAX_LABEL_LENGTH, MAX_PASSAGE_LENGTH } from '../messages/schemas.ts';

/** A passage within the bounds of a message. Its end may be cut: offsets in it stay true. */
export function toWire({ speaker, text, ...rest }: Passage): Passage {
  const label = speaker?.slice(0, MAX_LABEL_LENGTH);
  return { ...rest, text: text.slice(0, MAX_PASSAGE_LENGTH), ...(label && { speaker: label }) };
}
