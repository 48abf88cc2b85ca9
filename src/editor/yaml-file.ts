import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { Fault } from './fault.ts';
import { describeIssue } from './issue.ts';

/** A YAML file with its text's lines, so that a fault names the line of the value at fault. */
export interface YamlFile {
  file: string;
  value: unknown;
  faults: Fault[];
  /** The line of the value at a path, or of the nearest value above it. */
  line(path: readonly PropertyKey[]): number;
}

/** Reads a YAML 1.2 file (core schema: a date is a string). */
export function readYaml(file: string): YamlFile {
  if (!existsSync(file)) {
    const missing = { file, line: 1, message: 'expected a file, found none' };
    return { file, value: undefined, faults: [missing], line: () => 1 };
  }
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), {
    version: '1.2',
    lineCounter: lines,
    prettyErrors: false,
  });
  const faults = document.errors.map((error) => ({
    file,
    line: lines.linePos(error.pos[0]).line,
    message: error.message,
  }));
  return {
    file,
    value: faults.length > 0 ? undefined : document.toJS({ maxAliasCount: 100 }),
    faults,
    line: (path) => lines.linePos(offsetOf(document, path)).line,
  };
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
  const at = path.map(String).join('.');
  return [{ file: yaml.file, line: yaml.line(path), message: `${at}: ${describeIssue(issue)}` }];
}
