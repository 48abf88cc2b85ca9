import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import { DEFAULTS, readSettings, type Settings } from '../../messages/settings.ts';
import { createKeeping } from '../keeping.ts';

/** Where the settings are kept, and whom the page asks. Tests put their own in its place. */
export interface SettingsServices {
  load(): Promise<unknown>;
  /** Keeps these beside the others. They are on their way when it returns: the page may be closed. */
  save(part: Partial<Settings>): Promise<void>;
  pausedHosts(): Promise<string[]>;
  pauseHost(host: string, isPaused: boolean): Promise<void>;
}

export interface SettingsState {
  settings: ReadonlySignal<Settings>;
  /** Hosts on which nothing is read. */
  paused: ReadonlySignal<string[]>;
  /** The last change could not be kept. */
  failed: ReadonlySignal<boolean>;
  /** Changes some settings and keeps them. */
  change(part: Partial<Settings>): Promise<void>;
  /** Goes on reading a host. */
  resume(host: string): Promise<void>;
  /** Looks again at what is kept: another page or device may have changed it. */
  refresh(): Promise<void>;
}

export function createSettingsState(services: SettingsServices): SettingsState {
  const stored = signal(DEFAULTS);
  /** What was chosen and may not be stored yet, the last one last. */
  const underWay = signal<readonly Partial<Settings>[]>([]);
  const paused = signal<string[]>([]);
  const keeping = createKeeping();

  const refresh = async () => {
    const [settings, hosts] = await Promise.all([services.load(), services.pausedHosts()]);
    stored.value = readSettings(settings);
    paused.value = hosts;
  };

  return {
    settings: computed(() => Object.assign({}, stored.value, ...underWay.value) as Settings),
    paused,
    failed: keeping.failed,
    refresh,
    async change(part) {
      underWay.value = [...underWay.value, part];
      // Nothing is waited for before: the page may be closed in a moment.
      const isKept = await keeping.keep(() => services.save(part));
      batch(() => {
        if (isKept) stored.value = { ...stored.value, ...part };
        underWay.value = underWay.value.filter((one) => one !== part);
      });
    },
    async resume(host) {
      if (await keeping.keep(() => services.pauseHost(host, false))) await refresh();
    },
  };
}
