import type { Person, Statement } from '../core/claim/schema.ts';
import { Cite, type NumberedSources } from './cite.tsx';
import { Day } from './day.tsx';
import { Facts } from './facts.tsx';
import { quoted } from './format.ts';
import { WORDS } from './words.ts';

interface StatementsProps {
  statements: Statement[];
  people: Person[];
  sources: NumberedSources;
}

/** The words that the claim sums up, as they were said. */
export function Statements({ statements, people, sources }: StatementsProps) {
  if (statements.length === 0) return null;
  return (
    <section class="part">
      <h2 class="label" lang={WORDS.lang}>
        {WORDS.statements}
      </h2>
      <ul class="statements">
        {statements.map(({ quote, said, where, by, source }, at) => (
          <li key={at}>
            <blockquote>{quoted(quote)}</blockquote>
            <Facts
              of={[nameOf(people, by), where, <Day date={said} />]}
              cite={<Cite source={source} sources={sources} />}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The statement's speaker, where the card has a file on them. */
function nameOf(people: Person[], id: string | undefined): string | undefined {
  return people.find((person) => person.id === id)?.name;
}
