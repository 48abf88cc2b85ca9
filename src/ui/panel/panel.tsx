import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { quoted } from '../../card/format.ts';
import { CardView } from './card-view.tsx';
import { FilterView } from './filter-view.tsx';
import { ClosedPage, Failed, Lost, Nothing, Reading } from './empty.tsx';
import { MatchList, Notices } from './list.tsx';
import { LookupView } from './lookup-view.tsx';
import { Offline } from './offline.tsx';
import { Results } from './results.tsx';
import { SearchField } from './search-field.tsx';
import type { Panel } from './state.ts';
import type { TabState } from './tab-state.ts';
import { WORDS } from '../words.ts';
import { StaleFeeds } from './stale-feeds.tsx';

interface PanelViewProps {
  panel: Panel;
  onSettings: () => void;
  isOffline?: ReadonlySignal<boolean>;
}

/** The sidebar: the page's passages with context, or one of them with its card. */
export function PanelView({ panel, ...more }: PanelViewProps) {
  const state = panel.state.value;
  const choice = panel.opened.choice.value;
  const hidden = panel.hiding.last.value;
  const last = useRef<string | undefined>(undefined);
  useEffect(() => {
    last.current = choice?.match;
  });
  return (
    <div class="panel">
      <p class="unseen" role="status">
        {hidden ? WORDS.hidden(quoted(hidden.quote)) : statusWords(state)}
      </p>
      <Shown panel={panel} last={last.current} {...more} />
    </div>
  );
}

/** What was looked up last, else the card of a passage, else the overview. */
function Shown({ panel, ...more }: PanelViewProps & { last: string | undefined }) {
  const state = panel.state.value;
  if (panel.lookup.place.value) return <LookupView lookup={panel.lookup} />;
  if (panel.opened.choice.value && state.kind === 'page') return <CardView panel={panel} />;
  return <Overview panel={panel} state={state} {...more} />;
}

interface OverviewProps extends PanelViewProps {
  state: TabState;
  last: string | undefined;
}

function Overview({ panel, state, last, onSettings, isOffline }: OverviewProps) {
  return (
    <main class="overview">
      <header class="masthead">
        <h1>{WORDS.name}</h1>
        {markedIn(state) > 0 && <p>{WORDS.found(markedIn(state))}</p>}
      </header>
      <SearchField search={panel.search} />
      <JustHidden panel={panel} />
      {panel.search.query.value.trim() !== '' ? (
        <Results panel={panel} />
      ) : (
        <Content panel={panel} state={state} last={last} />
      )}
      {isOffline?.value && <Offline />}
      <StaleFeeds feeds={panel.stale.value} />
      <footer class="foot">
        <FootButton
          words={WORDS.history.title}
          onPress={() => panel.lookup.open({ kind: 'history' })}
        />
        <FootButton words={WORDS.events} onPress={() => panel.lookup.open({ kind: 'events' })} />
        {state.kind === 'page' && (
          <FootButton words={WORDS.pause} onPress={() => void panel.site.pause()} />
        )}
        <FootButton words={WORDS.settings} onPress={onSettings} />
      </footer>
    </main>
  );
}

function FootButton({ words, onPress }: { words: string; onPress: () => void }) {
  return (
    <button type="button" class="button plain" onClick={onPress}>
      {words}
    </button>
  );
}

/**
 * What “not this” did, and the way back. It comes with the list, and so is told by the region that is
 * always there: screen readers pass over one that comes with its words.
 */
function JustHidden({ panel }: { panel: Panel }) {
  const hidden = panel.hiding.last.value;
  const undo = useRef<HTMLButtonElement>(null);
  // The card that the keyboard was on has gone with its match.
  useEffect(() => undo.current?.focus({ preventScroll: true }), [hidden]);
  return (
    <div>
      {hidden && (
        <p class="just-hidden">
          {WORDS.hidden(quoted(hidden.quote))}{' '}
          <button
            ref={undo}
            type="button"
            class="button plain"
            onClick={() => void panel.hiding.undo()}
          >
            {WORDS.undo}
          </button>
        </p>
      )}
    </div>
  );
}

function Content({ panel, state, last }: Omit<OverviewProps, 'onSettings'>) {
  if (state.kind === 'asking') return <Reading />;
  if (state.kind === 'lost') return <Lost onAgain={() => void panel.refresh()} />;
  if (state.kind === 'closed') return <ClosedPage access={state.access} panel={panel} />;
  const { page } = state;
  const nothing = page.matches.length === 0;
  return (
    <>
      {page.status === 'failed' && <Failed onAgain={() => void panel.read()} />}
      {page.status === 'reading' && nothing && <Reading />}
      {page.status === 'done' && nothing && <Nothing passages={page.passages} />}
      {page.captions && <p class="quiet captions">{WORDS.captions[page.captions]}</p>}
      <FilterView filter={panel.filter} matches={page.matches} />
      <MatchList
        listed={panel.filter.listed.value}
        last={last}
        onOpen={(match) => panel.open(match)}
      />
      {page.status === 'reading' && !nothing && <p class="quiet more">{WORDS.readingOn}</p>}
      <Notices notices={page.notices} />
    </>
  );
}

function markedIn(state: TabState): number {
  if (state.kind !== 'page') return 0;
  return state.page.matches.filter(({ tier }) => tier !== 'related').length;
}

/** What a screen reader is told when it changes. */
function statusWords(state: TabState): string {
  if (state.kind === 'asking') return WORDS.reading;
  if (state.kind === 'lost') return WORDS.lost;
  if (state.kind === 'closed') return closedWords[state.access.access](state.access.host);
  if (state.page.status === 'failed') return WORDS.failed;
  if (state.page.status === 'reading') return WORDS.reading;
  if (state.page.matches.length === 0) return WORDS.nothing;
  return WORDS.found(markedIn(state));
}

const closedWords = {
  granted: () => WORDS.lost,
  ask: WORDS.ask,
  never: () => WORDS.never,
  paused: WORDS.paused,
};
