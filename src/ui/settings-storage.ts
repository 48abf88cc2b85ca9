import { backgroundToSettings, panelToBackground } from '../messages/boundaries.ts';
import { createReceiver, createSender } from '../messages/contract.ts';
import { SETTINGS_KEY } from '../messages/settings.ts';
import { canGuard, onSynced, syncArea } from '../platform/areas.ts';
import { onMessage, postToBackground } from '../platform/messages.ts';
import { pageSender } from '../platform/sender.ts';

/** Where the extension's own pages find the settings; they are changed by the background. Parse what comes out. */
export interface SettingsStorage {
  load(): Promise<unknown>;
  onChange(listener: (stored: unknown) => void): void;
}

/**
 * Extension storage itself where content scripts are kept out of it: a panel that opens need not wait for
 * the worker to wake. Elsewhere the background is asked: Firefox gives private pages no database.
 */
export const settingsStorage: SettingsStorage =
  canGuard('sync') && canGuard('local') ? inExtensionStorage() : throughBackground();

function inExtensionStorage(): SettingsStorage {
  return {
    load: () => syncArea.get(SETTINGS_KEY),
    onChange: (listener) => onSynced(SETTINGS_KEY, listener),
  };
}

function throughBackground(): SettingsStorage {
  const background = createSender(panelToBackground, postToBackground);
  return {
    load: () => background.settings(undefined),
    onChange(listener) {
      const changed = () => void background.settings(undefined).then(listener, () => undefined);
      onMessage(createReceiver(backgroundToSettings, pageSender, { changed }, () => undefined));
    },
  };
}
