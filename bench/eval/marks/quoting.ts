/** So many words in a row are a quotation. */
export const QUOTED_WORDS = 4;

/** Does a note share a run of words with a text, whatever its case and punctuation? */
export function quotes(note: string, text: string, length = QUOTED_WORDS): boolean {
  const words = wordsOf(note);
  const whole = ` ${wordsOf(text).join(' ')} `;
  return words.some((_, at) => {
    const run = words.slice(at, at + length);
    return run.length === length && whole.includes(` ${run.join(' ')} `);
  });
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
