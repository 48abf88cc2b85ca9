import { backgroundToScripts } from '../messages/boundaries.ts';
import { createReceiver } from '../messages/contract.ts';
import { DEFAULTS, type PageSettings } from '../messages/settings.ts';
import { onMessage } from '../platform/messages.ts';
import { pageSender } from '../platform/sender.ts';

/** What a script in a page goes by, as it is now. */
export interface FollowedSettings {
  now: () => PageSettings;
  /** Asks again: a page that lay aside has heard nothing. */
  ask: () => Promise<void>;
}

/**
 * Follows those of the reader's settings that scripts in pages go by. Only the background can read them:
 * a page that takes such a script over reaches none of their storage.
 * @param load asks the background; rejects when that does not answer
 * @param onChange called when they have come, with `true`, and whenever they are others
 */
export function followSettings(
  load: () => Promise<PageSettings>,
  onChange: (isFirst: boolean) => void,
  signal: AbortSignal,
): FollowedSettings {
  let settings: PageSettings = DEFAULTS;
  let isFirst = true;
  let told = 0;

  const take = (next: PageSettings) => {
    if (signal.aborted || (!isFirst && isSame(settings, next))) return;
    settings = next;
    onChange(isFirst);
    isFirst = false;
  };
  const ask = async () => {
    const before = told;
    const answer = await load().catch(() => settings);
    // What was told in the meantime is newer.
    if (told === before) take(answer);
  };

  const hear = createReceiver(
    backgroundToScripts,
    pageSender,
    {
      settings: (next) => {
        told += 1;
        take(next);
      },
    },
    () => undefined,
  );
  onMessage(hear, signal);
  void ask();
  return { now: () => settings, ask };
}

function isSame(one: PageSettings, other: PageSettings): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
