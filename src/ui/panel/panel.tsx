import { CardView } from './card-view.tsx';
import { ClosedPage, Failed, Lost, Nothing, Reading } from './empty.tsx';
import { MatchList, Notices } from './list.tsx';
import type { Panel, TabState } from './state.ts';
import { WORDS } from '../words.ts';

/** The sidebar: the page's passages with context, or one of them with its card. */
export function PanelView({ panel }: { panel: Panel }) {
  const state = panel.state.value;
  const isOpen = panel.choice.value !== undefined && state.kind === 'page';
  return (
    <div class="panel">
      <p class="unseen" role="status">
        {statusWords(state)}
      </p>
      {isOpen ? (
        <CardView panel={panel} page={state.page} />
      ) : (
        <Overview panel={panel} state={state} />
      )}
    </div>
  );
}

function Overview({ panel, state }: { panel: Panel; state: TabState }) {
  return (
    <main class="overview">
      <header class="masthead">
        <h1>{WORDS.name}</h1>
        {state.kind === 'page' && marked(state) > 0 && <p>{WORDS.found(marked(state))}</p>}
      </header>
      <Content panel={panel} state={state} />
    </main>
  );
}

function Content({ panel, state }: { panel: Panel; state: TabState }) {
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
      {!nothing && <MatchList matches={page.matches} onOpen={(match) => panel.open(match)} />}
      <Notices notices={page.notices} />
    </>
  );
}

function marked(state: Extract<TabState, { kind: 'page' }>): number {
  return state.page.matches.filter(({ tier }) => tier !== 'related').length;
}

/** What a screen reader is told when it changes. */
function statusWords(state: TabState): string {
  if (state.kind === 'asking') return WORDS.reading;
  if (state.kind === 'lost') return WORDS.lost;
  if (state.kind === 'closed') return '';
  if (state.page.status === 'failed') return WORDS.failed;
  if (state.page.status === 'reading') return WORDS.reading;
  return state.page.matches.length === 0 ? WORDS.nothing : WORDS.found(marked(state));
}
