import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { parseFeedAddress } from '../../core/feed/address.ts';
import {
  MAX_BACKUP_LENGTH,
  readBackup,
  writeBackup,
  type BackedUpFeed,
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
  /** Whether a host may be reached. */
  hasHost(host: string): Promise<boolean>;
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
  look(file: Pick<Blob, 'text' | 'size'>): Promise<void>;
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
    // All that is kept is on its way at once: the page may be closed in a moment.
    await Promise.all([services.restore(kept), chosen && settings.change(chosen)]);
    const lacking: string[] = [];
    for (const feed of wanted) if (!(await addFeed(feed))) lacking.push(feed.name);
    await refresh();
    return lacking;
  };

  /** Nothing is fetched from a host that the reader did not allow. */
  const addFeed = async ({ address, ...known }: BackedUpFeed) => {
    const host = hostOf(address);
    return (
      host !== undefined && (await services.hasHost(host)) && (await feeds.add(address, known))
    );
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
      const fault = (): BackupFault => 'not-ours';
      // One that is far too large is not even read.
      const read =
        file.size > MAX_BACKUP_LENGTH ? fault() : await file.text().then(readBackup, fault);
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

/** The hosts of the feeds' addresses. */
function hostsOf({ feeds }: Backup): string[] {
  return [...new Set(feeds.flatMap(({ address }) => hostOf(address) ?? []))];
}

/** @returns `undefined` for an address that no feed can have */
function hostOf(address: string): string | undefined {
  const base = parseFeedAddress(address)?.base;
  return base === undefined ? undefined : new URL(base).hostname;
}
