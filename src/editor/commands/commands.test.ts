import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_CLAIMS as CLAIMS } from '../../core/imported/testing.ts';
import type { Annotation } from '../annotation.ts';
import { runInProcess } from '../testing.ts';
import { annotateCommand } from './annotate.ts';
import { explainCommand } from './explain.ts';
import { matchCommand } from './match.ts';

const COMMANDS = { match: matchCommand, annotate: annotateCommand, explain: explainCommand };
const FERRY = 'The harbour ferry carried 40 million passengers safely.';
/** How sure it is of a repeated claim moves with the weights. */
const MARKED: unknown = expect.stringMatching(/^(?:certain|likely)$/);
const UNRELATED = 'Thank you all for coming tonight.';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-commands-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, rows: readonly unknown[]): string {
  const file = join(folder, name);
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return file;
}

const run = (...argv: string[]) => runInProcess(COMMANDS, argv);
/** The second look has tests of its own. */
const lexical = (...argv: string[]) => run(...argv, '--lexical');
interface Matched {
  id: string;
  matches: { claim: string; confidence: number; tier: string }[];
}
const parsed = (lines: string[]) => lines.map((line) => JSON.parse(line) as unknown);

describe('match', () => {
  test('ranks claims for each query, best first', async () => {
    const claims = write('claims.jsonl', CLAIMS);
    const queries = write('queries.jsonl', [
      { id: 'q1', text: FERRY },
      { id: 'q2', text: UNRELATED },
    ]);
    const { code, out, err } = await lexical('match', '--claims', claims, '--queries', queries);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    const [first, second] = parsed(out) as Matched[];
    expect(first!.id).toBe('q1');
    expect(first!.matches[0]).toMatchObject({ claim: 'ferry-safe', tier: MARKED });
    expect(first!.matches.map(({ claim }) => claim)).toContain('ferry-fares');
    for (const { confidence } of first!.matches) {
      expect(String(confidence)).toMatch(/^(?:0(?:\.\d{1,4})?|1)$/);
    }
    expect(second).toEqual({ id: 'q2', matches: [] });
  });

  test('--top bounds the matches, --known-by-date leaves out later checks', async () => {
    const claims = write('claims.jsonl', CLAIMS);
    const queries = write('queries.jsonl', [{ id: 'q', text: FERRY, date: '2022-01-01' }]);
    const files = ['--claims', claims, '--queries', queries];
    const names = async (...more: string[]) => {
      const { out } = await lexical('match', ...files, ...more);
      return (JSON.parse(out[0]!) as Matched).matches.map(({ claim }) => claim);
    };
    // Checked before the day, and after it.
    const all = await names();
    expect(all[0]).toBe('ferry-safe');
    expect(all).toContain('ferry-fares');
    expect(await names('--top', '1')).toEqual(['ferry-safe']);
    expect(await names('--known-by-date')).toEqual(all.filter((claim) => claim !== 'ferry-fares'));
  });

  test('a fault on the last line of either file keeps stdout empty', async () => {
    const claims = write('claims.jsonl', [...CLAIMS.slice(0, 2), { id: 'x' }]);
    const queries = write('queries.jsonl', [
      { id: 'q', text: 'a' },
      { id: 'q', text: 'b' },
    ]);
    expect(await run('match', '--claims', claims, '--queries', queries)).toEqual({
      code: 2,
      out: [],
      err: [
        `${claims}:3: text: expected this field of a claim, found none`,
        `${queries}:2: id: expected one not used before, "q" is taken by line 1`,
      ],
    });
  });

  test('a slow run tells how far it is', async () => {
    const claims = write('claims.jsonl', CLAIMS);
    const queries = write('queries.jsonl', [
      { id: 'a', text: 'a' },
      { id: 'b', text: 'b' },
    ]);
    const argv = ['match', '--claims', claims, '--queries', queries, '--lexical'];
    const { err } = await runInProcess(COMMANDS, argv, 2500);
    expect(err.filter((line) => line.endsWith('matched'))).toEqual([
      '1 of 2 queries matched',
      '2 of 2 queries matched',
    ]);
  });
});

describe('annotate', () => {
  test('imported claims: the span of the words that carry it', async () => {
    const claims = write('claims.jsonl', CLAIMS);
    const text = `  🙂 Look, ${FERRY} `;
    const transcript = write('transcript.jsonl', [
      { line: 4, speaker: '', text: '' },
      { line: 7, speaker: 'LINDQVIST', text },
      { line: 9, speaker: 'LINDQVIST', text: UNRELATED },
    ]);
    const { code, out } = await lexical('annotate', '--claims', claims, '--transcript', transcript);
    expect(code).toBe(0);
    const [found, ...others] = parsed(out) as Annotation[];
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      line: 7,
      claim: 'ferry-safe',
      tier: MARKED,
      corrected: false,
    });
    const { start, end, quote } = found!;
    expect(quote).toBe(text.slice(start, end));
    expect(FERRY).toContain(quote);
    expect(quote).toContain('40 million passengers');
  });

  test('curated claims: the span of the words, over two lines where they go on', async () => {
    const lines = [
      { line: 3, speaker: 'HOST', text: 'Welcome. 🙂' },
      { line: 4, speaker: 'TRUMP', text: '🙂 We had 60 million people' },
      { line: 5, speaker: 'TRUMP', text: 'listening with Elon Musk on X the other night.' },
    ];
    const transcript = write('transcript.jsonl', lines);
    const { code, out } = await lexical(
      'annotate',
      '--claims',
      'claims',
      '--transcript',
      transcript,
    );
    expect(code).toBe(0);
    const found = parsed(out) as Annotation[];
    expect(found.map(({ line, claim }) => [line, claim])).toEqual([
      [4, 'onrecord/x-audience-60-million'],
      [5, 'onrecord/x-audience-60-million'],
    ]);
    for (const { line, start, end, quote } of found) {
      const { text } = lines.find((each) => each.line === line)!;
      expect(quote).toBe(text.slice(start, end));
      expect(quote.length).toBeGreaterThan(5);
    }
  });

  test('a broken claim file is named', async () => {
    const transcript = write('transcript.jsonl', [{ line: 1, speaker: '', text: 'a' }]);
    const { code, out, err } = await run(
      'annotate',
      '--claims',
      folder,
      '--transcript',
      transcript,
    );
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(err.join('\n')).toContain('scales.yaml:1: expected a file, found none');
  });
});

