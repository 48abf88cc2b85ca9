import type { RefObject } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { FEED_WORDS as WORDS } from '../feed-words.ts';
import { FeedKey } from './feed-key.tsx';
import type { Adding, FeedsState, Found } from './feeds-state.ts';

/** Where the reader enters a feed's address, sees what it is, and takes it or not. */
export function AddFeed({ state }: { state: FeedsState }) {
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const isAdded = state.done.value?.kind === 'added';
  useEffect(() => {
    if (isAdded) field.current!.value = '';
  }, [isAdded]);
  const adding = state.adding.value;
  const found = useAnswerFocus(adding, field);
  const isLooking = adding.kind === 'looking';
  const wrong = wrongInWords(adding);
  return (
    <form
      class="add-feed"
      onSubmit={(event) => {
        event.preventDefault();
        void state.look(field.current!.value);
      }}
    >
      <h3>{WORDS.add}</h3>
      <label for={id}>{WORDS.address}</label>
      <p id={`${id}-means`} class="field-means">
        {WORDS.addressMeans}
      </p>
      <div class="field-row">
        <input
          ref={field}
          id={id}
          class="field"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          maxLength={2000}
          placeholder="https://"
          aria-describedby={`${id}-means ${id}-wrong`}
          aria-invalid={wrong !== undefined}
        />
        <button type="submit" class="button" disabled={isLooking}>
          {isLooking ? WORDS.looking : WORDS.look}
        </button>
      </div>
      <p id={`${id}-wrong`} role="status" class="field-wrong">
        {wrong}
      </p>
      {adding.kind === 'found' && <FoundFeed section={found} found={adding} state={state} />}
    </form>
  );
}

/**
 * Moves the keyboard to the answer: to the feed that was found, else back to the field. The button
 * that was pressed is off by then, or gone.
 */
function useAnswerFocus(adding: Adding, field: RefObject<HTMLInputElement | null>) {
  const found = useRef<HTMLElement>(null);
  const first = useRef(adding);
  useEffect(() => {
    if (adding === first.current || adding.kind === 'looking') return;
    (found.current ?? field.current)?.focus();
  }, [adding]);
  return found;
}

function wrongInWords(adding: Adding): string | undefined {
  if (adding.kind === 'not-an-address') return WORDS.notAnAddress;
  if (adding.kind === 'refused') return WORDS.refused(adding.host);
  if (adding.kind !== 'failed') return undefined;
  const { why } = adding;
  return why === 'taken' || why === 'changed' ? WORDS[why] : WORDS.problems[why];
}

interface FoundFeedProps {
  section: RefObject<HTMLElement | null>;
  found: Extract<Adding, { kind: 'found' }>;
  state: FeedsState;
}

/** What a feed is and what it may do, before it is taken. */
function FoundFeed({ section, found: { feed, host, before }, state }: FoundFeedProps) {
  return (
    <section ref={section} class="found-feed" aria-label={WORDS.found(feed.name)} tabIndex={-1}>
      <h4>{WORDS.found(feed.name)}</h4>
      {before && <ChangedSince before={before} now={feed} />}
      {feed.alike !== undefined && <p class="feed-problem">{WORDS.alike(feed.alike)}</p>}
      <p>
        {WORDS.speaksFor(feed.publisher)} {WORDS.records(feed.records)}.
      </p>
      <h5>{WORDS.key}</h5>
      <FeedKey fingerprint={feed.fingerprint} />
      <p class="field-means">{WORDS.keyMeans}</p>
      <h5>{WORDS.may}</h5>
      <ul>
        {WORDS.mayDo.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
      <h5>{WORDS.mayNot}</h5>
      <ul>
        {WORDS.mayNotDo.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
      <p>{WORDS.host(host)}</p>
      <p class="feed-actions">
        <button type="button" class="button primary" onClick={() => void state.take()}>
          {WORDS.take}
        </button>
        <button type="button" class="button" onClick={() => state.leave()}>
          {WORDS.notNow}
        </button>
      </p>
    </section>
  );
}

/** That a feed is not what it was when the reader looked, and what was other. */
function ChangedSince({ before, now }: { before: Found; now: Found }) {
  const others = [
    before.name !== now.name && WORDS.wasCalled(before.name),
    before.publisher !== now.publisher && WORDS.spokeFor(before.publisher),
    before.fingerprint !== now.fingerprint && WORDS.wasOtherKey,
  ].filter((other) => other !== false);
  return (
    <p class="feed-problem">
      <strong>{WORDS.changedSince}</strong> {others.join(' ') || WORDS.wasOtherKeys}
    </p>
  );
}
