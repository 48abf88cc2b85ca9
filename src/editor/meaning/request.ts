import type { Query } from '../../core/imported/types.ts';
import type { LookRequest } from '../../core/meaning/types.ts';
import type { Passage } from '../../core/passage.ts';

/**
 * A sentence with what is known around it, as a page that holds nothing else would ask. With a speaker it
 * is read as a transcript's, else as an article's.
 */
export function requestOf(query: Query & { title?: string }): LookRequest {
  const { text, speaker, date, title, before = [], after = [] } = query;
  const passage = (id: string, said: string): Passage => ({
    id,
    text: said,
    kind: speaker ? 'speech' : 'prose',
    ...(speaker && { speaker }),
  });
  return {
    passages: [
      ...before.map((said, at) => passage(`before ${at}`, said)),
      passage('sentence', text),
      ...after.map((said, at) => passage(`after ${at}`, said)),
    ],
    ...(date && { date }),
    ...(title && { title }),
  };
}
