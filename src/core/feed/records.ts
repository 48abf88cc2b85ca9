/**
 * What a feed carries: records, each a line of JSON `["kind/id",value]`. A reader keeps the lines as
 * they came, since the digest of what is held is taken over them.
 */
export const RECORD_KINDS = ['claim', 'event', 'imported', 'person', 'scale'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** `claim/x-audience-60-million` */
export type RecordKey = string;

/** Most characters of a record: no claim that people read comes near. */
export const LONGEST_LINE = 256 * 1024;

const LINE = /^\["((?:claim|event|imported|person|scale)\/[a-z0-9]+(?:-[a-z0-9]+)*)"(,|\]$)/;

export interface RecordLine {
  key: RecordKey;
  /** Without the end of the line. */
  text: string;
  /** The record is taken out; only deltas say so. */
  isRemoval: boolean;
}

/** Reads a line's key, and leaves its value for later; `undefined` when it is no record. */
export function readLine(text: string): RecordLine | undefined {
  if (text.length > LONGEST_LINE || !text.endsWith(']')) return undefined;
  const found = LINE.exec(text);
  if (!found || found[1]!.length > 100) return undefined;
  return { key: found[1]!, text, isRemoval: found[2] === ']' };
}

/** A record's line. The same value gives the same line, whatever the order of its keys. */
export function writeLine(key: RecordKey, value: unknown): string {
  return JSON.stringify([key, inOrder(value)]);
}

/** A line that takes a record out. */
export function removalLine(key: RecordKey): string {
  return JSON.stringify([key]);
}

/**
 * A line's value.
 * @throws SyntaxError when it is no JSON.
 */
export function valueOf(line: string): unknown {
  return (JSON.parse(line) as unknown[])[1];
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, inOrder(item)]));
}
