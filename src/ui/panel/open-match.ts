import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Choice } from '../../messages/boundaries.ts';
import { createCardState, type CardState } from './card-state.ts';
import type { PanelServices } from './services.ts';
import type { PlacedMatch, TabPage } from './tab-page.ts';

/** The match whose card is open. */
export interface OpenMatch {
  /** As it was chosen; its claim outlives the match in the page. */
  choice: ReadonlySignal<Choice | undefined>;
  /** As the page lists it now. */
  match: ReadonlySignal<PlacedMatch | undefined>;
  /** A second look took its mark away while the card was open. */
  isTaken: ReadonlySignal<boolean>;
  /** As the page lists it, or did until it was taken away: the card stays as it was. */
  shown: ReadonlySignal<PlacedMatch | undefined>;
  card: ReadonlySignal<CardState>;
  /** Counts what was opened: each starts at its head, also when its match gets another name. */
  openings: ReadonlySignal<number>;
  /** False after a jump that found its words gone from the page. */
  found: ReadonlySignal<boolean>;
  /** Whether the card came by itself, because its claim was heard. */
  justHeard: ReadonlySignal<boolean>;
}

/** What the panel does with it. */
export interface OpenMatchControl extends OpenMatch {
  show(choice: Choice | undefined, isHeard?: boolean): void;
  /** The page has answered anew: stays with the match, or closes the card of a document that left. */
  follow(page: TabPage | undefined): void;
  /** Scrolls the page to a match. */
  jump(tab: number, match: PlacedMatch): Promise<void>;
  /** Scrolls the page to the open match again. */
  reveal(tab: number | undefined): void;
  /** The claims held have changed, or its card could not be had: asks for it again. */
  again(): void;
}

/** @param page what the tab shows, where it has answered */
export function createOpenMatch(
  services: Pick<PanelServices, 'card' | 'opened' | 'jump'>,
  page: ReadonlySignal<TabPage | undefined>,
): OpenMatchControl {
  const choice = signal<Choice | undefined>(undefined);
  const openings = signal(0);
  const found = signal(true);
  const justHeard = signal(false);
  const card = createCardState(services);
  /** The open match as the page listed it last. */
  const last = signal<PlacedMatch | undefined>(undefined);

  const match = computed(() =>
    page.value?.matches.find((one) => isNamed(one, choice.value?.match)),
  );

  const isTaken = computed(
    () => !match.value && page.value?.taken.includes(choice.value?.match ?? '') === true,
  );
  const shown = computed(() => match.value ?? (isTaken.value ? last.value : undefined));

  const show = (next: Choice | undefined, isHeard = false) => {
    choice.value = next;
    last.value = match.value;
    openings.value += 1;
    justHeard.value = isHeard;
    found.value = true;
    card.show(next?.claim, isHeard);
  };

  /** A match that was found anew has another name: its card stays open under that one. */
  const rename = (open: Choice, matches: PlacedMatch[]) => {
    const same = matches.find(
      (one) => one.claim === last.value?.claim && one.quote === last.value.quote,
    );
    if (!same) return;
    choice.value = { ...open, match: same.id };
    found.value = true;
  };

  const jump = async (tab: number, to: PlacedMatch) => {
    const there = await services.jump(tab, to).catch(() => false);
    if (isNamed(to, choice.value?.match)) found.value = there;
  };

  return {
    choice,
    match,
    isTaken,
    shown,
    card: card.state,
    openings,
    found,
    justHeard,
    show,
    follow(page) {
      const open = choice.value;
      if (!open) return;
      if (!page?.documents.includes(open.document)) show(undefined);
      else if (match.value) last.value = match.value;
      else if (!isTaken.value) rename(open, page.matches);
    },
    jump,
    reveal(tab) {
      if (tab !== undefined && match.value) void jump(tab, match.value);
      else found.value = false;
    },
    again: () => card.again(),
  };
}

/** A claim that was heard keeps its name where a transcript's match stands for it. */
export function isNamed({ id, heard }: PlacedMatch, name: string | undefined): boolean {
  return name !== undefined && (id === name || heard === name);
}
