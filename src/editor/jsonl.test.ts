import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRows, type RowKind } from './jsonl.ts';
import { readLines } from './lines.ts';
import { claimRows, queryRows, transcriptRows } from './rows.ts';

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-jsonl-'));
  file = join(folder, 'rows.jsonl');
});
afterAll(() => rmSync(folder, { recursive: true }));

const MOON = '{"id": "moon", "text": "The moon is made of cheese."}';
const MARS = '{"id": "mars", "text": "Mars is made of rust."}';
const LIMITS = { line: 200, file: 10_000 };

async function read<Row>(content: string | Uint8Array, kind: RowKind<Row>, limits = LIMITS) {
  writeFileSync(file, content);
  const { rows, faults } = await readRows(file, kind, { limits });
  return { rows, faults: faults.format().map((line) => line.replace(`${file}:`, '')) };
}

describe('what is read', () => {
  test.each([
    ['lines', `${MOON}\n${MARS}\n`],
    ['a last line without an end', `${MOON}\n${MARS}`],
    ['line ends of Windows', `${MOON}\r\n${MARS}\r\n`],
    ['a byte order mark', `\uFEFF${MOON}\n${MARS}\n`],
    ['empty lines', `\n${MOON}\n  \n\n${MARS}\n\n`],
    ['fields that are not known', `${MOON.replace('{', '{"url": 5, ')}\n${MARS}\n`],
  ])('%s', async (_, content) => {
    expect(await read(content, claimRows)).toEqual({
      rows: [JSON.parse(MOON), JSON.parse(MARS)],
      faults: [],
    });
  });

  test('characters cut by the chunks that a file is read in', async () => {
    const text = 'é🙂'.repeat(50_000);
    const limits = { line: 1_000_000, file: 1_000_000 };
    const { rows } = await read(`${JSON.stringify({ id: 'a', text })}\n${MOON}`, claimRows, limits);
    expect(rows.map((row) => row.text === text)).toEqual([true, false]);
  });
});

describe('a claim at fault', () => {
  test.each<[string, string | Uint8Array, string[]]>([
    ['no JSON', `${MOON}\nhello\n`, ['2: expected JSON: ']],
    ['JSON cut short', MOON.slice(0, -1), ['1: expected JSON: ']],
    ['a list', '[1]', ['1: expected a claim as a JSON object, found a list']],
    ['a text', '"moon"', ['1: expected a claim as a JSON object, found "moon"']],
    ['null', 'null', ['1: expected a claim as a JSON object, found null']],
    ['no text', '{"id": "a"}', ['1: text: expected this field of a claim, found none']],
    [
      'neither id nor text',
      '{}',
      [
        '1: id: expected this field of a claim, found none',
        '1: text: expected this field of a claim, found none',
      ],
    ],
    ['a number for text', '{"id": "a", "text": 5}', ['1: text: expected text, found 5']],
    ['an empty id', '{"id": "", "text": "a"}', ['1: id: expected some text, found ""']],
    [
      'null for a title',
      '{"id": "a", "text": "b", "title": null}',
      ['1: title: expected text, found null'],
    ],
    [
      'a day that is none',
      '{"id": "a", "text": "b", "published": "2024-02-30"}',
      ['1: published: expected a day like "2024-08-12", found "2024-02-30"'],
    ],
    [
      'a year for a day',
      '{"id": "a", "text": "b", "published": 2024}',
      ['1: published: expected a day like "2024-08-12", found 2024'],
    ],
    [
      'an id used before',
      `${MOON}\n\n${MOON}`,
      ['3: id: expected one not used before, "moon" is taken by line 1'],
    ],
    ['an empty file', '', ['1: expected a claim on each line, the file is empty']],
    ['empty lines only', '\n \n', ['1: expected a claim on each line, the file is empty']],
    [
      'Latin-1',
      Buffer.from(MOON.replace('moon', 'm\u00f6\u00f6n'), 'latin1'),
      ['1: expected text in UTF-8'],
    ],
    ['UTF-16', Buffer.from(`\uFEFF${MOON}`, 'utf16le'), ['1: expected text in UTF-8']],
    [
      'a long line',
      `${MOON}\n${'x'.repeat(201)}\n${MARS}\n{}`,
      [
        '2: expected at most 200 bytes on a line, found 201 bytes',
        '4: id: expected this field of a claim, found none',
        '4: text: expected this field of a claim, found none',
      ],
    ],
    ['a long file', `${MOON}\n`.repeat(200), ['1: expected at most 10,000 bytes in a file']],
    [
      'a value that a terminal would obey',
      '{"id": "a", "text": "b", "published": "\\u001b[2J\\u202e"}',
      ['1: published: expected a day like "2024-08-12", found " [2J "'],
    ],
  ])('%s', async (_, content, expected) => {
    const { faults } = await read(content, claimRows);
    expect(faults.map((fault, at) => fault.slice(0, expected[at]?.length))).toEqual(expected);
  });

  test('a message stays short', async () => {
    const { faults } = await read(`{"id": ${'9'.repeat(150)}, "text": "a"}`, claimRows);
    expect(faults[0]!.length).toBeLessThan(120);
  });

  test('of many faults twenty are told', async () => {
    const { faults } = await read('{"id": "a"}\n'.repeat(25), claimRows);
    expect(faults).toHaveLength(21);
    expect(faults[19]).toMatch(/^20: text/);
    expect(faults[20]).toBe(' and 5 more');
  });
});

