import type { Tell } from '../progress.ts';
import { openMeaning, type Meaning } from './open-meaning.ts';

/** The option that leaves the second look out, as `readOptions` takes it. */
export const LEXICAL = { lexical: { type: 'boolean', default: false } } as const;

/**
 * The reader of meaning, unless it is left out.
 * @throws InputError where the model cannot be opened.
 */
export function meaningFor({ lexical }: { lexical: boolean }, tell: Tell): Meaning | undefined {
  return lexical ? undefined : openMeaning(undefined, tell);
}
