import { panelToBackground } from '../../messages/boundaries.ts';
import { createSender } from '../../messages/contract.ts';
import { postToBackground } from '../../platform/messages.ts';
import { requestHost } from '../../platform/request-host.ts';
import type { FeedServices } from './feeds-state.ts';

/** The settings' real services, over the extension's messages. */
export function feedServices(): FeedServices {
  const background = createSender(panelToBackground, postToBackground);
  return {
    feeds: () => background.feeds(undefined),
    preview: (address) => background.previewFeed({ address }),
    add: async (address, fingerprint) =>
      (await background.addFeed({ address, fingerprint })).outcome,
    remove: async (publisher) => {
      await background.removeFeed({ publisher });
    },
    check: async (publisher) => {
      await background.checkFeed({ publisher });
    },
    requestHost,
  };
}
