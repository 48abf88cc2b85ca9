import type { ClaimKind, Review, Scales } from '../core/claim/schema.ts';
import { Day } from './day.tsx';
import { Facts } from './facts.tsx';
import { Link } from './link.tsx';
import { checkerName, reviewsInOrder } from './reviews.ts';
import { WORDS } from './words.ts';

interface RatingProps {
  kind: ClaimKind;
  reviews: Review[];
  scales: Scales;
}

/** Each checker's verdict in its own words, side by side, the earliest first; or why there is none. */
export function Rating({ kind, reviews, scales }: RatingProps) {
  if (kind !== 'claim' || reviews.length === 0)
    return (
      <p class="part unrated" lang={WORDS.lang}>
        {WORDS.notRated[kind]}
      </p>
    );
  return (
    <section class="part">
      <h2 class="label" lang={WORDS.lang}>
        {reviews.length > 1 ? WORDS.ratings : WORDS.rating}
      </h2>
      <div class="reviews">
        {reviewsInOrder(reviews).map((review, at) => (
          <ReviewItem key={at} review={review} scales={scales} />
        ))}
      </div>
    </section>
  );
}

function ReviewItem({ review, scales }: { review: Review; scales: Scales }) {
  const { published, rating, reason, url } = review;
  const scale = Object.hasOwn(scales, rating.scale) ? scales[rating.scale] : undefined;
  const name = checkerName(review, scales);
  return (
    <div class="review">
      <p class="review-rating">{rating.name}</p>
      <Facts of={[name, published !== undefined && <Day date={published} />]} />
      <p class="review-reason">{reason}</p>
      {url !== undefined && (
        <p class="source-link">
          <Link url={url}>
            {WORDS.readCheck}
            <span class="unseen"> {WORDS.by(name)}</span>
          </Link>
        </p>
      )}
      {scale && <Scale scale={scale} given={rating.name} />}
    </div>
  );
}

/** All words of the scale, so that one can be weighed against the others. */
function Scale({ scale, given }: { scale: Scales[string]; given: string }) {
  return (
    <details class="scale">
      <summary lang={WORDS.lang}>{WORDS.meaning(given)}</summary>
      <dl>
        {scale.ratings.map(({ name, means }) => (
          <div key={name} class={name === given ? 'given' : undefined}>
            <dt>{name}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
