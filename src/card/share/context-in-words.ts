import type {
  ContextBlock,
  Evidence,
  Note,
  QuoteBlock,
  Timeline,
} from '../../core/claim/context.ts';
import type { Figure } from '../../core/claim/figure.ts';
import { byDate } from '../by-date.ts';
import { dateInWords, quoted } from '../format.ts';
import { WORDS } from '../words.ts';
import { sharedFigure } from './shared-figure.ts';

/** Writes a text with its source's number: `It was so. [2]` */
type Cite = (text: string, source: string | undefined) => string;

/** A block of a claim's context as lines of text; none for a kind that this version does not know. */
export function contextInWords(block: ContextBlock, cite: Cite): string[] {
  const kind = Object.keys(block)[0] ?? '';
  const value = (block as Record<string, unknown>)[kind];
  switch (kind) {
    case 'figure':
      return figureInWords(value as Figure, cite);
    case 'timeline':
      return timelineInWords(value as Timeline, cite);
    case 'evidence':
      return evidenceInWords(value as Evidence, cite);
    case 'quote':
      return [quoteInWords(value as QuoteBlock, cite)];
    case 'note':
      return [cite((value as Note).text, (value as Note).source)];
    default:
      return [];
  }
}

function figureInWords(figure: Figure, cite: Cite): string[] {
  const { title, rows, notes } = sharedFigure(figure);
  return [
    title,
    ...rows.map(({ name, value, source }) => `– ${cite(`${name}: ${value}`, source)}`),
    ...notes,
  ];
}

function timelineInWords(timeline: Timeline, cite: Cite): string[] {
  const entries = byDate(timeline).map(
    ({ date, text, source }) => `– ${cite(`${dateInWords(date)}: ${text}`, source)}`,
  );
  return [WORDS.timeline, ...entries];
}

function evidenceInWords({ known, unknown }: Evidence, cite: Cite): string[] {
  const part = (label: string, facts: Evidence['unknown']) =>
    facts.length > 0 ? [label, ...facts.map(({ text, source }) => `– ${cite(text, source)}`)] : [];
  return [...part(WORDS.known, known), ...part(WORDS.unknown, unknown)];
}

function quoteInWords({ text, by, said, where, source }: QuoteBlock, cite: Cite): string {
  const facts = [by, where, said !== undefined && dateInWords(said)].filter(Boolean);
  return cite(`${quoted(text)} ${facts.join(' · ')}`, source);
}
