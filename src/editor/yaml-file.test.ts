import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { readYaml, validate } from './yaml-file.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-yaml-'));
  file = join(folder, 'a.yaml');
});
afterEach(() => rmSync(folder, { recursive: true }));

const levels = (count: number) => Array.from({ length: count }, (_, at) => ' '.repeat(at) + 'a:');

/** Each list repeats the one before it nine times: four lines for 6,561 values. */
const BOMB = ['a: &a [x]', 'b: &b', 'c: &c', 'd: &d'].map((line, at) => {
  const name = 'abcd'[at - 1];
  return name ? `${line} [${Array(9).fill(`*${name}`).join(', ')}]` : line;
});

describe('what is wrong with a file is told with its line', () => {
  test.each<[string, string | Uint8Array, number, string]>([
    ['a bomb of aliases', BOMB.join('\n'), 2, 'expected at most 100 values repeated by aliases'],
    ['an alias of nothing', 'a: 1\nb: *no\n', 2, 'expected an anchor (&no) before this alias'],
    ['a list within itself', 'a: 1\nb: &b\n  - *b\n', 3, 'expected no alias (*name) within'],
    ['a map within itself', '&m\na: 1\nb: *m\n', 3, 'expected no alias (*name) within'],
    ['deep lists', `a:\n  ${'['.repeat(50_000)}`, 2, 'expected at most 100 levels of nesting'],
    ['deep lists of dashes', '- '.repeat(20_000) + 'x', 1, 'expected at most 100 levels'],
    ['deep maps', levels(300).join('\n'), 102, 'expected at most 100 levels of nesting'],
    ['deep maps in a line', '{a: '.repeat(20_000), 1, 'expected at most 100 levels of nesting'],
    ['another encoding', Buffer.from('a: 1\nb: caf\xe9\n', 'latin1'), 2, 'expected text in UTF-8'],
    ['a large file', 'x'.repeat(1_000_001), 1, 'expected at most 1 MB, found 1 MB'],
    ['two documents', 'a: 1\n---\nb: 1\n', 2, 'expected one document, found another'],
  ])('%s', (_, content, line, message) => {
    writeFileSync(file, content);
    const { value, faults } = readYaml(file);
    expect(value).toBeUndefined();
    expect(faults[0]).toEqual({ file, line, message: expect.stringContaining(message) as string });
  });

  test.each([
    ['no file', () => undefined, 'expected a file, found none'],
    ['a folder', () => mkdirSync(file), 'expected a file, found a folder'],
    ['a pipe', () => spawnSync('mkfifo', [file]), 'expected a file, found a device'],
    ['a link to itself', () => symlinkSync(file, file), 'a link that leads to itself'],
    ['a link to nothing', () => symlinkSync(`${file}.no`, file), 'expected a file, found none'],
  ])('%s', (_, make, message) => {
    make();
    const expected = { file, line: 1, message: expect.stringContaining(message) as string };
    expect(readYaml(file).faults).toEqual([expected]);
  });
});

test('aliases of a few values, and a hundred levels, are read', () => {
  writeFileSync(
    file,
    ['a: &a [1, 2]', 'b: *a', ...levels(97).map((line) => ` ${line}`)]
      .join('\n')
      .replace('\n a:', '\nc:\n a:'),
  );
  const { value, faults } = readYaml(file);
  expect(faults).toEqual([]);
  expect(value).toMatchObject({ a: [1, 2], b: [1, 2], c: { a: {} } });
});

test.each([
  ['', '1: expected keys with values, found nothing'],
  ['just text', '1: expected keys with values, found "just text"'],
  ['{}', '1: id: expected this key, found none'],
  ['id:', '1: id: expected text'],
  ['id: a\n---\nid: b', '2: expected one document, found another after ---'],
  ['id: a\nid: b', '2: expected each key once, found this one twice'],
  ['? {a: 1}\n: 2', '1: { a: 1 }: this key is not known here'],
])("%j is told in an editor's words", (text, words) => {
  const warned: string[] = [];
  const listen = (warning: Error) => void warned.push(warning.message);
  process.on('warning', listen);
  writeFileSync(file, text);
  const schema = v.strictObject({ id: v.string('expected text') });
  const faults = validate(schema, readYaml(file)).faults.map(
    ({ line, message }) => `${line}: ${message}`,
  );
  process.off('warning', listen);
  expect(
    faults.some((each) => each.startsWith(words)),
    faults.join(),
  ).toBe(true);
  expect(warned).toEqual([]);
});
