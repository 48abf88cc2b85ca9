import type { QuoteBlock as Quote } from '../core/claim/context.ts';
import { Cite, type NumberedSources } from './cite.tsx';
import { dateInWords } from './format.ts';

/** Somebody's own words, with who, when and where. */
export function QuoteBlock({ quote, sources }: { quote: Quote; sources: NumberedSources }) {
  const { text, by, said, where, source } = quote;
  return (
    <figure class="block quote">
      <blockquote>{text}</blockquote>
      <figcaption class="facts">
        <span>{by}</span>
        {where !== undefined && <span>{where}</span>}
        {said !== undefined && <time dateTime={said}>{dateInWords(said)}</time>}
        <Cite source={source} sources={sources} />
      </figcaption>
    </figure>
  );
}
