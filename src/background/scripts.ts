/**
 * The classic scripts that the build makes for pages, as paths from the extension's root. Importing
 * them here is what has them built; no code of theirs comes along.
 */
/* eslint-disable no-restricted-imports -- only the names of the built files come along */
import content from '../content/main.ts?script&iife';
import card from '../ui/page-card/page-card.tsx?script&iife';

/** Reads and marks a page. */
export const CONTENT_SCRIPT = `/${content}`;
/** Shows one claim in a page. */
export const PAGE_CARD_SCRIPT = `/${card}`;
