import type { CDPSession } from 'playwright';

/**
 * Bytes that the extension's service worker holds after a collection; undefined while it sleeps.
 * Playwright gives no session for a worker, so that its messages are wrapped by hand.
 */
export async function workerHeap(cdp: CDPSession, extension: string): Promise<number | undefined> {
  const filter = [{ type: 'service_worker' }];
  const { targetInfos } = await cdp.send('Target.getTargets', { filter });
  const worker = targetInfos.find(({ url }) => url.includes(extension));
  if (!worker) return undefined;
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: worker.targetId });
  try {
    await sendWithin(cdp, sessionId, 'HeapProfiler.collectGarbage');
    const answer = await sendWithin(cdp, sessionId, 'Runtime.getHeapUsage');
    return answer.result?.usedSize;
  } finally {
    await cdp.send('Target.detachFromTarget', { sessionId });
  }
}

interface Answer {
  id?: number;
  result?: { usedSize?: number };
}

let sent = 0;

/** Sends a command to a session within a session and waits for its answer. */
function sendWithin(cdp: CDPSession, sessionId: string, method: string): Promise<Answer> {
  const id = (sent += 1);
  return new Promise((resolve, reject) => {
    const onMessage = (event: { sessionId: string; message: string }) => {
      const answer = JSON.parse(event.message) as Answer;
      if (event.sessionId !== sessionId || answer.id !== id) return;
      cdp.off('Target.receivedMessageFromTarget', onMessage);
      resolve(answer);
    };
    cdp.on('Target.receivedMessageFromTarget', onMessage);
    const message = JSON.stringify({ id, method });
    cdp.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
  });
}
