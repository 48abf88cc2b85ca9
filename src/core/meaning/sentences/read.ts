import type { Stream } from '../../match/stream.ts';
import type { Voice } from '../../match/types.ts';
import type { Span } from '../../passage.ts';
import { sentenceSpans } from '../../text/sentences.ts';
import type { SentenceText } from '../pair-text.ts';
import { beforeOf, type Earlier } from './before.ts';
import { openNamed, type KnownPeople } from './named.ts';

/** A sentence of a page with all that is known around it. */
export interface PageSentence {
  stream: Stream;
  /** Its number in the stream. */
  at: number;
  /** In offsets of the stream's text. */
  span: Span;
  said: SentenceText;
  speaker: Voice | undefined;
  /** The ids of people named in it or meant by it. */
  people: ReadonlySet<string>;
}

/** Sentences of the streams before that are kept in mind. */
const KEPT = 4;

/**
 * The sentences of one part of a page, in reading order.
 * @param title the page's headline
 */
export function* readSentences(
  streams: readonly Stream[],
  title: string | undefined,
  people: KnownPeople,
): Generator<PageSentence> {
  const earlier: Earlier[] = [];
  let before: Stream | undefined;
  for (const stream of streams) {
    const kind = stream.passages[0]?.kind ?? 'prose';
    const label = stream.passages[0]?.speaker;
    const named = openNamed(stream, before, people);
    const spans = sentenceSpans(stream.sentences, stream.tokens, stream.text);
    for (const [at, span] of spans.entries()) {
      const speaker = named.speakerOf(at);
      const before = beforeOf(earlier, kind, label);
      const name = speaker && nameOf(speaker, people);
      yield {
        ...{ stream, at, span, speaker },
        people: named.peopleIn(at),
        said: {
          text: named.textOf(at, span),
          ...(name && { speaker: name }),
          ...(title && { title }),
          ...(before && { before }),
        },
      };
      earlier.push({ text: stream.text.slice(span.start, span.end), speaker: label });
      if (earlier.length > KEPT) earlier.shift();
    }
    before = kind === 'prose' ? stream : undefined;
  }
}

/** A speaker's full name, or as the page names them. */
function nameOf({ label, person }: Voice, { full }: KnownPeople): string {
  return (person === undefined ? undefined : full.get(person)) ?? label;
}
