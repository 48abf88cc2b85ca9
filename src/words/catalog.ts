import en from '../../_locales/en/messages.json' with { type: 'json' };
import es from '../../_locales/es/messages.json' with { type: 'json' };
import type { Language } from './language.ts';

/** A text and what is put into it, as WebExtensions write it down. */
export interface Message {
  message: string;
  /** Names that stand between dollar signs in the text. */
  placeholders?: Record<string, { content: string }>;
}

export type Key = keyof typeof en;

/** Every text of every language: one that lacks a text does not compile. */
export const CATALOG: Record<Language, Record<Key, Message>> = { en, es };
