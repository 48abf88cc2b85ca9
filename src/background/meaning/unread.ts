import type { Unread } from '../../messages/look.ts';

/** Nothing is read for now, and asking again is of no use: the first pass stands. */
export class UnreadError extends Error {
  constructor(readonly why: Unread) {
    super(`the reader of meaning reads nothing: ${why}`);
    this.name = 'UnreadError';
  }
}
