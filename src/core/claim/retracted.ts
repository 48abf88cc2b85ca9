import type { Claim } from './schema.ts';

/** Whether a claim was taken back: it is not marked any more, and its card says so. */
export function isRetracted({ revisions }: Pick<Claim, 'revisions'>): boolean {
  return revisions.at(-1)?.kind === 'retraction';
}
