import type { Evidence } from '../core/claim/context.ts';
import { Cited, type NumberedSources } from './cite.tsx';
import { WORDS } from './words.ts';

/** What is known and what is not: of equal weight, one beside the other where there is room. */
export function EvidenceBlock({
  evidence,
  sources,
}: {
  evidence: Evidence;
  sources: NumberedSources;
}) {
  const columns = [
    { label: WORDS.known, facts: evidence.known },
    { label: WORDS.unknown, facts: evidence.unknown },
  ].filter(({ facts }) => facts.length > 0);
  return (
    <div class="block evidence">
      {columns.map(({ label, facts }) => (
        <div key={label}>
          <h3 class="label" lang={WORDS.lang}>
            {label}
          </h3>
          <ul>
            {facts.map(({ text, source }, at) => (
              <li key={at}>
                <Cited text={text} source={source} sources={sources} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
