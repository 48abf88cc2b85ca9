/** The entities that fact-checkers' markup has in its texts; others stay as they are. */
const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['hellip', '…'],
]);

/**
 * A text of somebody's markup as readers should see it: without tags, with entities read, white space
 * joined, and without halves of characters and those that are not seen or turn the direction of others.
 */
export function plainText(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value)
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,8}));/gi, entity)
    .replace(/[\p{Cc}\p{Cs}\u202a-\u202e\s]+/gu, ' ')
    .trim();
  return text === '' ? undefined : text;
}

function entity(all: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED.get(name.toLowerCase()) ?? all;
  const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return code > 0x10ffff || isSurrogate ? ' ' : String.fromCodePoint(code);
}

/** A text of at most so many characters, cut at a word. */
export function shortened(text: string | undefined, most: number): string | undefined {
  if (text === undefined || text.length <= most) return text;
  const cut = text.slice(0, most - 2);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > most / 2 ? end : cut.length).trimEnd()} …`;
}
