import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changesIn, entriesIn, trackedEntries } from './entries.ts';

let root = '';
const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'pipe' });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'onrecord-package-'));
  mkdirSync(join(root, 'a b'));
  writeFileSync(join(root, 'a b', 'ä\n.txt'), 'odd');
  writeFileSync(join(root, 'run'), 'run');
  chmodSync(join(root, 'run'), 0o755);
  writeFileSync(join(root, 'secret.key'), 'secret');
  writeFileSync(join(root, '.gitignore'), '*.key\n');
  git('init', '-q');
  git('add', '.');
});
afterEach(() => rmSync(root, { recursive: true }));

test('the source has what git tracks and nothing else', () => {
  writeFileSync(join(root, 'note.txt'), 'not added');
  const found = trackedEntries(root).map(({ path, isExecutable }) => [path, isExecutable]);
  expect(found).toEqual([
    ['.gitignore', false],
    ['a b/ä\n.txt', false],
    ['run', true],
  ]);
  expect(changesIn(root)).toContain('?? note.txt');
});

test('a build has every file of its folder, by paths with slashes', () => {
  const paths = entriesIn(join(root, 'a b', '..')).map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['a b/ä\n.txt', 'run', 'secret.key']));
});
