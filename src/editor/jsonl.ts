import * as v from 'valibot';
import { FaultList } from './fault.ts';
import { clip, describeIssue } from './issue.ts';
import { readLines, type Limits } from './lines.ts';

/** What a file of JSON Lines should hold. */
export interface RowKind<Row> {
  /** One row in words, for messages: `a claim`. */
  name: string;
  schema: v.GenericSchema<unknown, Row>;
  /** The field that no two rows share. */
  unique?: keyof Row & string;
}

export interface ReadRows<Row> {
  /** The rows without a fault. */
  rows: Row[];
  faults: FaultList;
}

/** The parser's own words, which may hold some of the line. */
const LONGEST_REASON = 120;

export interface ReadOptions {
  limits?: Limits;
  /** Called with each line's number, before it is read. */
  onLine?: (line: number) => void;
}

/**
 * Reads a file of JSON Lines, checks each row and keeps what the schema knows of it. Empty lines are
 * passed over. Reading goes on behind a fault, so that all of them can be told.
 */
export async function readRows<Row>(
  file: string,
  kind: RowKind<Row>,
  { limits, onLine }: ReadOptions = {},
): Promise<ReadRows<Row>> {
  const rows: Row[] = [];
  const faults = new FaultList(file);
  const taken = new Map<unknown, number>();
  for await (const each of readLines(file, limits)) {
    onLine?.(each.line);
    const parsed = 'fault' in each ? each : parseLine(each.bytes, each.line);
    if (!parsed) continue;
    const found = 'fault' in parsed ? parsed.fault : checkRow(parsed.value, kind);
    const problems = typeof found === 'string' ? [found] : found.problems;
    for (const problem of problems) faults.add(each.line, problem);
    if (typeof found === 'string' || !found.row) continue;
    const twice = kind.unique && takenBy(taken, found.row[kind.unique], each.line);
    if (twice) faults.add(each.line, `${kind.unique}: expected one not used before, ${twice}`);
    else rows.push(found.row);
  }
  if (rows.length === 0 && faults.count === 0) {
    faults.add(1, `expected ${kind.name} on each line, the file is empty`);
  }
  return { rows, faults };
}

/** The value on a line; nothing for an empty one. */
function parseLine(
  bytes: Uint8Array,
  line: number,
): { value: unknown } | { fault: string } | undefined {
  let text: string;
  try {
    // A byte order mark may open the file; anywhere else it is no JSON.
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: line > 1 }).decode(bytes);
  } catch {
    return { fault: 'expected text in UTF-8' };
  }
  if (text.trim() === '') return undefined;
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { fault: `expected JSON: ${clip((error as Error).message, LONGEST_REASON)}` };
  }
}

function checkRow<Row>(value: unknown, { name, schema }: RowKind<Row>) {
  if (Array.isArray(value))
    return { problems: [`expected ${name} as a JSON object, found a list`] };
  const result = v.safeParse(schema, value);
  if (result.success) return { row: result.output, problems: [] };
  return { problems: result.issues.map((issue) => describeRowIssue(issue, name)) };
}

function describeRowIssue(issue: v.BaseIssue<unknown>, name: string): string {
  const path = v.getDotPath(issue);
  if (path === null) return `expected ${name} as a JSON object, found ${clip(issue.received)}`;
  const isMissing = issue.kind === 'schema' && issue.type === 'object';
  return isMissing
    ? `${path}: expected this field of ${name}, found none`
    : `${path}: ${describeIssue(issue)}`;
}

function takenBy(taken: Map<unknown, number>, value: unknown, line: number): string | undefined {
  const earlier = taken.get(value);
  if (earlier === undefined) taken.set(value, line);
  return earlier === undefined
    ? undefined
    : `${clip(JSON.stringify(value))} is taken by line ${earlier}`;
}
