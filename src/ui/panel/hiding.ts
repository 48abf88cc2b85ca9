import { signal, type ReadonlySignal } from '@preact/signals';
import type { Hidden } from '../../messages/kept.ts';
import type { Keeping } from '../keeping.ts';
import type { PanelServices } from './services.ts';
import type { PlacedMatch } from './tab-page.ts';

/** “Not this”: takes marks away for good, and brings the last one back. */
export interface Hiding {
  /** What was hidden last, until the reader turns to something else. */
  last: ReadonlySignal<Hidden | undefined>;
  /** @returns whether it could be kept */
  hide(tab: number, match: PlacedMatch): Promise<boolean>;
  undo(): Promise<void>;
  /** The reader has turned to something else. */
  forget(): void;
}

const MOST_QUOTE = 2000;
const MOST_TEXT = 600;

export function createHiding(
  services: Pick<PanelServices, 'surroundings' | 'hide' | 'unhide'>,
  keeping: Pick<Keeping, 'keep'>,
): Hiding {
  const last = signal<Hidden | undefined>(undefined);
  /** What was hidden last and was not had back. */
  let latest: Hidden | undefined;

  /** The words around what was hidden come after it. Without them it is hidden all the same. */
  const addText = async (words: Hidden, text: string) => {
    if (text === '' || latest !== words) return;
    const whole = { ...words, text };
    if (last.value === words) last.value = whole;
    await services.hide(whole).catch(() => undefined);
  };

  return {
    last,
    async hide(tab, match) {
      const around = services.surroundings(tab, match).catch(() => '');
      const quote = match.quote.slice(0, MOST_QUOTE);
      const words = { claim: match.claim, quote, text: quote.slice(0, MOST_TEXT) };
      // At once, whatever the page does: the panel may be closed in a moment.
      const isKept = await keeping.keep(() => services.hide(words));
      if (!isKept) return false;
      last.value = latest = words;
      void around.then((text) => addText(words, text));
      return true;
    },
    async undo() {
      const words = last.value;
      if (!words) return;
      latest = undefined;
      const isKept = await keeping.keep(() => services.unhide(words));
      if (isKept && last.value === words) last.value = undefined;
    },
    forget() {
      last.value = undefined;
    },
  };
}
