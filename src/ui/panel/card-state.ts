import { signal, type ReadonlySignal } from '@preact/signals';
import type { CardData } from '../../core/claim/card-data.ts';
import { asOpened, correctionsSince, type Since } from '../../core/claim/since.ts';
import type { PanelServices } from './services.ts';

export type CardState =
  | { kind: 'none' }
  | { kind: 'asking' }
  | { kind: 'shown'; data: CardData; since?: Since }
  | { kind: 'gone' }
  | { kind: 'failed' };

/** The open card's claim; answers about a claim that is no longer wanted are dropped. */
export function createCardState(services: Pick<PanelServices, 'card' | 'opened'>): {
  state: ReadonlySignal<CardState>;
  /** @param byItself not the reader has opened it: that is not noted, and spends no notice */
  show(claim: string | undefined, byItself?: boolean): void;
  /** The claims held have changed, or a fault is to be tried again: what there was stays until the answer. */
  again(): void;
} {
  const state = signal<CardState>({ kind: 'none' });
  let wanted: string | undefined;
  /** Whether the reader has opened it, and whether that was noted. */
  let opening: 'none' | 'new' | 'noted' = 'none';

  const load = async (claim: string) => {
    const data = await services.card(claim).catch(() => undefined);
    if (claim !== wanted) return;
    const shown = state.value.kind === 'shown' ? state.value : undefined;
    // A card that could not be asked for anew is as good as it was.
    if (data === undefined) state.value = shown ?? { kind: 'failed' };
    else if (data === null) state.value = { kind: 'gone' };
    else {
      state.value = { kind: 'shown', data, ...(shown?.since && { since: shown.since }) };
      await note(claim, data);
    }
  };

  const note = async (claim: string, data: CardData) => {
    if (opening !== 'new') return;
    opening = 'noted';
    const before = await services.opened({ ...asOpened(data), claim }).catch(() => undefined);
    const since = correctionsSince(data, before);
    const now = state.value;
    if (since && claim === wanted && now.kind === 'shown') state.value = { ...now, since };
  };

  return {
    state,
    again() {
      if (wanted === undefined) return;
      if (state.value.kind === 'failed') state.value = { kind: 'asking' };
      void load(wanted);
    },
    show(claim, byItself = false) {
      const now = state.value;
      const isSame = claim !== undefined && claim === wanted;
      if (!isSame) opening = 'none';
      if (!byItself && opening === 'none') opening = 'new';
      if (isSame && now.kind === 'shown') {
        void note(claim, now.data);
        return;
      }
      wanted = claim;
      state.value = { kind: claim === undefined ? 'none' : 'asking' };
      if (claim !== undefined) void load(claim);
    },
  };
}
