import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCommand } from '../commands/check.ts';
import { runInProcess } from '../testing.ts';

let root: string;
let claims: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'onrecord-wanted-'));
  claims = join(root, 'claims');
  cpSync('claims', claims, {
    recursive: true,
    filter: (source) =>
      !source.endsWith('.yaml') || /people|events|publisher|scales|x-audience/.test(source),
  });
  writeFileSync(join(claims, 'people', 'nobody.yaml'), 'id: nobody\n');
  writeFileSync(join(claims, 'notes.txt'), 'kind: claim\n');
  mkdirSync(join(claims, 'imported'));
  writeFileSync(join(claims, 'imported', 'star.jsonl'), 'no JSON\n');
  writeFileSync(join(root, 'alone.yaml'), 'kind: claim\n');
  mkdirSync(join(root, 'empty'));
});
afterAll(() => rmSync(root, { recursive: true }));

const check = (...paths: string[]) =>
  runInProcess({ check: checkCommand }, [
    'check',
    '--lexical',
    ...paths.map((path) => join(root, path)),
  ]);

describe('what is named is checked', () => {
  test.each([
    ['a folder of claims', ['claims'], /^1 claim read \(0 drafts\), [2-9] faults$/],
    [
      'one claim',
      ['claims/x-audience-60-million.yaml'],
      /^1 file: 1 claim read \(0 drafts\), 0 faults$/,
    ],
    ['a folder in it', ['claims/people'], /^\d+ files: 0 claims read \(0 drafts\), [1-9] faults$/],
    [
      'a person',
      ['claims/people/nobody.yaml'],
      /^1 file: 0 claims read \(0 drafts\), [1-9] faults$/,
    ],
    [
      'imported claims',
      ['claims/imported/star.jsonl'],
      /^1 file: 0 claims read \(0 drafts\), 1 fault$/,
    ],
    ['a folder of them', ['claims/imported'], /^1 file: 0 claims read \(0 drafts\), 1 fault$/],
  ])('%s', async (_, paths, last) => {
    const { code, out } = await check(...paths);
    expect(out.at(-1)).toMatch(last);
    expect(code).toBe(out.at(-1)!.includes(' 0 faults') ? 0 : 1);
  });
});

describe('what cannot be checked is an error', () => {
  test.each([
    ['nothing there', 'nowhere', 'expected a claim file or a folder of claims, found none'],
    ['an empty folder', 'empty', 'expected a folder of claims, found no claim file in it'],
    [
      'a claim file by itself',
      'alone.yaml',
      'expected a file of a folder of claims, found no publisher.yaml beside it',
    ],
    [
      'another kind of file',
      'claims/notes.txt',
      'expected a file of claims (NAME.yaml, or imported/NAME.jsonl), found another',
    ],
    ['a folder of none', 'claims/schema', 'expected a folder of claims, found no claim file in it'],
  ])('%s', async (_, path, message) => {
    const { code, out, err } = await check(path);
    expect({ code, out, err }).toEqual({
      code: 2,
      out: [],
      err: [`${join(root, path)}:1: ${message}`],
    });
  });
});

test.each([
  ['claims/new.yml', 'expected a name that ends in .yaml'],
  ['claims/people/new.YAML', 'expected a name that ends in .yaml'],
  ['claims/imported/star.ndjson', 'expected a name that ends in .jsonl'],
  ['claims/2026/new.yaml', 'expected claims in the folder itself'],
])('%s would never be read, and is told', async (path, message) => {
  const file = join(root, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '');
  const { code, out } = await check('claims');
  expect(code).toBe(1);
  expect(out).toContainEqual(expect.stringContaining(`${file}:1: ${message}`));
  rmSync(file);
});
