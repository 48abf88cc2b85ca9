/** Deeper metadata than this is nobody's. */
const DEEPEST = 32;

/**
 * Canonical JSON as TUF signs it (OLPC): keys in code-unit order, no white space, whole numbers only,
 * and nothing escaped in strings but quotation marks and backslashes. It is signed, never parsed.
 * @throws RangeError for what has no canonical form.
 */
export function canonicalJson(value: unknown, depth = 0): string {
  if (depth > DEEPEST) throw new RangeError('nested too deeply');
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') {
    // Half a character has no UTF-8: any of them would be signed for as the same replacement.
    if (/\p{Surrogate}/u.test(value)) throw new RangeError('half a character');
    return `"${value.replace(/["\\]/g, '\\$&')}"`;
  }
  if (typeof value === 'number') {
    const isWhole = Number.isSafeInteger(value) && !Object.is(value, -0);
    if (!isWhole) throw new RangeError(`no whole number: ${value}`);
    return String(value);
  }
  if (Array.isArray(value)) {
    return `[${value.map((item) => canonicalJson(item, depth + 1)).join(',')}]`;
  }
  if (typeof value !== 'object') throw new RangeError(`nothing that JSON holds: ${typeof value}`);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  const pairs = entries.map(
    ([key, item]) => `${canonicalJson(key)}:${canonicalJson(item, depth + 1)}`,
  );
  return `{${pairs.join(',')}}`;
}
