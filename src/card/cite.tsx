import type { ComponentChildren } from 'preact';
import type { Source } from '../core/claim/schema.ts';
import { WORDS } from './words.ts';

/** A source with its number on the card, counted from 1 in the file's order. */
export interface NumberedSource {
  key: string;
  number: number;
  source: Source;
}

export type NumberedSources = ReadonlyMap<string, NumberedSource>;

/** Numbers a claim's sources; a map, since keys come from files that others write. */
export function numberSources(sources: Record<string, Source>): NumberedSources {
  const entries = Object.entries(sources);
  return new Map(entries.map(([key, source], at) => [key, { key, number: at + 1, source }]));
}

/** A text with its source's number, which never stands alone on a line. */
export function Cited({ text, ...cite }: CiteProps & { text: string }) {
  return (
    <Kept text={text}>
      <Cite {...cite} />
    </Kept>
  );
}

/** Characters of a word that a line of a narrow card surely has room for, with what is kept to it. */
const SHORT_WORD = 20;

/** A text with something after it that stays beside its last word, unless that is too long itself. */
export function Kept({ text, children }: { text: string; children: ComponentChildren }) {
  const last = text.lastIndexOf(' ') + 1;
  const isShort = text.length - last <= SHORT_WORD;
  return (
    <>
      {text.slice(0, last)}
      <span class={isShort ? 'cited' : undefined}>
        {text.slice(last)} {children}
      </span>
    </>
  );
}

interface CiteProps {
  source: string | undefined;
  sources: NumberedSources;
}

/** The small number after a fact; it leads to the source in the card's list. */
export function Cite({ source, sources }: CiteProps) {
  const cited = source === undefined ? undefined : sources.get(source);
  if (!cited) return null;
  const label = `${WORDS.sourceNumber(cited.number)}: ${cited.source.publisher}`;
  return (
    <button type="button" class="cite" aria-label={label} title={label} onClick={show}>
      {cited.number}
    </button>
  );

  /** By number, not by an id: cards share a document, and a shadow root has no fragments. */
  function show(event: MouseEvent) {
    const card = (event.currentTarget as HTMLElement).closest('.card');
    const item = card?.querySelector<HTMLElement>(`.source[value="${cited?.number ?? 0}"]`);
    item?.focus();
    item?.scrollIntoView({ block: 'nearest' });
  }
}
