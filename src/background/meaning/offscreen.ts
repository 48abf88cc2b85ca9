/**
 * Chrome's offscreen document: it has the worker that the background cannot have. It closes itself when
 * nothing was asked for a while, and takes the worker's memory with it.
 */
import { idle } from 'virtual:meaning';
import { createReceiver } from '../../messages/contract.ts';
import { backgroundToOffscreen } from '../../messages/reader.ts';
import { createRefusalLog } from '../../messages/say-once.ts';
import { onMessage } from '../../platform/messages.ts';
import { backgroundSender } from '../../platform/sender.ts';
import { startReaderWorker } from './start-worker.ts';
import { createWorkerEngine } from './worker-engine.ts';

const engine = createWorkerEngine({
  start: startReaderWorker,
  idle,
  onIdle: () => close(),
});

onMessage(
  createReceiver(
    backgroundToOffscreen,
    backgroundSender,
    {
      measure: async () => ({ milliseconds: await engine.measure() }),
      read: async ({ pairs }) => ({ logOdds: [...(await engine.read(pairs))] }),
    },
    createRefusalLog((text) => console.warn(text)),
  ),
);
