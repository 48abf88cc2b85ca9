import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { check } from './check.ts';
import { makeBundle } from '../write-bundle.ts';

const CLAIM = 'x-audience-60-million.yaml';
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-check-'));
  cpSync('claims', folder, {
    recursive: true,
    filter: (source) =>
      !source.endsWith('.yaml') || /people|events|publisher|scales|x-audience/.test(source),
  });
  file = join(folder, CLAIM);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Changes the claim file, checks it, and gives what was printed. */
async function checkWith(from: string | RegExp, to: string): Promise<string[]> {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(from, to);
  expect(after, 'the change found its place').not.toBe(before);
  writeFileSync(file, after);
  const printed: string[] = [];
  await check({ folder, paths: [] }, (line) => printed.push(line));
  return printed;
}

/** The line, counted from 1, that holds some text after the change. */
function lineOf(text: string): number {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
}

test('a whole claim has no fault', async () => {
  const printed: string[] = [];
  expect(await check({ folder, paths: [] }, (line) => printed.push(line))).toBe(0);
  expect(printed).toEqual(['1 claim read (0 drafts), 0 faults']);
});

describe('a fault names the file, the line and what was expected', () => {
  test.each([
    ['an unknown key', /^lang:/m, 'langauge: en\nlang:', 'langauge', 'this key is not known here'],
    ['a missing key', /^summary:.*\n(?: .*\n)*/m, '', 'schema: 1', 'summary'],
    ['a wrong kind', /^kind: claim/m, 'kind: rumour', 'kind: rumour', 'expected'],
    [
      'a date that is none',
      /said: "?'?2024-08-12"?'?/,
      'said: yesterday',
      'yesterday',
      'expected a date',
    ],
    [
      'an unknown person',
      'claimants: [donald-trump]',
      'claimants: [nobody]',
      'nobody',
      'expected a person',
    ],
    [
      'an unknown event',
      /^event: .*/m,
      'event: no-such-event',
      'no-such-event',
      'expected an event',
    ],
    [
      'a rating off the scale',
      /name: ['"]False['"]/,
      'name: Nonsense',
      'Nonsense',
      'expected one of',
    ],
    [
      'a source over http',
      /url: https:/,
      'url: http:',
      'url: http:',
      'expected an https:// address',
    ],
    ['a newer schema', 'schema: 1', 'schema: 2', 'schema: 2', 'expected 1'],
    ['broken YAML', 'lang: en', 'lang: [en', 'kind:', 'must be'],
  ])('%s', async (_, from, to, at, expected) => {
    const printed = await checkWith(from, to);
    const line = printed.find((each) => each.startsWith(`${file}:`) && each.includes(expected));
    expect(line, printed.join('\n')).toBeDefined();
    if (_ !== 'broken YAML') expect(line).toContain(`${file}:${lineOf(at)}: `);
  });

  test('an example that no longer holds', async () => {
    const printed = await checkWith(
      /^ {2}misses:\n/m,
      '  misses:\n    - There were 60 million people listening to Donald Trump and Elon Musk on X.\n',
    );
    expect(printed.join('\n')).toContain('expected no mark, got one');
  });
});

describe('publisher.yaml', () => {
  const printedAfter = async (write: (file: string) => void) => {
    const printed: string[] = [];
    const file = join(folder, 'publisher.yaml');
    write(file);
    expect(await check({ folder, paths: [] }, (line) => printed.push(line))).toBe(1);
    return printed.map((line) => line.replace(`${file}:`, ''));
  };

  test('is missed', async () => {
    expect(await printedAfter((file) => rmSync(file))).toContain('1: expected a file, found none');
  });

  test('names the publisher by a slug', async () => {
    const printed = await printedAfter((file) => writeFileSync(file, 'name: A\nid: Not A Slug\n'));
    expect(printed[0]).toContain('2: id: expected lower-case letters, digits');
  });

  test.each([
    ['id: desk\nname: On record', '2: name: expected no name that can be taken for Onrecord’s'],
    ['name: The Desk\nid: 0nrecord', '2: id: expected no name that can be taken for Onrecord’s'],
    ['id: desk\nname: Оnrеcоrd News', '2: name: expected no name that can be taken for Onrecord’s'],
    ['id: desk\nname: "The\\u200bDesk"', 'found "TheU+200BDesk"'],
  ])('gives no name that readers refuse: %s', async (text, message) => {
    const printed = await printedAfter((file) => writeFileSync(file, text));
    expect(printed.join('\n')).toContain(message);
  });
});

test('a broken claim file stops the bundle', async () => {
  await checkWith(/^kind: claim/m, 'kind: rumour');
  expect(() => makeBundle(folder)).toThrow(`${file}:${lineOf('kind: rumour')}: kind: expected`);
});

test('the same claims make the same bundle', () => {
  expect(makeBundle(folder).digest).toBe(makeBundle(folder).digest);
});

describe('imported claims', () => {
  const imported = (id: string, url = 'https://star.example/check') =>
    JSON.stringify({ id, text: 'The ferry sank.', publisher: 'The Star', url });

  test('are checked line by line, and by file', async () => {
    mkdirSync(join(folder, 'imported'));
    const lines = join(folder, 'imported', 'star.jsonl');
    const rows = ['review-1', 'x-audience-60-million', 'review-1'].map((id) => imported(id));
    writeFileSync(lines, [...rows, imported('review-2', 'http://star.example')].join('\n'));
    const printed: string[] = [];
    expect(await check({ folder, paths: [] }, (line) => printed.push(line))).toBe(1);
    expect(printed).toEqual([
      `${lines}:2: id: "x-audience-60-million" is taken by ${file}`,
      `${lines}:3: id: "review-1" is taken by ${lines}:1`,
      expect.stringContaining(`${lines}:4: url: expected an https:// address`),
      '1 claim read (0 drafts), 3 imported ones, 3 faults',
    ]);
    expect(await check({ folder, paths: [file] }, () => undefined)).toBe(0);
  });
});

test('a claim in other words is told with its line, and is no fault', async () => {
  const copy = join(folder, 'copy.yaml');
  const text = readFileSync(file, 'utf8').replace('id: x-audience', 'draft: true\nid: copy-of-x');
  writeFileSync(
    copy,
    text.replace(
      /^claim: .*/m,
      'claim: 60 million people listened live to the conversation between Musk and Trump.',
    ),
  );
  const printed: string[] = [];
  await check({ folder, paths: [copy] }, (line) => printed.push(line));
  expect(printed.at(-2)).toMatch(/copy\.yaml:\d+: claim: expected another claim than .*x-audience/);
  expect(printed.at(-1)).toContain('1 looks like another claim');
});
