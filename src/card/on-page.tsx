import type { ComponentChildren } from 'preact';
import { quoted } from './format.ts';
import { WORDS } from './words.ts';

export interface OnPageProps {
  /** The marked words, and who says them, where the card stands for a place in a page. */
  quote?: string | undefined;
  speaker?: string | undefined;
  /** Whether they are read or heard. */
  place?: keyof typeof WORDS.places;
  /** Leads to those words. */
  onReveal?: (() => void) | undefined;
  /** What else there is to say of them. */
  more?: ComponentChildren;
}

/** The words in the reader's page that the card is about. */
export function OnPage({ quote, speaker, place = 'page', onReveal, more }: OnPageProps) {
  if (quote === undefined) return null;
  return (
    <>
      <blockquote class="on-page">
        <p class="label" lang={WORDS.lang}>
          {WORDS.places[place].label}
        </p>
        <p>{quoted(quote)}</p>
        {speaker !== undefined && <p class="facts">{WORDS.saidBy(speaker)}</p>}
        {onReveal && (
          <button type="button" class="show" lang={WORDS.lang} onClick={onReveal}>
            {WORDS.places[place].show}
          </button>
        )}
      </blockquote>
      {more}
    </>
  );
}
