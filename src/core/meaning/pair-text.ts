import type { Pair } from './types.ts';

/** Most characters of each part of a pair: the reader of pairs was fitted on texts cut like this. */
const LONGEST = { name: 80, claim: 240, title: 80, before: 160, sentence: 300 } as const;

/** A claim as a pair needs it. */
export interface ClaimText {
  text: string;
  /** Who made it, as far as it is known. */
  claimant?: string;
  /** `2024`. */
  year?: string;
}

/** A sentence as a pair needs it. */
export interface SentenceText {
  text: string;
  speaker?: string;
  /** The page's headline, or the name of the event. */
  title?: string;
  /** The one or two sentences before it. */
  before?: string;
}

/** `CLAIMANT, YEAR: claim`; what is unknown is left out. */
export function claimText({ text, claimant, year }: ClaimText): string {
  const source = [claimant?.slice(0, LONGEST.name), year].filter(Boolean).join(', ');
  return `${source && `${source}: `}${text.slice(0, LONGEST.claim)}`;
}

/** `SPEAKER: TITLE | BEFORE | sentence`; what is unknown is left out with its mark. */
export function sentenceText({ text, speaker, title, before }: SentenceText): string {
  const parts = [
    title?.slice(0, LONGEST.title).trim(),
    before?.trim().slice(-LONGEST.before).trim(),
    text.trim().slice(0, LONGEST.sentence),
  ];
  return `${speaker ? `${speaker.slice(0, LONGEST.name)}: ` : ''}${parts.filter(Boolean).join(' | ')}`;
}

/** A claim and a sentence as the reader of pairs is given them. */
export function pairOf(claim: ClaimText, sentence: SentenceText): Pair {
  return { claim: claimText(claim), sentence: sentenceText(sentence) };
}
