import type { Span } from '../passage.ts';

const CLOSING = new Map([
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
]);

/**
 * The quoted runs of a text, without their quotation marks, in reading order. A quote left open
 * (it goes on in the next paragraph) runs to the end.
 */
export function quotes(text: string): Span[] {
  const spans: Span[] = [];
  let open: { at: number; closing: string } | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === open?.closing && closesAt(text, at)) {
      spans.push({ start: open.at + 1, end: at });
      open = undefined;
    } else if (open?.closing !== '’' && (sign === '“' || !open)) {
      const closing = CLOSING.get(sign);
      if (closing && (sign !== '‘' || opensAt(text, at))) open = { at, closing };
    }
  }
  if (open && open.at + 1 < text.length) spans.push({ start: open.at + 1, end: text.length });
  return spans;
}

/** A straight mark can open too, and a single one be an apostrophe: `don’t`. */
function closesAt(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (sign === '"') return !opensAt(text, at);
  return sign !== '’' || !/[\p{L}\p{N}]/u.test(text.charAt(at + 1));
}

/** A mark opens where a space stands before it and a word after. */
function opensAt(text: string, at: number): boolean {
  return /^[\s(]?$/.test(text.charAt(at - 1)) && /[\p{L}\p{N}$]/u.test(text.charAt(at + 1));
}
