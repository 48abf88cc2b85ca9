import { browser } from './browser.ts';
import type { MessageListener } from './messages.ts';

/** What comes back of a message to a service worker. */
type Answer = { reply: unknown } | { fault: string };

/** As a service worker is told of a message; its own types are not among a page's. */
interface WorkerMessageEvent extends MessageEvent<unknown> {
  source: (MessageEventSource & { url: string }) | null;
  waitUntil(work: Promise<unknown>): void;
}

/**
 * Sends a message from an extension page that arrives also when the page is closed at once. Chromium
 * forgets `runtime.sendMessage` when its sender closes before a sleeping worker has woken; what is
 * posted to the worker itself waits for it. Firefox forgets none.
 */
export function deliverToBackground(message: unknown): Promise<unknown> {
  const worker = 'serviceWorker' in navigator ? navigator.serviceWorker.controller : null;
  if (!worker) return browser.runtime.sendMessage(message);
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<Answer>) => {
      port1.close();
      if ('reply' in data) resolve(data.reply);
      else reject(new Error(data.fault));
    };
    // The worker was stopped at it, or nobody there listens to such a message.
    port1.addEventListener('close', () => reject(new Error('the background gave no answer')));
    worker.postMessage(message, [port2]);
  });
}

/** Listens for what is delivered to a service worker. Call it in the first turn of the background. */
export function onDelivered(listener: MessageListener): void {
  addEventListener('message', (event) => {
    const asked = event as WorkerMessageEvent;
    const [port] = asked.ports;
    // Only pages of the extension are clients of its worker; the browser tells which.
    const sender = { id: browser.runtime.id, url: asked.source?.url ?? '' };
    const answer = port && listener(asked.data, sender);
    if (!answer) return port?.close();
    const give = (result: Answer) => port.postMessage(result);
    const told = answer.then(
      (reply) => give({ reply }),
      (error: unknown) => give({ fault: String(error) }),
    );
    asked.waitUntil(told);
  });
}
