import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { SearchResult } from '../../messages/lookup.ts';
import type { PanelServices } from './services.ts';

export type SearchState =
  | { kind: 'none' }
  | { kind: 'asking' }
  | { kind: 'found'; result: SearchResult }
  | { kind: 'failed' };

/** The search over all claims. */
export interface Search {
  query: ReadonlySignal<string>;
  state: ReadonlySignal<SearchState>;
  /** Whether the reader is at it: something is typed, or the field has the keyboard. */
  isInUse: ReadonlySignal<boolean>;
  /** The keyboard has come to the field, or left it. */
  inField(isIn: boolean): void;
  for(query: string): void;
  /** Asks again: after a fault, or when the claims held have changed. */
  again(): void;
}

/** One question at a time: while it is answered, only the last that was typed waits. */
export function createSearch(services: Pick<PanelServices, 'search'>): Search {
  const query = signal('');
  const state = signal<SearchState>({ kind: 'none' });
  const hasKeyboard = signal(false);
  let isAsking = false;
  let isOld = false;

  const ask = (words: string) =>
    services.search(words).then(
      (result): SearchState => ({ kind: 'found', result }),
      (): SearchState => ({ kind: 'failed' }),
    );

  const answer = async () => {
    isAsking = true;
    while (isOld) {
      isOld = false;
      const asked = query.value;
      const next = await ask(asked);
      if (asked === query.value) state.value = next;
    }
    isAsking = false;
  };

  const look = () => {
    if (query.value.trim() === '') {
      state.value = { kind: 'none' };
      return;
    }
    isOld = true;
    // What was found for fewer letters stays until there is an answer.
    if (state.value.kind !== 'found') state.value = { kind: 'asking' };
    if (!isAsking) void answer();
  };

  return {
    query,
    state,
    isInUse: computed(() => hasKeyboard.value || query.value.trim() !== ''),
    inField: (isIn) => (hasKeyboard.value = isIn),
    for(words) {
      query.value = words;
      look();
    },
    again: look,
  };
}
