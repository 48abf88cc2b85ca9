import { signal, type ReadonlySignal } from '@preact/signals';

/** What a reader has kept or changed, and whether the browser's storage took it. */
export interface Keeping {
  /** The last change could not be kept. */
  failed: ReadonlySignal<boolean>;
  /** @returns whether it was kept: if not, nothing that shows it may go */
  keep(change: () => Promise<void>): Promise<boolean>;
  /** The reader has turned to something else. */
  forget(): void;
}

export function createKeeping(): Keeping {
  const failed = signal(false);
  return {
    failed,
    async keep(change) {
      failed.value = await change().then(
        () => false,
        () => true,
      );
      return !failed.value;
    },
    forget: () => (failed.value = false),
  };
}
