import { createSender } from '../../messages/contract.ts';
import { backgroundToOffscreen } from '../../messages/reader.ts';
import { postToPages } from '../../platform/messages.ts';
import { closeOffscreen, isOffscreenOpen, openOffscreen } from '../../platform/offscreen.ts';
import { createTurns } from '../turns.ts';
import { withDeadline } from '../deadline.ts';
import { OFFSCREEN_PAGE } from '../pages.ts';
import type { Engine } from './engine.ts';

/** Milliseconds within which the page answers: its own worker has less. */
const LONGEST = 40_000;

const WHY = 'Reads the meaning of passages in a worker, which the background cannot have.';

/**
 * Reads in the worker of an offscreen document. The document ends itself when nothing was asked for a
 * while, for this background may have stopped long before; a background that starts finds it by asking.
 */
export function createOffscreenEngine(): Engine {
  const inTurn = createTurns();
  const sender = createSender(backgroundToOffscreen, (message) =>
    withDeadline(postToPages(message), LONGEST),
  );
  const ensure = () =>
    inTurn(async () => {
      if (!(await isOffscreenOpen())) await openOffscreen(OFFSCREEN_PAGE, WHY);
    });

  async function ask<T>(question: () => Promise<T>): Promise<T> {
    await ensure();
    return question();
  }

  return {
    measure: () => ask(async () => (await sender.measure(undefined)).milliseconds),
    read: (pairs) =>
      ask(async () => Float32Array.from((await sender.read({ pairs: [...pairs] })).logOdds)),
    end: () => inTurn(closeOffscreen),
  };
}
