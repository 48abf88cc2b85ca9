import type { HighlightNames } from '../messages/boundaries.ts';

/** A name that nobody can guess, for one document. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Names for this document's highlights. They are made at random: the page can list and clear
 * highlights, and must not be able to look for ours by name.
 */
export function highlightNames(): HighlightNames {
  const name = () => `h${randomId()}`;
  return { certain: name(), likely: name(), corrected: name(), chosen: name() };
}
