import { backgroundToContent, panelToContent } from '../messages/boundaries.ts';
import { createReceiver } from '../messages/contract.ts';
import { createRefusalLog } from '../messages/say-once.ts';
import { onMessage } from '../platform/messages.ts';
import { pageSender } from '../platform/sender.ts';
import type { Session } from './session.ts';

/** Answers the panel and the background until the activation ends. */
export function answerExtension(session: Session, activation: AbortController): void {
  const { signal } = activation;
  const refused = createRefusalLog((text) => console.warn(text));
  const fromPanel = createReceiver(
    panelToContent,
    pageSender,
    {
      page: () => session.state(),
      jump: ({ match }) => ({ found: session.jump(match) }),
    },
    refused,
  );
  const fromBackground = createReceiver(
    backgroundToContent,
    pageSender,
    {
      alive: () => ({ document: session.document }),
      read: () => session.readAgain(),
      stop: () => activation.abort(),
    },
    refused,
  );
  onMessage(
    (message, sender) => fromPanel(message, sender) ?? fromBackground(message, sender),
    signal,
  );
}
