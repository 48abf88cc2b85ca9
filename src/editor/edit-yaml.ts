import { isMap, isScalar, isSeq, parseDocument, stringify, type Pair, type ParsedNode } from 'yaml';

/**
 * Sets a key of a YAML file's top level, and leaves every other byte as it is: comments, quotation
 * marks, line ends. A key that is there is replaced in its place, another one is added at the end.
 * @throws Error when the file is no map.
 */
export function setKey(text: string, key: string, value: unknown): string {
  const block = written({ [key]: value }, text);
  const pair = topLevelPair(text, key);
  if (!pair) return withEnd(text) + block;
  const { start, end } = linesOf(pair, text);
  return text.slice(0, start) + block + text.slice(end);
}

/**
 * Adds an item to a list of a YAML file's top level, and leaves every other byte as it is.
 * @throws Error when the file is no map, or the key's value is no list.
 */
export function addToList(text: string, key: string, item: unknown): string {
  const pair = topLevelPair(text, key);
  if (!pair) return withEnd(text) + written({ [key]: [item] }, text);
  const list = pair.value;
  if (!isSeq(list) && !(isScalar(list) && list.value === null)) {
    throw new Error(`${key}: expected a list`);
  }
  if (!isSeq(list) || list.flow || list.items.length === 0) {
    const items: unknown[] = isSeq(list) ? list.toJSON() : [];
    return setKey(text, key, [...items, item]);
  }
  const { end } = linesOf(pair, text);
  const before = withEnd(text.slice(0, end));
  return before + indented([item], indentOf(list, text), text) + text.slice(end);
}

function topLevelPair(text: string, key: string): Pair<ParsedNode, ParsedNode | null> | undefined {
  const { contents, errors } = parseDocument(text, { version: '1.2' });
  if (errors.length > 0 || !isMap<ParsedNode, ParsedNode | null>(contents)) {
    throw new Error('expected a file of keys and values');
  }
  return contents.items.find(({ key: name }) => isScalar(name) && name.value === key);
}

/** The lines that a pair stands on, with the end of the last; comments after it are not its own. */
function linesOf({ key, value }: Pair<ParsedNode, ParsedNode | null>, text: string) {
  const [start] = key.range;
  const last = value?.range[1] ?? key.range[1];
  const body = text.slice(start, last).trimEnd();
  const lineEnd = text.indexOf('\n', start + body.length);
  return { start, end: lineEnd < 0 ? text.length : lineEnd + 1 };
}

/** The column of a block list's hyphens. */
function indentOf({ range }: { range?: [number, number, number] | null }, text: string): number {
  const start = range![0];
  return start - (text.lastIndexOf('\n', start - 1) + 1);
}

function indented(value: unknown, by: number, like: string): string {
  return written(value, like).replace(/^(?=.)/gm, ' '.repeat(by));
}

/** YAML with the line ends of the file that it goes into. */
function written(value: unknown, like: string): string {
  const text = stringify(value, { version: '1.2', lineWidth: 100 });
  return like.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
}

function withEnd(text: string): string {
  if (text === '' || text.endsWith('\n')) return text;
  return `${text}${text.includes('\r\n') ? '\r\n' : '\n'}`;
}
