/** A paragraph that remembers on which line of its file each part stands. */
export class PlacedText {
  text = '';
  /** Where a line's words begin in `text`, in its order. */
  readonly #starts: { at: number; line: number }[] = [];

  /** Adds words of a line, apart from what is there by a space. White space becomes single spaces. */
  add(words: string, line: number): void {
    const tidy = words.replace(/\s+/g, ' ').trim();
    if (tidy === '') return;
    if (this.text !== '') this.text += ' ';
    this.#starts.push({ at: this.text.length, line });
    this.text += tidy;
  }

  get isEmpty(): boolean {
    return this.text === '';
  }

  /** The line, counted from 1, of the character at an offset of `text`. */
  lineAt(offset: number): number {
    return this.#starts.findLast(({ at }) => at <= offset)?.line ?? 1;
  }
}
