import * as v from 'valibot';
import {
  isNode,
  LineCounter,
  parseDocument,
  visit,
  type Alias,
  type Document,
  type ErrorCode,
} from 'yaml';
import type { Fault } from './fault.ts';
import { readText } from './files/read-text.ts';
import { describeIssue } from './issue.ts';
import { DEEPEST, isTooDeep, tooDeepAt } from './yaml-depth.ts';

/** A YAML file with its text's lines, so that a fault names the line of the value at fault. */
export interface YamlFile {
  file: string;
  value: unknown;
  faults: Fault[];
  /** The line of the value at a path, or of the nearest value above it. */
  line(path: readonly PropertyKey[]): number;
}

/** Far more than any claim has: what is larger is no editor's file. */
const MOST_BYTES = 1_000_000;
/** Values that aliases may repeat in a file: few lines of aliases can stand for more than memory holds. */
const MOST_REPEATED = 100;

/** What is wrong with a file, where the parser speaks to programmers. */
const WORDS: Partial<Record<ErrorCode, string>> = {
  MULTIPLE_DOCS: 'expected one document, found another after ---',
  DUPLICATE_KEY: 'expected each key once, found this one twice',
};

/** Reads a YAML 1.2 file (core schema: a date is a string). Whatever is wrong with it is a fault. */
export function readYaml(file: string): YamlFile {
  const read = readText(file, MOST_BYTES);
  if ('fault' in read) return unread(read.fault);
  const { text } = read;
  const lines = new LineCounter();
  const fault = (offset: number, message: string): Fault => {
    return { file, line: lines.linePos(offset).line, message };
  };
  // Before the parser, which ends the whole process where it runs out of room.
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const line = text.slice(0, deep).split('\n').length;
    return unread({ file, line, message: `expected at most ${DEEPEST} levels of nesting` });
  }
  const document = parseDocument(text, {
    version: '1.2',
    lineCounter: lines,
    prettyErrors: false,
    // A fault tells what is wrong; the parser's own warnings name no file.
    logLevel: 'error',
  });
  const faults = document.errors.map(({ pos, code, message }) =>
    fault(pos[0], WORDS[code] ?? message),
  );
  const line: YamlFile['line'] = (path) => lines.linePos(offsetOf(document, path)).line;
  if (faults.length > 0) return { file, value: undefined, faults, line };
  const { value, wrong } = valueOf(document);
  if (!wrong) return { file, value, faults: [], line };
  return { file, value: undefined, faults: [fault(wrong.offset, wrong.message)], line };
}

function unread(fault: Fault): YamlFile {
  return { file: fault.file, value: undefined, faults: [fault], line: () => fault.line };
}

/** A document's value, or what is wrong with its aliases (`*name`). */
function valueOf(document: Document): {
  value?: unknown;
  wrong?: { offset: number; message: string };
} {
  const aliases: Alias[] = [];
  visit(document, { Alias: (_, alias) => void aliases.push(alias) });
  const lost = aliases.find((alias) => alias.resolve(document) === undefined);
  const wrong = (message: string, [alias] = aliases) => ({
    wrong: { offset: alias?.range?.[0] ?? 0, message },
  });
  if (lost) return wrong(`expected an anchor (&${lost.source}) before this alias`, [lost]);
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MOST_REPEATED });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return wrong(`expected at most ${MOST_REPEATED} values repeated by aliases (*name)`);
  }
  if (isTooDeep(value)) return wrong('expected no alias (*name) within the value that it names');
  return { value };
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Checks a file's value against a schema; each issue becomes a fault with its line. */
export function validate<Output>(
  schema: v.GenericSchema<unknown, Output>,
  yaml: YamlFile,
): { output?: Output; faults: Fault[] } {
  if (yaml.faults.length > 0) return { faults: yaml.faults };
  const result = v.safeParse(schema, yaml.value);
  if (result.success) return { output: result.output, faults: [] };
  return { faults: result.issues.flatMap((issue) => issueFaults(issue, yaml, [])) };
}

/** The innermost issues say most: a union's own issue is "one of these", its parts tell what. */
function issueFaults(
  issue: v.BaseIssue<unknown>,
  yaml: YamlFile,
  above: readonly PropertyKey[],
): Fault[] {
  const path = [...above, ...(issue.path ?? []).map((item) => item.key as PropertyKey)];
  const at = path.length === 0 ? '' : `${path.map(String).join('.')}: `;
  return [{ file: yaml.file, line: yaml.line(path), message: `${at}${describeIssue(issue)}` }];
}
