import { backgroundToContent } from '../messages/boundaries.ts';
import { createSender } from '../messages/contract.ts';
import { postToAllFrames, postToTab } from '../platform/messages.ts';
import type { FrameTarget } from '../platform/scripting.ts';

/** The content script in a frame of a tab; its calls reject where there is none. */
export const contentOf = ({ tab, frame = 0 }: FrameTarget) =>
  createSender(backgroundToContent, (message) => postToTab(tab, message, frame));

/** The content scripts in all frames of a tab at once; the first that answers speaks for all. */
export const allContentOf = (tab: number) =>
  createSender(backgroundToContent, (message) => postToAllFrames(tab, message));

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
