/** The width of words in a font, in pixels. */
export type Measure = (text: string, font: string) => number;

/**
 * Breaks a text into lines that are not wider than there is room: between words, and within a word
 * only where it would not fit a line of its own.
 */
export function wrap(text: string, room: number, width: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (width(longer) <= room) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = width(word) <= room ? [word] : broken(word, room, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line === '' ? lines : [...lines, line];
}

/** A long word in pieces of whole characters, as readers see them. */
function broken(word: string, room: number, width: (text: string) => number): string[] {
  const pieces: string[] = [''];
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    const longer = `${pieces.at(-1) ?? ''}${segment}`;
    if (pieces.at(-1) === '' || width(longer) <= room) pieces[pieces.length - 1] = longer;
    else pieces.push(segment);
  }
  return pieces;
}
