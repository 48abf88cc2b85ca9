import { signal, type ReadonlySignal } from '@preact/signals';
import type { Hidden } from '../../messages/kept.ts';
import type { PanelServices } from './services.ts';
import type { PlacedMatch } from './tab-page.ts';

/** “Not this”: takes marks away for good, and brings the last one back. */
export interface Hiding {
  /** What was hidden last, until the reader turns to something else. */
  last: ReadonlySignal<Hidden | undefined>;
  hide(tab: number, match: PlacedMatch): Promise<void>;
  undo(): Promise<void>;
  /** The reader has turned to something else. */
  forget(): void;
}

const MOST_QUOTE = 2000;

export function createHiding(
  services: Pick<PanelServices, 'surroundings' | 'hide' | 'unhide'>,
): Hiding {
  const last = signal<Hidden | undefined>(undefined);
  return {
    last,
    async hide(tab, match) {
      const around = await services.surroundings(tab, match).catch(() => '');
      const quote = match.quote.slice(0, MOST_QUOTE);
      const words = { claim: match.claim, quote, text: around || quote.slice(0, 600) };
      await services.hide(words);
      last.value = words;
    },
    async undo() {
      const words = last.value;
      last.value = undefined;
      if (words) await services.unhide(words);
    },
    forget() {
      last.value = undefined;
    },
  };
}
