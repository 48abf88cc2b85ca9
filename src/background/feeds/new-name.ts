import { isAlike, nameFault } from '../../core/naming/names.ts';
import type { Subscription } from './subscription.ts';

/** A feed of these that another publisher's name can be taken for. */
export function alikeTo(
  name: string,
  publisher: string,
  all: readonly Subscription[],
): Subscription | undefined {
  return all.find((other) => other.publisher !== publisher && isAlike(other.name, name));
}

/**
 * What a feed calls itself since it was taken: null for a name that it may not have, since it is ours,
 * has what is not seen, or can be taken for that of another feed; undefined where it calls itself as before.
 */
export function newName(
  { publisher, calls }: Subscription,
  all: readonly Subscription[],
): string | null | undefined {
  if (calls === undefined) return undefined;
  return nameFault(calls) || alikeTo(calls, publisher, all) ? null : calls;
}
