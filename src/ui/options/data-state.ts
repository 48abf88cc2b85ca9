import { computed, signal, type ReadonlySignal } from '@preact/signals';
import {
  readBackup,
  writeBackup,
  type Backup,
  type BackupFault,
  type BackupRead,
  type Kept,
} from '../../messages/backup.ts';
import type { FeedsState } from './feeds-state.ts';
import type { KeptState } from './kept-state.ts';
import type { SettingsState } from './settings-state.ts';

/** Whom the page asks to take data in or to delete it. Tests put their own in its place. */
export interface DataServices {
  /** Asks the reader for the hosts of feeds: call it straight from a click. */
  requestHosts(hosts: string[]): Promise<boolean>;
  restore(kept: Kept): Promise<void>;
  forgetAll(): Promise<void>;
}

/** What became of the file that the reader has chosen. */
export type Loading =
  | { kind: 'none' }
  | { kind: 'wrong'; why: BackupFault }
  | ({ kind: 'found' } & BackupRead)
  | { kind: 'busy' }
  /** @param lacking feeds that could not be taken */
  | { kind: 'taken'; lacking: string[] }
  | { kind: 'failed' };

export interface DataState {
  /** All that the reader has chosen and what is kept of them, as a file. */
  file: ReadonlySignal<string>;
  loading: ReadonlySignal<Loading>;
  look(file: Pick<Blob, 'text'>): Promise<void>;
  /** Takes the file in that was looked at. */
  take(): Promise<void>;
  leave(): void;
  deleting: ReadonlySignal<'no' | 'asked' | 'done' | 'failed'>;
  /** Asks first; the second time it is done. */
  deleteAll(): Promise<void>;
  keepAll(): void;
}

interface States {
  settings: SettingsState;
  kept: KeptState;
  feeds: FeedsState;
}

export function createDataState(
  services: DataServices,
  { settings, kept, feeds }: States,
): DataState {
  const loading = signal<Loading>({ kind: 'none' });
  const deleting = signal<'no' | 'asked' | 'done' | 'failed'>('no');

  const refresh = () => Promise.all([settings.refresh(), kept.refresh(), feeds.refresh()]);

  const takeIn = async ({ settings: chosen, feeds: wanted, ...kept }: Backup) => {
    await services.restore(kept);
    await settings.change(chosen);
    const lacking: string[] = [];
    for (const { name, address, fingerprint } of wanted)
      if (!(await feeds.add(address, fingerprint))) lacking.push(name);
    await refresh();
    return lacking;
  };

  return {
    file: computed(() =>
      writeBackup({
        settings: settings.settings.value,
        paused: settings.paused.value,
        hidden: kept.hidden.value,
        history: kept.history.value,
        feeds: (feeds.feeds.value ?? [])
          .filter(({ isBuiltIn }) => !isBuiltIn)
          .map(({ name, address, fingerprint }) => ({ name, address, fingerprint })),
      }),
    ),

    loading,
    async look(file) {
      const read = await file.text().then(readBackup, (): BackupFault => 'not-ours');
      loading.value =
        typeof read === 'string' ? { kind: 'wrong', why: read } : { kind: 'found', ...read };
    },
    async take() {
      const now = loading.value;
      if (now.kind !== 'found') return;
      const hosts = hostsOf(now.backup);
      // In the click's own turn, before any await. Feeds that are not allowed are told of below.
      const asked = hosts.length > 0 ? services.requestHosts(hosts) : undefined;
      loading.value = { kind: 'busy' };
      await asked?.catch(() => false);
      loading.value = await takeIn(now.backup).then(
        (lacking): Loading => ({ kind: 'taken', lacking }),
        (): Loading => ({ kind: 'failed' }),
      );
    },
    leave: () => (loading.value = { kind: 'none' }),

    deleting,
    async deleteAll() {
      if (deleting.value !== 'asked') {
        deleting.value = 'asked';
        return;
      }
      deleting.value = await services.forgetAll().then(
        () => 'done' as const,
        () => 'failed' as const,
      );
      await refresh();
    },
    keepAll: () => (deleting.value = 'no'),
  };
}

/** The hosts of the feeds' addresses; an address that is none is refused when it is added. */
function hostsOf({ feeds }: Backup): string[] {
  const hosts = feeds.flatMap(({ address }) =>
    URL.canParse(address) ? [new URL(address).hostname] : [],
  );
  return [...new Set(hosts)].filter((host) => host !== '');
}
