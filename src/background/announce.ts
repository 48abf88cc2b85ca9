import { backgroundToPanel } from '../messages/boundaries.ts';
import { createSender } from '../messages/contract.ts';
import { setBadge } from '../platform/badge.ts';
import { postToPages } from '../platform/messages.ts';

const panels = createSender(backgroundToPanel, postToPages);

/** Shows how many passages of a tab's page are marked, and has open panels ask what they are. */
export async function announce(tab: number, marked: number): Promise<void> {
  await Promise.all([setBadge(tab, marked), panels.changed({ tab })]);
}
