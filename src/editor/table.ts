import { printable } from './printable.ts';

/** Columns of a terminal that a table fits in. */
export const PAGE_WIDTH = 100;
const GAP = '  ';
/** Widest a column becomes, but for the last. */
const WIDEST_CELL = 56;

export interface Column {
  title: string;
  /** Numbers stand below each other. */
  right?: boolean;
}

/**
 * Rows as aligned lines of at most 100 columns: the last column wraps, the others are cut when they
 * are very long. Cells are made safe for a terminal.
 */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const cells = [columns.map(({ title }) => title), ...rows.map((row) => row.map(printable))];
  const last = columns.length - 1;
  const widths = columns.map((_, at) =>
    Math.min(WIDEST_CELL, Math.max(...cells.map((row) => width(row[at] ?? '')))),
  );
  const before = widths.slice(0, last).reduce((sum, each) => sum + each + GAP.length, 0);
  return cells.flatMap((row) => {
    const fixed = columns
      .slice(0, last)
      .map(({ right }, at) => pad(cut(row[at] ?? '', WIDEST_CELL), widths[at]!, right));
    return wrap(row[last] ?? '', PAGE_WIDTH - before).map((text, line) => {
      const left = line === 0 ? [...fixed, ''].join(GAP) : ' '.repeat(before);
      const isShort = columns[last]?.right;
      return (left + (isShort ? pad(text, widths[last]!, true) : text)).trimEnd();
    });
  });
}

/** Text in lines of at most some columns, broken between words where there are any. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text)
    .split(' ')
    .flatMap((each) => pieces(each, columns))) {
    const longer = line ? `${line} ${word}` : word;
    if (width(longer) <= columns) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function pieces(word: string, columns: number): string[] {
  const letters = graphemes(word);
  if (letters.length <= columns) return [word];
  return [letters.slice(0, columns).join(''), ...pieces(letters.slice(columns).join(''), columns)];
}

function cut(text: string, columns: number): string {
  const letters = graphemes(text);
  return letters.length <= columns ? text : `${letters.slice(0, columns - 1).join('')}…`;
}

function pad(text: string, columns: number, right?: boolean): string {
  const space = ' '.repeat(Math.max(0, columns - width(text)));
  return right ? space + text : text + space;
}

function width(text: string): number {
  return graphemes(text).length;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