test.each([
  [
    'a list with a number',
    '{"id": "q", "text": "a", "before": ["b", 5]}',
    '1: before.1: expected text, found 5',
  ],
  [
    'a text for a list',
    '{"id": "q", "text": "a", "after": "b"}',
    '1: after: expected a list of texts, found "b"',
  ],
  [
    'a date that is none',
    '{"id": "q", "text": "a", "date": "soon"}',
    '1: date: expected a day like "2024-08-12", found "soon"',
  ],
])('a query with %s', async (_, content, expected) => {
  expect((await read(content, queryRows)).faults).toEqual([expected]);
});

test.each([
  [
    'without a speaker',
    '{"line": 1, "text": "a"}',
    '1: speaker: expected this field of a transcript line, found none',
  ],
  [
    'with a text for its number',
    '{"line": "1", "speaker": "A", "text": "a"}',
    '1: line: expected a line number, found "1"',
  ],
  [
    'with half a number',
    '{"line": 1.5, "speaker": "A", "text": "a"}',
    '1: line: expected a whole number, found 1.5',
  ],
  [
    'with a number used before',
    '{"line": 1, "speaker": "", "text": ""}\n{"line": 1, "speaker": "", "text": ""}',
    '2: line: expected one not used before, 1 is taken by line 1',
  ],
])('a transcript line %s', async (_, content, expected) => {
  expect((await read(content, transcriptRows)).faults).toEqual([expected]);
});

test.each([
  ['no file', () => join(folder, 'none.jsonl'), 'expected a file, found none'],
  ['a folder', () => folder, 'expected a file, found a folder'],
])('%s', async (_, path, expected) => {
  const { faults } = await readRows(path(), claimRows);
  expect(faults.format()).toEqual([`${path()}:1: ${expected}`]);
});

test('any bytes are read or told as faults of their lines', async () => {
  const pieces = fc.constantFrom(
    '{"id":"a","text":"',
    MOON,
    '"}',
    '\n',
    '\r\n',
    '\uFEFF',
    '[',
    '\0',
    '🙂',
  );
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.array(pieces, { maxLength: 20 }).map((parts) => Buffer.from(parts.join(''))),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (content) => {
      const { rows, faults } = await read(content, claimRows);
      const lines = Buffer.from(content).toString('latin1').split('\n').length;
      expect(rows.length + faults.length).toBeGreaterThan(0);
      for (const fault of faults) {
        if (fault.startsWith(' and ')) continue;
        const line = Number(
          /^(\d+): expected|^(\d+): \w+: expected/.exec(fault)?.slice(1).join(''),
        );
        expect(line, fault).toBeGreaterThan(0);
        expect(line, fault).toBeLessThanOrEqual(lines);
      }
    }),
    { numRuns: 200 },
  );
});

test('a line of 10 MB is passed over, not held', async () => {
  writeFileSync(file, `${'x'.repeat(10_000_000)}\n${MOON}\n`);
  const lines = [];
  for await (const line of readLines(file)) lines.push(line);
  expect(lines).toEqual([
    { line: 1, fault: 'expected at most 1 MB on a line, found 10 MB' },
    { line: 2, bytes: expect.any(Uint8Array) as Uint8Array },
  ]);
});
