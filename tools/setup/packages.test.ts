import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { packagesAreCurrent } from './packages.mjs';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'onrecord-packages-'));
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(join(root, 'package-lock.json'), '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

const lock = () => join(root, 'package-lock.json');
const installed = () => join(root, 'node_modules/.package-lock.json');

test('nothing installed is not current', () => {
  expect(packagesAreCurrent(root)).toBe(false);
});

test('an installation newer than the lock file is current', () => {
  writeFileSync(installed(), '{}');
  utimesSync(lock(), 1000, 1000);
  expect(packagesAreCurrent(root)).toBe(true);
});

test('a lock file newer than the installation is not', () => {
  writeFileSync(installed(), '{}');
  utimesSync(installed(), 1000, 1000);
  expect(packagesAreCurrent(root)).toBe(false);
});
