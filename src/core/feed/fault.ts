/** Why a feed could not be taken over. What was held before stays as it was. */
export type FeedFaultKind =
  /** The host did not answer, or not with what was asked for. */
  | 'unreachable'
  /** It answered so slowly that nothing came of it. */
  | 'stalled'
  /** More bytes than were announced, or than are taken from anyone. */
  | 'too-large'
  /** Not what the format says. */
  | 'malformed'
  /** Too few valid signatures. */
  | 'signature'
  /** Older than what was seen before. */
  | 'rollback'
  /** Other files than the signed metadata names. */
  | 'mismatch'
  /** Nothing newer was confirmed by its publisher in time. */
  | 'expired'
  /** It says that it is another publisher's. */
  | 'publisher'
  /** It has a name that it may not have. */
  | 'name';

/** A feed that is not taken over, and why; `where` is the file of the feed that shows it. */
export class FeedFault extends Error {
  override name = 'FeedFault';
  readonly kind: FeedFaultKind;
  readonly where: string;
  /** Seconds after which the host wants to be asked again (`Retry-After`). */
  readonly retryAfter: number | undefined;

  constructor(kind: FeedFaultKind, where: string, why: string, retryAfter?: number) {
    super(`${where}: ${why}`);
    this.kind = kind;
    this.where = where;
    this.retryAfter = retryAfter;
  }
}
