import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkTarget, checkTargetFolder, makeFolderOf } from './target.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'onrecord-'))));
afterEach(() => rmSync(folder, { recursive: true }));

describe('whether a file can be written is known before the work', () => {
  test.each<[string, string, string | undefined]>([
    ['a folder', '.', 'expected a file, found a folder'],
    ['the name of a folder', 'new/', 'expected a file, found a folder'],
    ['under a file', 'file/a', 'expected a folder to write it in, found a file'],
    ['in folders that can be made', 'no/no/a', undefined],
    ['in a folder', 'a', undefined],
    ['over a file', 'file', undefined],
  ])('%s', (_, name, words) => {
    writeFileSync(join(folder, 'file'), '');
    const check = () => {
      checkTarget(`${folder}/${name}`);
    };
    if (words === undefined) check();
    else expect(check).toThrow(`${name}:1: ${words}`);
  });
});

test('folders are made with those above them, and none where the system makes none', () => {
  makeFolderOf(join(folder, 'a/b/c'));
  makeFolderOf(join(folder, 'a/b/c'));
  expect(existsSync(join(folder, 'a/b'))).toBe(true);
  expect(existsSync(join(folder, 'a/b/c'))).toBe(false);
  if (process.platform !== 'linux') return;
  expect(() => {
    makeFolderOf('/proc/onrecord/a');
  }).toThrow('/proc/onrecord/a:1: expected a folder to write it in, found none');
});

test.each<[string, string, string | undefined]>([
  ['a file', 'file', 'file:1: expected a folder, found a file'],
  ['under a file', 'file/a', 'file/a:1: expected a folder, found a file'],
  ['one that can be made', 'no/no', undefined],
  ['one that is there', '.', undefined],
])('whether files can be written into a folder: %s', (_, name, words) => {
  writeFileSync(join(folder, 'file'), '');
  const check = () => {
    checkTargetFolder(join(folder, name));
  };
  if (words === undefined) check();
  else expect(check).toThrow(words);
});
