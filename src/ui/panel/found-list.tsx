import { Fragment, type ComponentChild } from 'preact';
import { Day } from '../../card/day.tsx';
import { listInWords } from '../../card/format.ts';
import type { FoundClaim, FoundEvent } from '../../messages/lookup.ts';
import { WORDS } from '../words.ts';
import type { Lookup } from './lookup.ts';
import { useReturn } from './use-return.ts';

interface FoundRowsProps {
  lookup: Lookup;
  /** The id of the heading that names the list. */
  labelledBy: string;
}

/** Claims that were looked up: the claim first, then who made it, when and where. */
export function ClaimRows({
  claims,
  lookup,
  labelledBy,
}: FoundRowsProps & { claims: FoundClaim[] }) {
  return (
    <ol class="matches" aria-labelledby={labelledBy}>
      {claims.map(({ claim, text, by, checker, date, event, feed, isRetracted }) => (
        <FoundRow
          key={claim}
          name={claim}
          lookup={lookup}
          title={text}
          facts={[
            isRetracted && WORDS.takenBack,
            by.length > 0 && listInWords(by),
            event,
            checker,
            date !== undefined && <Day date={date} />,
            feed,
          ]}
          onOpen={() => lookup.open({ kind: 'claim', claim })}
        />
      ))}
    </ol>
  );
}

/** Events that were looked up. */
export function EventRows({
  events,
  lookup,
  labelledBy,
}: FoundRowsProps & { events: FoundEvent[] }) {
  return (
    <ol class="matches" aria-labelledby={labelledBy}>
      {events.map(({ event, name, date, feed }) => (
        <FoundRow
          key={event}
          name={event}
          lookup={lookup}
          title={name}
          facts={[<Day date={date} />, feed]}
          onOpen={() => lookup.open({ kind: 'event', event })}
        />
      ))}
    </ol>
  );
}

interface FoundRowProps {
  /** Of the claim or event that it opens: the keyboard comes back to it from there. */
  name: string;
  lookup: Lookup;
  title: string;
  /** In one line; those that are missing are left out. */
  facts: ComponentChild[];
  onOpen: () => void;
}

export function FoundRow({ name, lookup, title, facts, onOpen }: FoundRowProps) {
  const button = useReturn(lookup.last.value === name, () => lookup.settle());
  const shown = facts.filter(Boolean);
  return (
    <li>
      <button type="button" class="match found" ref={button} onClick={onOpen}>
        <span class="found-title">{title}</span>
        {shown.length > 0 && (
          <span class="match-facts">
            {shown.map((fact, at) => (
              <Fragment key={at}>
                {at > 0 && ' · '}
                {fact}
              </Fragment>
            ))}
          </span>
        )}
      </button>
    </li>
  );
}
