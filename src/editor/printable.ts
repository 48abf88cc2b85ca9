/** Control characters and those that turn the direction of text: a terminal would obey them. */
const COMMANDS = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** The same, and what is not seen: two names that look alike may differ in it. Joiners are seen in some scripts. */
const UNSEEN =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** A stranger's text as one line that is safe to show in a terminal. */
export function printable(text: string): string {
  return text.replace(COMMANDS, ' ').replace(/\s+/g, ' ').trim();
}

/** A file's name, safe to show and still told from any other: what a terminal would obey or not show is numbered. */
export function printableName(name: string): string {
  return name.replace(UNSEEN, numbered);
}

/**
 * Lines that are safe to show: all that a command prints goes through here, whatever it is made of. In
 * JSON the numbers (`\u001b`) mean the very characters they stand for.
 */
export function printableLines(text: string): string {
  return text.replace(COMMANDS, (sign) => (sign === '\n' || sign === '\t' ? sign : numbered(sign)));
}

function numbered(sign: string): string {
  const number = sign.codePointAt(0)!.toString(16).padStart(4, '0');
  return number.length > 4 ? `\\u{${number}}` : `\\u${number}`;
}
