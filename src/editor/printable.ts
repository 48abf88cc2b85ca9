/** Control characters and those that turn the direction of text: a terminal would obey them. */
const COMMANDS = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** A stranger's text as one line that is safe to show in a terminal. */
export function printable(text: string): string {
  return text.replace(COMMANDS, ' ').replace(/\s+/g, ' ').trim();
}
