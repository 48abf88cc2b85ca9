import { pageToReader } from '../../messages/reader.ts';
import { createSender } from '../../messages/contract.ts';
import { withDeadline } from '../deadline.ts';
import type { Engine } from './engine.ts';
import { whenGone } from './life-lock.ts';
import { postToWorker } from './worker-channel.ts';

/** Milliseconds within which a worker answers, its start included: later it is taken to hang. */
const LONGEST = 30_000;

export interface WorkerEngineOptions {
  /** Starts the worker. @param name its name, and that of the lock that it holds while it lives */
  start: (name: string) => Worker;
  /** Milliseconds without a question after which the worker is ended. */
  idle: number;
  /** It was ended since nothing was asked. */
  onIdle?: () => void;
}

/** Reads in a worker of this page: started by the first question, ended when there was none for a while. */
export function createWorkerEngine({ start, idle, onIdle }: WorkerEngineOptions): Engine {
  let running: Running | undefined;
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const endNow = (reason: string) => {
    running?.end(new Error(reason));
    running = undefined;
  };

  async function ask<T>(question: (worker: Running) => Promise<T>): Promise<T> {
    clearTimeout(timer);
    asked += 1;
    const worker = (running ??= run(start));
    try {
      return await withDeadline(Promise.race([question(worker), worker.ended]), LONGEST);
    } catch (error) {
      // Whatever it was: the next question has a new worker.
      worker.end(new Error('the worker of the reader of meaning has ended'));
      if (running === worker) running = undefined;
      throw error;
    } finally {
      asked -= 1;
      if (asked === 0 && running)
        timer = setTimeout(() => {
          endNow('nothing was asked');
          onIdle?.();
        }, idle);
    }
  }

  return {
    measure: () => ask(async ({ sender }) => (await sender.measure(undefined)).milliseconds),
    read: (pairs) =>
      ask(async ({ sender }) =>
        Float32Array.from((await sender.read({ pairs: [...pairs] })).logOdds),
      ),
    end() {
      clearTimeout(timer);
      endNow('the reader of meaning was ended');
      return Promise.resolve();
    },
  };
}

type Running = ReturnType<typeof run>;

/** A worker that was started. `ended` rejects when it is gone, whoever has ended it. */
function run(start: WorkerEngineOptions['start']) {
  const name = `reader-${crypto.randomUUID()}`;
  const worker = start(name);
  let reject: (reason: Error) => void = () => undefined;
  const ended = new Promise<never>((_, fail) => (reject = fail));
  // Nobody may be asking when it ends.
  ended.catch(() => undefined);
  worker.addEventListener('error', ({ message }) => reject(new Error(message || 'no worker')));
  // Its first word is that it lives, and that its end will be known.
  const watch = () => void whenGone(name).then(() => reject(new Error('the worker is gone')));
  worker.addEventListener('message', watch, { once: true });
  const sender = createSender(pageToReader, (message) => postToWorker(worker, message));
  return {
    sender,
    ended,
    end(reason: Error) {
      worker.terminate();
      reject(reason);
    },
  };
}
