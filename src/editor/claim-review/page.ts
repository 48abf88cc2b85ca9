import { whyNoJson, type Value } from './items.ts';

/** How a script begins, up to the end of its tag. */
const SCRIPT = /<script\b[^>]*>/gi;
const JSON_LD = /\btype\s*=\s*["']?application\/ld\+json\b/i;
const SCRIPT_END = /<\/script\s*>/gi;

/**
 * The JSON-LD of a page. What is no JSON is passed over, as search engines do, unless it was to be a
 * review.
 */
export function* scriptsOf(html: string): Generator<Value> {
  let number = 0;
  let from = 0;
  for (;;) {
    SCRIPT.lastIndex = from;
    const begin = SCRIPT.exec(html);
    if (!begin) return;
    SCRIPT_END.lastIndex = SCRIPT.lastIndex;
    const end = SCRIPT_END.exec(html);
    const text = html.slice(SCRIPT.lastIndex, end?.index);
    from = end ? SCRIPT_END.lastIndex : html.length;
    if (!JSON_LD.test(begin[0])) continue;
    number += 1;
    const at = `JSON-LD ${number}`;
    try {
      yield { at, value: JSON.parse(text) as unknown };
    } catch (error) {
      if (text.includes('ClaimReview')) yield { at, why: whyNoJson(error) };
    }
  }
}
