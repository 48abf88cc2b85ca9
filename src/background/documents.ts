import { backgroundToContent } from '../messages/boundaries.ts';
import { createSender } from '../messages/contract.ts';
import { postToAllFrames, postToTab } from '../platform/messages.ts';
import type { FrameTarget } from '../platform/scripting.ts';
import { withDeadline } from './deadline.ts';

/** Milliseconds after which a page is taken not to answer at all: busy ones may take some. */
const LONGEST = 5000;

/** The content script in a frame of a tab; its calls reject where there is none. */
export const contentOf = ({ tab, frame = 0 }: FrameTarget) =>
  createSender(backgroundToContent, (message) =>
    withDeadline(postToTab(tab, message, frame), LONGEST),
  );

/** The content scripts in all frames of a tab at once; the first that answers speaks for all. */
export const allContentOf = (tab: number) =>
  createSender(backgroundToContent, (message) =>
    withDeadline(postToAllFrames(tab, message), LONGEST),
  );

/**
 * Whether a document is still the one in its frame. A message can be under way while its page is
 * left for another, and would then be taken for that one's.
 */
export async function isCurrent(frame: FrameTarget, document: string): Promise<boolean> {
  try {
    return (await contentOf(frame).alive(undefined)).document === document;
  } catch {
    return false;
  }
}
