import type { Quote } from '../quotes.ts';

/** A page of the bench. */
export interface MadePage {
  name: string;
  /** Its part of the address. */
  path: string;
  /** Milliseconds that it is watched for, in every configuration. */
  watch: number;
  /** Its HTML within the body, with the quotes where it has any. */
  body: (quotes: readonly Quote[]) => string;
}

/** Text as HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