describe('explain', () => {
  test('imported claims: candidates, vetoes and features, in 100 columns', async () => {
    const claims = write('claims.jsonl', [
      ...CLAIMS,
      ...Array.from({ length: 12 }, (_, at) => ({
        id: `ferry-${at}`,
        text: `The ferry is \u001b[2J${'very '.repeat(30)}round`,
      })),
    ]);
    const argv = ['--claims', claims, '--speaker', 'Rosa Lindqvist', '--top', '20'];
    const { code, out } = await lexical('explain', FERRY, ...argv);
    expect(code).toBe(0);
    const text = out.join('\n');
    expect(text).toMatch(
      /^#1 +0\.\d{4} {2}(?:certain|likely) +ferry-safe +The harbour ferry carried 40/m,
    );
    expect(text).toMatch(/^ +Rosa Lindqvist · checked 2021-03-09$/m);
    expect(text).toMatch(
      /^#\d+ +0\.\d{4} {2}related +ferry-fares .*\n.*\n +vetoed: .*too few of its words/m,
    );
    expect(text).toMatch(/^textInSentence +1 +0\.\d+/m);
    expect(text).toMatch(/^sameSpeaker +1 +\d/m);
    expect(text).toContain('#12');
    expect(text).not.toContain('\u001b');
    expect(Math.max(...out.map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test('curated claims: what was found, and what was tried', async () => {
    const sentence = 'There were 60 million people listening to Trump and Elon Musk on X.';
    const { code, out } = await lexical('explain', sentence);
    expect(code).toBe(0);
    expect(out.join('\n')).toMatch(
      /^found +onrecord\/x-audience-60-million\ntier +certain\nconfidence +0\.9/m,
    );
    const denied = await lexical('explain', sentence.replace('were', "weren't"));
    expect(denied.out.join('\n')).toMatch(/^onrecord\/x-audience-60-million +denied by/m);
  });

  test('no claim at all', async () => {
    const { out } = await lexical('explain', 'zebra', '--claims', write('claims.jsonl', CLAIMS));
    expect(out).toEqual(['No claim shares a word with it.']);
  });
});

describe('called wrongly', () => {
  test.each([
    [['march'], 'onrecord: expected one of match, annotate, explain, found "march"'],
    [['match'], 'onrecord match: expected --claims FILE.jsonl'],
    [['match', '--claims', 'a'], 'onrecord match: expected --queries FILE.jsonl'],
    [['match', '--claims'], "onrecord match: Option '--claims <value>' argument missing"],
    [['match', '--clams', 'a'], "onrecord match: Unknown option '--clams'"],
    [['match', 'a'], 'onrecord match: expected options only, found "a"'],
    [
      ['match', '--top', '0'],
      'onrecord match: --top: expected a whole number from 1 to 1000, found "0"',
    ],
    [['annotate', '--claims', 'a'], 'onrecord annotate: expected --transcript FILE.jsonl'],
    [
      ['annotate', '--claims', 'a', '--transcript', 'b', '--date', '2024-13-01'],
      'onrecord annotate: --date: expected a day like "2024-08-12", found "2024-13-01"',
    ],
    [['explain'], 'onrecord explain: expected one sentence, in quotation marks'],
    [['explain', 'two', 'words'], 'onrecord explain: expected one sentence, in quotation marks'],
  ])('%j', async (argv, message) => {
    const { code, out, err } = await run(...argv);
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(err[0]).toBe(message);
  });
});

test.each([[[]], [['help']], [['--help']]])('%j lists the commands', async (argv) => {
  const { code, out, err } = await run(...argv);
  expect({ code, err }).toEqual({ code: 0, err: [] });
  expect(out.join('\n')).toMatch(/match .*\n.*annotate .*\n.*explain /);
});

test.each(Object.keys(COMMANDS))('%s has a help of its own', async (name) => {
  const asked = await run(name, '--top', '--help');
  expect(asked).toEqual(await run('help', name));
  expect(asked).toMatchObject({ code: 0, err: [] });
  expect(asked.out[0]).toMatch(new RegExp(`^Usage: onrecord ${name} `));
});
