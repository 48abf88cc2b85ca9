import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFile } from './create-file.ts';
import { beginReplacing, replaceFile } from './replace-file.ts';
import { isTemporaryName, TemporaryFile, temporaryFolder } from './temporary.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-files-'));
  file = join(folder, 'file');
});
afterEach(() => rmSync(folder, { recursive: true }));

const text = (path: string) => readFileSync(path, 'utf8');

describe('a temporary file', () => {
  test('has a name that no other has, and takes its place whole', () => {
    writeFileSync(file, 'before');
    const [one, other] = [new TemporaryFile(folder), new TemporaryFile(folder)];
    expect(one.path).not.toBe(other.path);
    expect(readdirSync(folder).filter(isTemporaryName)).toHaveLength(2);
    one.write('after');
    expect(text(file)).toBe('before');
    one.become(file);
    one.discard();
    other.discard();
    expect(text(file)).toBe('after');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  test('is taken for no name that people give', () => {
    expect(isTemporaryName('.onrecord.partial')).toBe(false);
    expect(isTemporaryName('.onrecord-notes.partial')).toBe(false);
  });
});

describe('replacing a file', () => {
  test('keeps who may read it', () => {
    writeFileSync(file, 'before');
    chmodSync(file, 0o660);
    replaceFile(file, 'after');
    expect(text(file)).toBe('after');
    expect(statSync(file).mode & 0o777).toBe(0o660);
  });

  test('never writes through a link', () => {
    const other = join(folder, 'other');
    writeFileSync(other, 'dear');
    symlinkSync(other, file);
    expect(() => replaceFile(file, 'x')).toThrow(
      `${file}:1: expected a file, found a link: name what it leads to`,
    );
    expect(text(other)).toBe('dear');
    expect(readdirSync(folder).sort()).toEqual(['file', 'other']);
  });

  test.each([
    ['a folder', () => mkdirSync(file), () => file, 'expected a file, found a folder'],
    [
      'a missing folder',
      () => undefined,
      () => join(file, 'x'),
      'expected a folder to write it in, found none',
    ],
    [
      'a file for a folder',
      () => writeFileSync(file, ''),
      () => join(file, 'x'),
      'expected a folder to write it in, found a file',
    ],
    ['a device', () => undefined, () => '/dev/null', 'expected a file, found a device'],
  ])('%s is told before the work', (_, prepare, target, message) => {
    prepare();
    const before = readdirSync(folder);
    expect(() => beginReplacing(target())).toThrow(`${target()}:1: ${message}`);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('is given up as if it had not begun', () => {
    writeFileSync(file, 'before');
    const next = beginReplacing(file);
    next.write('half');
    next.discard();
    expect(text(file)).toBe('before');
    expect(readdirSync(folder)).toEqual(['file']);
  });
});

describe('a new file', () => {
  test('is never written over another, nor through a link that leads nowhere yet', () => {
    const aim = join(folder, 'aim');
    symlinkSync(aim, file);
    expect(() => createFile(file, 'x')).toThrow('EEXIST');
    expect(existsSync(aim)).toBe(false);
  });

  test('can be for its owner alone', () => {
    createFile(file, 'x', 0o600);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});

/** A process that holds a file and a folder, and then does what is said, or waits. */
const HOLDER = (work: string) => `
  const { TemporaryFile, temporaryFolder } = await import('./src/editor/files/temporary.ts');
  const file = new TemporaryFile(${JSON.stringify(folder)});
  file.write('half');
  const own = temporaryFolder('test');
  console.log(own.path);
  ${work};
`;

async function hold(work: string) {
  const argv = ['--import', 'tsx', '--input-type=module', '--eval', HOLDER(work)];
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(child, 'exit');
  const [told] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, ended, held: told.toString().trim() };
}

describe('what is half written is gone', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('after %s, which ends it', async (signal) => {
    const { child, ended, held } = await hold(
      'await new Promise((end) => setTimeout(end, 60_000))',
    );
    expect(readdirSync(folder)).toHaveLength(1);
    expect(existsSync(held)).toBe(true);
    child.kill(signal);
    expect(await ended).toEqual([null, signal]);
    expect(readdirSync(folder)).toEqual([]);
    expect(existsSync(held)).toBe(false);
  });

  test('after a fault', async () => {
    const { ended, held } = await hold(`throw new Error('a fault')`);
    expect(await ended).toEqual([1, null]);
    expect(readdirSync(folder)).toEqual([]);
    expect(existsSync(held)).toBe(false);
  });

  test('a signal during work without a rest is not lost', async () => {
    const { ended } = await hold(`
      process.kill(process.pid, 'SIGTERM');
      file.discard();
      own.discard();
      await new Promise((end) => setTimeout(end, 60_000))`);
    expect(await ended).toEqual([null, 'SIGTERM']);
  });
});

test('a temporary folder is its owner’s alone', () => {
  const own = temporaryFolder('test');
  expect(statSync(own.path).mode & 0o777).toBe(0o700);
  own.discard();
  expect(existsSync(own.path)).toBe(false);
});
