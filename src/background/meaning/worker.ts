/** The worker that reads pairs, over the model among the extension's own files. */
import { model, tokenizer } from 'virtual:meaning';
import { openPairScorer } from '../../core/meaning/pair-reader.ts';
import { createReceiver } from '../../messages/contract.ts';
import { pageToReader } from '../../messages/reader.ts';
import { createRefusalLog } from '../../messages/say-once.ts';
import { holdLifeLock } from './life-lock.ts';
import { measure } from './measure.ts';
import { readModelFiles } from './own-file.ts';
import { answerInWorker } from './worker-channel.ts';

async function open() {
  const files = await readModelFiles({ model, tokenizer });
  await alive;
  return openPairScorer(files.model, files.tokenizer);
}

const alive = holdLifeLock(self.name);
// The page that has started it can miss it from now on.
void alive.then(() => postMessage('alive'));

const opened = open();
// The first question tells of it.
opened.catch(() => undefined);

const receive = createReceiver(
  pageToReader,
  // The page that has started a worker is alone in having a way to it.
  () => 'starter' as const,
  {
    measure: async () => ({ milliseconds: measure(await opened) }),
    read: async ({ pairs }) => {
      const scorer = await opened;
      return { logOdds: pairs.map((pair) => scorer.score(pair)) };
    },
  },
  createRefusalLog((text) => console.warn(text)),
);

answerInWorker((message) => receive(message, undefined));
