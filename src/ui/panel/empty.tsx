import { WORDS } from '../words.ts';
import type { Access } from './services.ts';
import type { Panel } from './state.ts';
import type { Over } from './tab-state.ts';

/** Why nothing shows: each state in words, with what can be done about it. */

export function Reading() {
  return <p class="empty-lead quiet">{WORDS.reading}</p>;
}

export function Nothing({ passages }: { passages: number }) {
  return (
    <div class="empty">
      <p class="empty-lead">{WORDS.nothing}</p>
      <p>{passages === 0 ? WORDS.noText : WORDS.nothingMeans}</p>
    </div>
  );
}

export function Lost({ onAgain }: { onAgain: () => void }) {
  return (
    <div class="empty">
      <p class="empty-lead">{WORDS.lost}</p>
      <Again onAgain={onAgain} />
    </div>
  );
}

/** The panel stands in a tab of its own, and has no page to be bound to any more. */
export function Ended({ why }: { why: Over }) {
  return (
    <div class="empty">
      <p class="empty-lead">{WORDS.over[why]}</p>
      <p>{WORDS.overMeans}</p>
    </div>
  );
}

export function Failed({ onAgain }: { onAgain: () => void }) {
  return (
    <div class="empty">
      <p class="empty-lead">{WORDS.failed}</p>
      <p>{WORDS.failedMeans}</p>
      <Again onAgain={onAgain} />
    </div>
  );
}

/** What was asked of the background and did not come. */
export function NotFetched({ onAgain }: { onAgain: () => void }) {
  return (
    <div class="empty">
      <p class="empty-lead">{WORDS.notFetched}</p>
      <Again onAgain={onAgain} />
    </div>
  );
}

export function Again({ onAgain }: { onAgain: () => void }) {
  return (
    <button type="button" class="button" onClick={onAgain}>
      {WORDS.again}
    </button>
  );
}

/** No content script answers: access was not given yet, or never can be, or the page is older. */
export function ClosedPage({ access, panel }: { access: Access; panel: Panel }) {
  if (access.access === 'never') return <Never />;
  if (access.access === 'paused')
    return <Paused host={access.host} onResume={() => void panel.site.resume(access.host)} />;
  if (access.access === 'granted') return <Lost onAgain={() => void panel.read()} />;
  return <Ask host={access.host} panel={panel} />;
}

function Paused({ host, onResume }: { host: string; onResume: () => void }) {
  return (
    <div class="empty">
      <p class="empty-lead">{WORDS.paused(host)}</p>
      <p>{WORDS.pausedMeans}</p>
      <p class="buttons">
        <button type="button" class="button primary" onClick={onResume}>
          {WORDS.resume(host)}
        </button>
      </p>
    </div>
  );
}

function Never() {
  return (
    <div class="empty">
      <p class="empty-lead">{WORDS.never}</p>
      <p>{WORDS.neverMeans}</p>
    </div>
  );
}

/** The panel asks the browser within the click's own turn: it is refused later. */
function Ask({ host, panel }: { host: string; panel: Panel }) {
  return (
    <div class="empty">
      <p class="empty-lead">{WORDS.ask(host)}</p>
      <p>{WORDS.askWhy}</p>
      <p class="buttons">
        {host && (
          <button type="button" class="button primary" onClick={() => void panel.site.allow(host)}>
            {WORDS.allowSite(host)}
          </button>
        )}
        <button
          type="button"
          class={host ? 'button' : 'button primary'}
          onClick={() => void panel.site.allowAll()}
        >
          {WORDS.allowAll}
        </button>
      </p>
      <p class="quiet">{WORDS.readOnce}</p>
    </div>
  );
}
