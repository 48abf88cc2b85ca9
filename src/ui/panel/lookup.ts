import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { FoundEvent, EventPage } from '../../messages/lookup.ts';
import type { Opened } from '../../messages/kept.ts';
import { createCardState, type CardState } from './card-state.ts';
import type { PanelServices } from './services.ts';

/** What can be looked up, whatever stands in the page. */
export type Place =
  | { kind: 'claim'; claim: string }
  | { kind: 'event'; event: string }
  | { kind: 'events' }
  | { kind: 'history' };

type ListPlace = Exclude<Place, { kind: 'claim' }>;

/** What a place shows when it has been asked for. */
export type Shown =
  | { kind: 'asking' }
  | { kind: 'failed' }
  | { kind: 'gone' }
  | { kind: 'event'; page: EventPage }
  | { kind: 'events'; events: FoundEvent[] }
  | { kind: 'history'; opened: Opened[] };

/** The way that a reader has gone from list to card to event, and back. */
export interface Lookup {
  place: ReadonlySignal<Place | undefined>;
  /** Of a place that is no claim. */
  shown: ReadonlySignal<Shown>;
  /** Of a place that is a claim. */
  card: ReadonlySignal<CardState>;
  /** Counts the places that were turned to: each starts at its head. */
  turns: ReadonlySignal<number>;
  /** What was just come back from: the keyboard goes back to it. */
  last: ReadonlySignal<string | undefined>;
  /** The keyboard is back, or the reader has gone on to something else. */
  settle(): void;
  open(place: Place): void;
  back(): void;
  /** Leaves all places at once. */
  leave(): void;
  /** The claims held have changed, or a fault is to be tried again. */
  again(): void;
}

type LookupServices = Pick<PanelServices, 'card' | 'opened' | 'search' | 'event' | 'history'>;

export function createLookup(services: LookupServices): Lookup {
  const way = signal<readonly Place[]>([]);
  const shown = signal<Shown>({ kind: 'asking' });
  const turns = signal(0);
  const last = signal<string | undefined>(undefined);
  const card = createCardState(services);
  const place = computed(() => way.value.at(-1));

  const load = async (asked: ListPlace) => {
    const next = await ask(services, asked).catch((): Shown => ({ kind: 'failed' }));
    if (asked === place.value) shown.value = next;
  };

  const turnTo = (next: readonly Place[]) => {
    last.value = nameOf(place.value);
    way.value = next;
    turns.value += 1;
    const to = place.value;
    card.show(to?.kind === 'claim' ? to.claim : undefined);
    shown.value = { kind: 'asking' };
    if (to && to.kind !== 'claim') void load(to);
  };

  return {
    place,
    shown,
    card: card.state,
    turns,
    last,
    settle: () => (last.value = undefined),
    open: (to) => turnTo([...way.value, to]),
    back: () => turnTo(way.value.slice(0, -1)),
    leave() {
      if (place.value) turnTo([]);
    },
    again() {
      card.again();
      if (place.value && place.value.kind !== 'claim') void load(place.value);
    },
  };
}

/** What the entry is called that a place was opened from. */
function nameOf(place: Place | undefined): string | undefined {
  if (place?.kind === 'claim') return place.claim;
  return place?.kind === 'event' ? place.event : place?.kind;
}

async function ask(services: LookupServices, place: ListPlace): Promise<Shown> {
  switch (place.kind) {
    case 'event': {
      const page = await services.event(place.event);
      return page ? { kind: 'event', page } : { kind: 'gone' };
    }
    case 'events':
      return { kind: 'events', events: (await services.search('')).events };
    case 'history':
      return { kind: 'history', opened: await services.history() };
  }
}
