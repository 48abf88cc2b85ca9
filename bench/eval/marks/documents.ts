import * as v from 'valibot';
import type { RowKind } from '../../../src/editor/jsonl.ts';
import { daySchema } from '../../../src/editor/rows.ts';
import { sentences } from '../../../src/core/text/sentences.ts';
import { tokenise } from '../../../src/core/text/tokens.ts';

/** An ordinary text that a reader may meet. */
export interface Document {
  id: string;
  date: string;
  title?: string;
  text: string;
}

export const documentRows: RowKind<Document> = {
  name: 'a document',
  schema: v.object({
    id: v.string('expected text'),
    date: daySchema,
    title: v.exactOptional(v.string()),
    text: v.string(),
  }),
  unique: 'id',
};

/** A sentence of a document, and where it stands. */
export interface Sentence {
  /** Counted from 1 over the whole document. */
  line: number;
  text: string;
  /** The paragraph's place, and where in it the sentence ends, in UTF-16 offsets. */
  paragraph: number;
  end: number;
}

export interface CutDocument {
  name: string;
  date: string;
  title?: string | undefined;
  paragraphs: string[];
  sentences: Sentence[];
  words: number;
}

/** Cuts a document into its paragraphs, without their hard line breaks, and into sentences. */
export function cutDocument({ id, date, title, text }: Document): CutDocument {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
  const all: Sentence[] = [];
  paragraphs.forEach((paragraph, at) => {
    for (const { text: own, end } of cutParagraph(paragraph)) {
      all.push({ line: all.length + 1, text: own, paragraph: at, end });
    }
  });
  const words = paragraphs.reduce((sum, paragraph) => sum + paragraph.split(' ').length, 0);
  return { name: id, date, title, paragraphs, sentences: all, words };
}

/** Each sentence reaches to where the next begins, so that its full stop is its own. */
function cutParagraph(paragraph: string): { text: string; end: number }[] {
  const tokens = tokenise(paragraph);
  const ranges = sentences(tokens, paragraph);
  let start = 0;
  return ranges.map((_, at) => {
    const next = ranges[at + 1];
    const end = next ? tokens[next.from]!.start : paragraph.length;
    const text = paragraph.slice(start, end).trim();
    start = end;
    return { text, end };
  });
}

/** The sentence that a place in a paragraph belongs to. */
export function sentenceAt(document: CutDocument, paragraph: number, offset: number): Sentence {
  const own = document.sentences.filter((each) => each.paragraph === paragraph);
  return own.find(({ end }) => offset < end) ?? own.at(-1)!;
}
