import { backgroundToPanel } from '../messages/boundaries.ts';
import { createSender } from '../messages/contract.ts';
import { setBadge } from '../platform/badge.ts';
import { postToPages } from '../platform/messages.ts';
import type { ContentSender } from '../platform/sender.ts';
import { isCurrent } from './documents.ts';
import { noteFrame } from './frames.ts';

const panels = createSender(backgroundToPanel, postToPages);

/** Shows how many passages of a tab's page are marked, and has open panels ask what they are. */
export async function announce(tab: number, marked: number): Promise<void> {
  await Promise.all([setBadge(tab, marked), panels.changed({ tab })]);
}

/**
 * A page, or one framed in it, says that its marks changed; one that has been left for another is
 * not listened to.
 */
export async function hearChange(
  said: { document: string; marked: number },
  from: ContentSender,
): Promise<void> {
  if (!(await isCurrent(from, said.document))) return;
  await announce(from.tab, await noteFrame(from, said));
}
