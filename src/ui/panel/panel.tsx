import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { quoted } from '../../card/format.ts';
import type { Hidden } from '../../messages/kept.ts';
import { CardView } from './card-view.tsx';
import { FilterView } from './filter-view.tsx';
import { ClosedPage, Ended, Failed, Lost, Nothing, Reading } from './empty.tsx';
import { MatchList, Notices } from './list.tsx';
import type { Lookup } from './lookup.ts';
import { LookupView } from './lookup-view.tsx';
import { Offline } from './offline.tsx';
import { Results } from './results.tsx';
import { SearchField } from './search-field.tsx';
import type { Panel } from './state.ts';
import type { TabPage } from './tab-page.ts';
import type { TabState } from './tab-state.ts';
import { useKeptFocus } from '../keep-focus.ts';
import { WORDS } from '../words.ts';
import { StaleFeeds } from './stale-feeds.tsx';
import { markedIn, useStatus } from './status.ts';
import { useReturn } from './use-return.ts';

interface PanelViewProps {
  panel: Panel;
  onSettings: () => void;
  isOffline?: ReadonlySignal<boolean>;
}

/** The sidebar: the page's passages with context, or one of them with its card. */
export function PanelView({ panel, ...more }: PanelViewProps) {
  const state = panel.state.value;
  const status = useStatus(state);
  const choice = panel.opened.choice.value;
  // “Undo” has the keyboard then; the row will be gone in a moment.
  const hidden = panel.hiding.last.value;
  const panelPart = useKeptFocus<HTMLDivElement>();
  const last = useRef<string | undefined>(undefined);
  useEffect(() => {
    last.current = choice?.match;
  });
  return (
    <div class="panel" ref={panelPart}>
      <p class="unseen" role="status">
        {hidden ? hiddenWords(hidden) : status}
      </p>
      <p role="alert" class={panel.notKept.value ? 'notices not-kept' : 'not-kept'}>
        {panel.notKept.value && WORDS.options.notKept}
      </p>
      <Shown panel={panel} last={hidden ? undefined : last.current} {...more} />
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
        <PlaceButton words={WORDS.history.title} to="history" lookup={panel.lookup} />
        <PlaceButton words={WORDS.events} to="events" lookup={panel.lookup} />
        {state.kind === 'page' && (
          <FootButton words={WORDS.pause} onPress={() => void panel.site.pause()} />
        )}
        <FootButton words={WORDS.settings} onPress={onSettings} />
      </footer>
    </main>
  );
}

interface PlaceButtonProps {
  words: string;
  to: 'history' | 'events';
  lookup: Lookup;
}

/** Leads to a list; the keyboard comes back to it from there. */
function PlaceButton({ words, to, lookup }: PlaceButtonProps) {
  const button = useReturn(lookup.last.value === to, () => lookup.settle());
  return (
    <button
      type="button"
      class="button plain"
      ref={button}
      onClick={() => lookup.open({ kind: to })}
    >
      {words}
    </button>
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
  return (
    <div>
      {hidden && (
        <p class="just-hidden">
          {hiddenWords(hidden)} <Undo key={hidden.quote} onUndo={() => void panel.hiding.undo()} />
        </p>
      )}
    </div>
  );
}

/** The card that “not this” stood on is closed: the keyboard goes on with what can be done about it. */
function Undo({ onUndo }: { onUndo: () => void }) {
  const button = useReturn(true);
  return (
    <button type="button" class="button plain" ref={button} onClick={onUndo}>
      {WORDS.undo}
    </button>
  );
}

const hiddenWords = ({ quote }: Pick<Hidden, 'quote'>) => WORDS.hidden(quoted(beginningOf(quote)));

/** Enough to tell which words they were: the way back is to stay beside them. */
const MOST_LETTERS = 80;

function beginningOf(quote: string): string {
  return quote.length <= MOST_LETTERS
    ? quote
    : `${quote.slice(0, MOST_LETTERS).replace(/\s+\S*$/, '')} …`;
}

/** What a reader can make use of: that more may come, or why it will not. */
function SecondLook({ at }: { at: TabPage['meaning'] }) {
  if (at !== 'reading' && at !== 'slow' && at !== 'failed') return null;
  return <p class="quiet more">{WORDS.secondLook[at]}</p>;
}

function Content({ panel, state, last }: Omit<OverviewProps, 'onSettings'>) {
  if (state.kind === 'asking') return <Reading />;
  if (state.kind === 'lost') return <Lost onAgain={() => void panel.refresh()} />;
  if (state.kind === 'over') return <Ended why={state.why} />;
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
      {page.status === 'done' && <SecondLook at={page.meaning} />}
      <Notices notices={page.notices} />
    </>
  );
}
