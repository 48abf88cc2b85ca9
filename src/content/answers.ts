import { backgroundToContent, panelToContent } from '../messages/boundaries.ts';
import { createReceiver } from '../messages/contract.ts';
import { createRefusalLog } from '../messages/say-once.ts';
import { frameInTop, revealFramed } from '../page/framing.ts';
import { onMessage } from '../platform/messages.ts';
import { pageSender } from '../platform/sender.ts';
import type { Background } from './background.ts';
import type { Session } from './session.ts';

/** Answers the panel and the background until the activation ends. */
export function answerExtension(
  session: Session,
  background: Background,
  activation: AbortController,
): void {
  const { signal } = activation;
  const refused = createRefusalLog((text) => console.warn(text));
  const fromPanel = createReceiver(
    panelToContent,
    pageSender,
    {
      page: () => {
        const framed = frameInTop();
        return { ...session.state(), ...(framed !== undefined && { framed }) };
      },
      jump: ({ match }) => {
        const { found, top = 0 } = session.jump(match);
        const frame = frameInTop();
        return { found, ...(found && frame !== undefined && { place: { frame, top } }) };
      },
      surroundings: ({ match }) => ({ text: session.surroundings(match) }),
      reveal: revealFramed,
    },
    refused,
  );
  const fromBackground = createReceiver(
    backgroundToContent,
    pageSender,
    {
      alive: () => ({ document: session.document, speech: session.hasSpeech() }),
      read: (what) => session.readAgain(what?.only ?? 'all'),
      reconsider: async () => {
        if (!(await background.access(undefined)).holds) activation.abort();
      },
      stop: () => activation.abort(),
    },
    refused,
  );
  onMessage(
    (message, sender) => fromPanel(message, sender) ?? fromBackground(message, sender),
    signal,
  );
}
