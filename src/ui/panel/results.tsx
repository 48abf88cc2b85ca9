import type { SearchResult } from '../../messages/lookup.ts';
import { WORDS } from '../words.ts';
import { Again } from './empty.tsx';
import { ClaimRows, EventRows } from './found-list.tsx';
import type { Panel } from './state.ts';

const { search: words } = WORDS;

/** What the search over all claims has found, or why it shows nothing. */
export function Results({ panel }: { panel: Panel }) {
  const state = panel.search.state.value;
  return (
    <>
      <p class="unseen" role="status">
        {state.kind === 'found' ? words.found(state.result.claims.length) : ''}
      </p>
      {state.kind === 'asking' && <p class="empty-lead quiet">{words.asking}</p>}
      {state.kind === 'failed' && (
        <div class="empty">
          <p class="empty-lead">{words.failed}</p>
          <Again onAgain={() => panel.search.again()} />
        </div>
      )}
      {state.kind === 'found' && <Found result={state.result} panel={panel} />}
    </>
  );
}

function Found({ result, panel }: { result: SearchResult; panel: Panel }) {
  const { claims, events, more } = result;
  const { lookup } = panel;
  if (claims.length + events.length === 0)
    return (
      <div class="empty">
        <p class="empty-lead">{words.nothing}</p>
        <p>{words.nothingMeans}</p>
      </div>
    );
  return (
    <>
      {events.length > 0 && (
        <section>
          <h2 class="label" id="found-events">
            {WORDS.events}
          </h2>
          <EventRows events={events} lookup={lookup} labelledBy="found-events" />
        </section>
      )}
      {claims.length > 0 && (
        <section>
          <h2 class="label" id="found-claims">
            {words.claims}
          </h2>
          <ClaimRows claims={claims} lookup={lookup} labelledBy="found-claims" />
          {more && <p class="quiet more">{words.more(claims.length)}</p>}
        </section>
      )}
    </>
  );
}
