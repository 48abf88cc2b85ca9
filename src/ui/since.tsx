import type { Since } from '../core/claim/since.ts';
import { locale } from '../words/language.ts';
import { WORDS } from './words.ts';

/** Tells a reader who had the card open before what was put right on it since. */
export function SinceRead({ since }: { since: Since }) {
  const day = new Date(since.at).toLocaleDateString(locale, { dateStyle: 'long' });
  return (
    <section class="since" role="note" aria-label={WORDS.since(day)}>
      <p class="since-title">{WORDS.since(day)}</p>
      {since.revisions.map(({ change }, at) => (
        <p key={at}>{change}</p>
      ))}
    </section>
  );
}
