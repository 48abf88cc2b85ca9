import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { editFile } from './edit-file.ts';
import { setKey } from './edit-yaml.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-edit-'));
  file = join(folder, 'claim.yaml');
});
afterEach(() => rmSync(folder, { recursive: true }));

const sign = (text: string) => setKey(text, 'by', 'Ann');

test('a file is edited byte for byte, its first mark too', () => {
  writeFileSync(file, '\ufeffid: one # ä\r\n');
  editFile(file, sign);
  expect(readFileSync(file, 'utf8')).toBe('\ufeffid: one # ä\r\nby: Ann\r\n');
  expect(readdirSync(folder)).toEqual(['claim.yaml']);
});

test.each([
  ['not UTF-8', Buffer.from([0x69, 0x64, 0x3a, 0x20, 0xff]), 'expected UTF-8'],
  ['no keys', Buffer.from('- a\n'), 'expected a file of keys and values'],
])('what is %s stays as it is', (_, bytes, expected) => {
  writeFileSync(file, bytes);
  expect(() => editFile(file, sign)).toThrow(`${file}:1: ${expected}`);
  expect(readFileSync(file)).toEqual(bytes);
});
