import { backgroundToContent, panelToContent } from '../messages/boundaries.ts';
import { createReceiver } from '../messages/contract.ts';
import { onMessage } from '../platform/messages.ts';
import { pageSender } from '../platform/sender.ts';
import type { Session } from './session.ts';

/** Answers the panel and the background until the activation ends. */
export function answerExtension(session: Session, activation: AbortController): void {
  const { signal } = activation;
  const fromPanel = createReceiver(
    panelToContent,
    pageSender,
    {
      page: () => session.state(),
      jump: ({ match }) => ({ found: session.jump(match) }),
    },
    warn,
  );
  const fromBackground = createReceiver(
    backgroundToContent,
    pageSender,
    {
      alive: () => undefined,
      read: () => session.readAgain(),
      stop: () => activation.abort(),
    },
    warn,
  );
  onMessage(
    (message, sender) => fromPanel(message, sender) ?? fromBackground(message, sender),
    signal,
  );
}

/** Only the extension itself can send here: a refusal is a fault of ours, so it is said. */
function warn({ contract, call, reason }: { contract: string; call: string; reason: string }) {
  console.warn(`Onrecord refused a message (${contract}.${call}): ${reason}`);
}
