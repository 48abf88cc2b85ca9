import { useRef } from 'preact/hooks';
import { WORDS } from '../words.ts';
import type { TabPage } from './tab-page.ts';
import type { TabState } from './tab-state.ts';

/**
 * What a screen reader is told when it changes. A page that changes is read on many times: what was
 * said of it stands until something else is found.
 */
export function useStatus(state: TabState): string {
  const done = useRef<{ document: string; words: string }>(undefined);
  if (state.kind !== 'page') return wordsWithout(state);
  const { document, status } = state.page;
  const isReading = status === 'reading' && state.page.matches.length === 0;
  if (isReading) return done.current?.document === document ? done.current.words : WORDS.reading;
  const words = wordsOf(state.page);
  done.current = { document, words };
  return words;
}

/** How many of the matches are marked in the page. */
export function markedIn(state: TabState): number {
  if (state.kind !== 'page') return 0;
  return state.page.matches.filter(({ tier }) => tier !== 'related').length;
}

function wordsOf(page: TabPage): string {
  if (page.status === 'failed') return WORDS.failed;
  if (page.matches.length === 0) return WORDS.nothing;
  return WORDS.found(markedIn({ kind: 'page', page }));
}

function wordsWithout(state: Exclude<TabState, { kind: 'page' }>): string {
  if (state.kind === 'asking') return WORDS.reading;
  if (state.kind === 'lost') return WORDS.lost;
  if (state.kind === 'over') return WORDS.over[state.why];
  return closedWords[state.access.access](state.access.host);
}

const closedWords = {
  granted: () => WORDS.lost,
  ask: WORDS.ask,
  never: () => WORDS.never,
  paused: WORDS.paused,
};
