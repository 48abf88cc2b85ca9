import { isRetracted } from '../core/claim/retracted.ts';
import type { Claim } from '../core/claim/schema.ts';
import { Day } from './day.tsx';
import { WORDS } from './words.ts';

/** Says before all else that a claim was taken back, when and why. */
export function Retraction({ claim }: { claim: Claim }) {
  const last = claim.revisions.at(-1);
  if (!last || !isRetracted(claim)) return null;
  return (
    <section class="retraction" role="note" aria-label={WORDS.retracted}>
      <p class="retraction-title" lang={WORDS.lang}>
        {WORDS.retracted}
      </p>
      <p class="facts">
        <Day date={last.date} />
      </p>
      <p>{last.change}</p>
    </section>
  );
}
