import { signal, type ReadonlySignal } from '@preact/signals';
import { changedSettings, DEFAULTS, readSettings, type Settings } from '../../messages/settings.ts';
import { createKeeping } from '../keeping.ts';

/** Where the settings are kept, and whom the page asks. Tests put their own in its place. */
export interface SettingsServices {
  load(): Promise<unknown>;
  save(settings: object): Promise<void>;
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
  const settings = signal(DEFAULTS);
  const paused = signal<string[]>([]);
  const keeping = createKeeping();
  /** As it was stored; missing until it was looked at. */
  let held: object | undefined;

  const refresh = async () => {
    const [stored, hosts] = await Promise.all([services.load(), services.pausedHosts()]);
    held = changedSettings(stored, {});
    settings.value = readSettings(stored);
    paused.value = hosts;
  };

  return {
    settings,
    paused,
    failed: keeping.failed,
    refresh,
    async change(part) {
      const [before, heldBefore] = [settings.value, held];
      settings.value = { ...before, ...part };
      const isKept = await keeping.keep(async () => {
        // What other versions keep there stays. Where it is known, nothing is waited for: the page may
        // be closed in a moment.
        held = changedSettings(held ?? (await services.load()), part);
        await services.save(held);
        settings.value = readSettings(held);
      });
      if (!isKept) [settings.value, held] = [before, heldBefore];
    },
    async resume(host) {
      if (await keeping.keep(() => services.pauseHost(host, false))) await refresh();
    },
  };
}
