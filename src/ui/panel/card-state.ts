import { signal, type ReadonlySignal } from '@preact/signals';
import type { CardData } from '../../core/claim/card-data.ts';
import type { PanelServices } from './services.ts';

export type CardState =
  { kind: 'none' } | { kind: 'asking' } | { kind: 'shown'; data: CardData } | { kind: 'gone' };

/** The open card's claim; answers about a claim that is no longer wanted are dropped. */
export function createCardState(services: Pick<PanelServices, 'card'>): {
  state: ReadonlySignal<CardState>;
  show(claim: string | undefined): void;
  /** The claims held have changed: asks again, and shows what there was until the answer. */
  again(): void;
} {
  const state = signal<CardState>({ kind: 'none' });
  let wanted: string | undefined;

  const load = async (claim: string) => {
    const data = await services.card(claim).catch(() => null);
    if (claim === wanted) state.value = data ? { kind: 'shown', data } : { kind: 'gone' };
  };

  return {
    state,
    again() {
      if (wanted !== undefined) void load(wanted);
    },
    show(claim) {
      if (claim === wanted && state.value.kind === 'shown') return;
      wanted = claim;
      state.value = { kind: claim === undefined ? 'none' : 'asking' };
      if (claim !== undefined) void load(claim);
    },
  };
}
