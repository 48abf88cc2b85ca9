import { backgroundToPanel, type Choice } from '../messages/boundaries.ts';
import { createSender } from '../messages/contract.ts';
import { postToPages } from '../platform/messages.ts';
import type { ContentSender } from '../platform/sender.ts';
import { currentSettings } from './settings/settings.ts';

const panels = createSender(backgroundToPanel, postToPages);

/**
 * A claim was heard in a recording. Open panels are told, none is opened: nobody asked. The answer
 * says whether the reader wants recordings paused at what is certain.
 */
export async function hear(choice: Choice, { tab }: ContentSender): Promise<{ pause: boolean }> {
  const [{ pauses }] = await Promise.all([currentSettings(), panels.heard({ tab, choice })]);
  return { pause: pauses };
}
