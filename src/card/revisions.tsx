import type { Revision } from '../core/claim/schema.ts';
import { Day } from './day.tsx';
import { Facts } from './facts.tsx';
import { WORDS } from './words.ts';

/** What was changed on this card since it was published, newest first. */
export function Revisions({ revisions }: { revisions: Revision[] }) {
  if (revisions.length === 0) return null;
  // Files have the earliest first, also of one day.
  const newestFirst = revisions.toReversed();
  return (
    <section class="part">
      <h2 class="label" lang={WORDS.lang}>
        {WORDS.revisions}
      </h2>
      <ul class="revisions">
        {newestFirst.map(({ date, kind, change }, at) => (
          <li key={at}>
            <Facts of={[<Day date={date} />, WORDS.revisionKinds[kind]]} />
            <p>{change}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
