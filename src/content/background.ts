import { contentToBackground } from '../messages/boundaries.ts';
import { createSender, type Sender } from '../messages/contract.ts';
import { postToBackground } from '../platform/messages.ts';
import { isConnected } from '../platform/runtime.ts';

export type Background = Sender<(typeof contentToBackground)['calls']>;

/**
 * The way to the background. When the extension was updated, reloaded or removed, this script has
 * outlived it and nothing will ever answer: the activation is ended then, without a word.
 */
export function connectBackground(activation: AbortController): Background {
  return createSender(contentToBackground, async (message) => {
    try {
      activation.signal.throwIfAborted();
      return await postToBackground(message);
    } catch (error) {
      if (!isConnected()) activation.abort();
      throw error;
    }
  });
}
