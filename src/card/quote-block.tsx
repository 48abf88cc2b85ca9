import type { QuoteBlock as Quote } from '../core/claim/context.ts';
import { Cite, type NumberedSources } from './cite.tsx';
import { Day } from './day.tsx';
import { Facts } from './facts.tsx';

/** Somebody's own words, with who, when and where. */
export function QuoteBlock({ quote, sources }: { quote: Quote; sources: NumberedSources }) {
  const { text, by, said, where, source } = quote;
  return (
    <figure class="block quote">
      <blockquote>{text}</blockquote>
      <figcaption>
        <Facts
          of={[by, where, said !== undefined && <Day date={said} />]}
          cite={<Cite source={source} sources={sources} />}
        />
      </figcaption>
    </figure>
  );
}
