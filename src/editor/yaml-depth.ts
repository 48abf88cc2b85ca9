import { Parser, type CST } from 'yaml';

/** No editor's file is nested deeper: what is cannot be read without running out of room. */
export const DEEPEST = 100;

/** Where in a YAML text the nesting goes too deep: an offset; `undefined` when it never does. */
export function tooDeepAt(text: string): number | undefined {
  const open: { token: CST.Token | null | undefined; depth: number }[] = [];
  for (const token of new Parser().parse(text)) open.push({ token, depth: 0 });
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    if (!token) continue;
    if (depth > DEEPEST) return token.offset;
    if (token.type === 'document') open.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const { key, value } of token.items) {
      open.push({ token: key, depth: depth + 1 }, { token: value, depth: depth + 1 });
    }
  }
  return undefined;
}

/** Whether a value is nested deeper than that, or within itself. */
export function isTooDeep(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth > DEEPEST) return true;
  return Object.values(value).some((inner) => isTooDeep(inner, depth + 1));
}
