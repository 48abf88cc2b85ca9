import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Tier } from '../../core/match/types.ts';
import { MAX_LISTED } from '../../messages/lookup.ts';
import { inListOrder, type Listed, type Order } from './order.ts';
import type { PanelServices } from './services.ts';
import type { PlacedMatch, TabPage } from './tab-page.ts';

/** Which of the page's matches are listed, and in which order. */
export interface Choices {
  tier: Tier | 'all';
  topic: string;
  order: Order;
}

export const ALL_TOPICS = '';
export const NO_CHOICES: Choices = { tier: 'all', topic: ALL_TOPICS, order: 'page' };

/** The list that a reader has narrowed down. */
export interface Filter {
  choices: ReadonlySignal<Choices>;
  set(choices: Partial<Choices>): void;
  /** Lists all again. */
  reset(): void;
  /** Whether the reader has chosen anything. */
  isSet: ReadonlySignal<boolean>;
  /** Topics of the page's claims, as they are known so far. */
  topics: ReadonlySignal<string[]>;
  listed: ReadonlySignal<Listed>;
  /** How many matches the choices leave out. */
  leftOut: ReadonlySignal<number>;
  /** Asks for the topics of claims that are new on the page. */
  learn(): Promise<void>;
}

/** Fewer matches than this need no filter. */
export const FEW = 4;

const NONE: PlacedMatch[] = [];

/** @param page what the tab shows, where it has answered */
export function createFilter(
  services: Pick<PanelServices, 'topics'>,
  page: ReadonlySignal<TabPage | undefined>,
): Filter {
  const choices = signal(NO_CHOICES);
  const known = signal<ReadonlyMap<string, readonly string[]>>(new Map());

  const matches = () => page.value?.matches ?? NONE;
  const topicsOf = ({ claim }: PlacedMatch) => known.value.get(claim) ?? [];
  const shown = computed(() => {
    const { tier, topic } = choices.value;
    return matches().filter(
      (match) =>
        (tier === 'all' || match.tier === tier) &&
        (topic === ALL_TOPICS || topicsOf(match).includes(topic)),
    );
  });

  return {
    choices,
    set: (next) => (choices.value = { ...choices.value, ...next }),
    reset: () => (choices.value = NO_CHOICES),
    isSet: computed(() => {
      const { tier, topic, order } = choices.value;
      return tier !== NO_CHOICES.tier || topic !== NO_CHOICES.topic || order !== NO_CHOICES.order;
    }),
    topics: computed(() => [...new Set(matches().flatMap(topicsOf))].sort()),
    listed: computed(() => inListOrder(shown.value, choices.value.order)),
    leftOut: computed(() => matches().length - shown.value.length),
    async learn() {
      if (matches().length < FEW) return;
      const claims = new Set(matches().map(({ claim }) => claim));
      const news = [...claims].filter((claim) => !known.value.has(claim)).slice(0, MAX_LISTED);
      if (news.length === 0) return;
      const found = await services.topics(news).catch(() => undefined);
      // Asked again with the page's next change.
      if (!found) return;
      const learnt = news.map((claim) => [claim, found.get(claim) ?? []] as const);
      known.value = new Map([...known.value, ...learnt]);
    },
  };
}
