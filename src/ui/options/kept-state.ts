import { signal, type ReadonlySignal } from '@preact/signals';
import { quotedYaml } from '../../core/claim/draft.ts';
import { createKeeping } from '../keeping.ts';
import type { Hidden, Opened } from '../../messages/kept.ts';

/** Whom the page asks about what is kept of the reader. Tests put their own in its place. */
export interface KeptServices {
  history(): Promise<Opened[]>;
  clearHistory(): Promise<void>;
  hidden(): Promise<Hidden[]>;
  unhide(words: Pick<Hidden, 'claim' | 'quote'>): Promise<void>;
  /** Puts a text on the clipboard. */
  copy(text: string): Promise<void>;
}

/** What is kept on this device, and how it goes. */
export interface KeptState {
  history: ReadonlySignal<Opened[]>;
  hidden: ReadonlySignal<Hidden[]>;
  /** The last change could not be kept: all is as it was. */
  failed: ReadonlySignal<boolean>;
  /** Whether the hidden marks were copied, once that was asked for. */
  copied: ReadonlySignal<boolean | undefined>;
  refresh(): Promise<void>;
  clearHistory(): Promise<void>;
  unhide(words: Hidden): Promise<void>;
  /** Copies the hidden marks as examples that editors can paste into claim files. */
  copyMisses(): Promise<void>;
}

export function createKeptState(services: KeptServices): KeptState {
  const history = signal<Opened[]>([]);
  const hidden = signal<Hidden[]>([]);
  const copied = signal<boolean | undefined>(undefined);
  const keeping = createKeeping();

  const refresh = async () => {
    [history.value, hidden.value] = await Promise.all([services.history(), services.hidden()]);
  };

  const change = async (work: () => Promise<void>) => {
    if (await keeping.keep(work)) await refresh();
  };

  return {
    history,
    hidden,
    failed: keeping.failed,
    copied,
    refresh,
    clearHistory: () => change(() => services.clearHistory()),
    unhide: ({ claim, quote }) => change(() => services.unhide({ claim, quote })),
    async copyMisses() {
      copied.value = await services.copy(missesAsYaml(hidden.value)).then(
        () => true,
        () => false,
      );
    },
  };
}

/** Near misses as they stand in claim files, claim by claim. */
export function missesAsYaml(hidden: readonly Hidden[]): string {
  const claims = [...new Set(hidden.map(({ claim }) => claim))].sort();
  const blocks = claims.map((claim) => {
    const texts = hidden.filter((words) => words.claim === claim).map(({ text }) => text);
    const lines = [...new Set(texts)].map((text) => `    - ${quotedYaml(text)}`);
    return [`# ${claim}`, 'examples:', '  misses:', ...lines].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}
