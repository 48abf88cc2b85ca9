import type { ImportedCardData } from '../core/claim/card-data.ts';
import { Day } from './day.tsx';
import { directionIn } from './direction.ts';
import { Facts } from './facts.tsx';
import { Link } from './link.tsx';
import { OnPage, type OnPageProps } from './on-page.tsx';
import { WORDS } from './words.ts';

interface ImportedCardProps extends OnPageProps {
  data: ImportedCardData;
  corrected: boolean;
}

/**
 * A check that a newsroom published itself: what was claimed, the verdict in the checker's own words,
 * and the way to the check.
 */
export function ImportedCard({ data, corrected, ...onPage }: ImportedCardProps) {
  const { text, title, speaker, stated, published, verdict, publisher, url, lang } = data.imported;
  return (
    <article class="card" lang={lang} dir={directionIn(lang, text)}>
      <header class="card-head">
        <p class="label" lang={WORDS.lang}>
          {WORDS.kinds.claim}
        </p>
        <h1 class="claim">{text}</h1>
        <Facts of={[speaker !== undefined && WORDS.claimedBy(speaker), stated]} />
        <OnPage {...onPage} />
        {corrected && (
          <p class="corrected" lang={WORDS.lang}>
            {WORDS.corrected}
          </p>
        )}
      </header>
      <section class="part">
        <h2 class="label" lang={WORDS.lang}>
          {verdict === undefined ? WORDS.check : WORDS.rating}
        </h2>
        <div class="reviews">
          <div class="review">
            {verdict !== undefined && <p class="review-rating">{verdict}</p>}
            <Facts of={[publisher, published !== undefined && <Day date={published} />]} />
            {title !== undefined && <p class="review-reason">{title}</p>}
            <p class="source-link">
              <Link url={url}>
                {WORDS.readCheck}
                <span class="unseen"> {WORDS.by(publisher)}</span>
              </Link>
            </p>
          </div>
        </div>
        <p class="aside imported-means" lang={WORDS.lang}>
          {WORDS.importedMeans(publisher)}
        </p>
      </section>
    </article>
  );
}
