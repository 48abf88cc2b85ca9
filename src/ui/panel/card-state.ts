import { signal, type ReadonlySignal } from '@preact/signals';
import { cardTitle } from '../../card/card.tsx';
import type { CardData } from '../../core/claim/card-data.ts';
import type { Revision } from '../../core/claim/schema.ts';
import type { PanelServices } from './services.ts';

/** What was changed on a card since the reader last had it open. */
export interface Since {
  /** Milliseconds since 1970. */
  at: number;
  revisions: Revision[];
}

export type CardState =
  | { kind: 'none' }
  | { kind: 'asking' }
  | { kind: 'shown'; data: CardData; since?: Since }
  | { kind: 'gone' };

/** The open card's claim; answers about a claim that is no longer wanted are dropped. */
export function createCardState(services: Pick<PanelServices, 'card' | 'opened'>): {
  state: ReadonlySignal<CardState>;
  show(claim: string | undefined): void;
  /** The claims held have changed: asks again, and shows what there was until the answer. */
  again(): void;
} {
  const state = signal<CardState>({ kind: 'none' });
  let wanted: string | undefined;

  const load = async (claim: string) => {
    const data = await services.card(claim).catch(() => null);
    if (claim !== wanted) return;
    const shown = state.value.kind === 'shown' ? state.value.since : undefined;
    state.value = data ? { kind: 'shown', data, ...(shown && { since: shown }) } : { kind: 'gone' };
    const since = data && (await corrections(services, claim, data));
    if (claim === wanted && since) state.value = { kind: 'shown', data, since };
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

/** Notes that a card is open, and tells what was put right on it since it was before. */
async function corrections(
  services: Pick<PanelServices, 'opened'>,
  claim: string,
  data: CardData,
): Promise<Since | undefined> {
  const revisions = 'imported' in data ? [] : data.claim.revisions;
  const card = { claim, text: cardTitle(data).slice(0, 1000), revisions: revisions.length };
  const before = await services.opened(card).catch(() => undefined);
  const later = before ? revisions.slice(before.revisions).filter(isCorrection) : [];
  return before && later.length > 0 ? { at: before.at, revisions: later } : undefined;
}

/** Something that was said before was wrong or unclear; an update only adds to it. */
const isCorrection = ({ kind }: Revision) => kind !== 'update';
