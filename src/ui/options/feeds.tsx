import type { FeedStatus } from '../../messages/feeds.ts';
import { FEED_WORDS as WORDS } from '../feed-words.ts';
import { momentInWords } from '../moment.ts';
import { AddFeed } from './add-feed.tsx';
import { FeedKey } from './feed-key.tsx';
import type { FeedsState } from './feeds-state.ts';

/** The feeds that the reader takes, and one more. */
export function Feeds({ state }: { state: FeedsState }) {
  const feeds = state.feeds.value;
  const done = state.done.value;
  return (
    <>
      <h2 id="feeds">{WORDS.title}</h2>
      <p>{WORDS.lead}</p>
      {feeds?.length === 0 && <p>{WORDS.none}</p>}
      {feeds !== undefined && feeds.length > 0 && (
        <ul class="feeds" aria-label={WORDS.list}>
          {feeds.map((feed) => (
            <FeedItem key={feed.publisher} feed={feed} state={state} />
          ))}
        </ul>
      )}
      <p role="status" class="feeds-done">
        {done && WORDS[done.kind](done.name)}
      </p>
      <AddFeed state={state} />
    </>
  );
}

function FeedItem({ feed, state }: { feed: FeedStatus; state: FeedsState }) {
  const { publisher, name, address, fingerprint, isBuiltIn, records, confirmed, problem } = feed;
  const isChecking = state.checking.value.has(publisher);
  const facts = [
    isBuiltIn && WORDS.builtIn,
    records !== undefined && WORDS.records(records),
    confirmed !== undefined && WORDS.confirmed(momentInWords(confirmed, Date.now())),
  ].filter((fact) => fact !== false);
  return (
    <li class="feed">
      <h3 class="feed-name">{name}</h3>
      <p class="feed-address">{address}</p>
      <p class="feed-facts">{records === undefined ? WORDS.waiting : facts.join(' · ')}</p>
      {problem !== undefined && (
        <p class="feed-problem">
          {WORDS.problems[problem]} {records !== undefined && WORDS.kept}
        </p>
      )}
      <NewName feed={feed} state={state} />
      <details class="feed-more">
        <summary>{WORDS.key}</summary>
        <FeedKey fingerprint={fingerprint} />
      </details>
      <p class="feed-actions">
        <button
          type="button"
          class="button"
          aria-label={isChecking ? undefined : WORDS.checkNamed(name)}
          disabled={isChecking}
          onClick={() => void state.check(publisher)}
        >
          {isChecking ? WORDS.checking : WORDS.check}
        </button>
        {!isBuiltIn && (
          <button
            type="button"
            class="button"
            aria-label={WORDS.removeNamed(name)}
            onClick={() => void state.remove(feed)}
          >
            {WORDS.remove}
          </button>
        )}
      </p>
    </li>
  );
}

/** What a feed calls itself since it was taken: it is called so only where the reader says so. */
function NewName({
  feed: { publisher, name, calls },
  state,
}: {
  feed: FeedStatus;
  state: FeedsState;
}) {
  if (calls === undefined) return null;
  if (calls === null) return <p class="feed-problem">{WORDS.callsRefused}</p>;
  return (
    <p class="feed-problem feed-calls">
      {WORDS.calls(calls)}
      <button
        type="button"
        class="button"
        aria-label={WORDS.renameNamed(name, calls)}
        onClick={() => void state.rename(publisher, calls)}
      >
        {WORDS.rename}
      </button>
    </p>
  );
}
