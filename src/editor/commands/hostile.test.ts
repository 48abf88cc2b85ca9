import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Progress } from '../progress.ts';
import { runInProcess } from '../testing.ts';
import { annotateCommand } from './annotate.ts';
import { approveCommand } from './approve.ts';
import { auditCommand } from './audit.ts';
import { checkCommand } from './check.ts';
import { explainCommand } from './explain.ts';
import { exportCommand } from './export.ts';
import { followCommand } from './follow.ts';
import { importCommand } from './import.ts';
import { keysCommand } from './keys.ts';
import { listCommand } from './list.ts';
import { matchCommand } from './match.ts';
import { newCommand } from './new.ts';
import { previewCommand } from './preview.ts';
import { publishCommand } from './publish.ts';
import { refreshCommand } from './refresh.ts';
import { retractCommand } from './retract.ts';
import { schemaCommand } from './schema.ts';
import { statsCommand } from './stats.ts';
import { verifyCommand } from './verify.ts';

const COMMANDS = {
  annotate: annotateCommand,
  approve: approveCommand,
  audit: auditCommand,
  check: checkCommand,
  explain: explainCommand,
  export: exportCommand,
  follow: followCommand,
  import: importCommand,
  keys: keysCommand,
  list: listCommand,
  match: matchCommand,
  new: newCommand,
  preview: previewCommand,
  publish: publishCommand,
  refresh: refreshCommand,
  retract: retractCommand,
  schema: schemaCommand,
  stats: statsCommand,
  verify: verifyCommand,
};

/** Clears the screen, turns the text, and begins a line of its own. */
const EVIL = 'evil\u001b[2J\u202e\u009b1m\nfaked: all is well';
let root: string;
let evil: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'onrecord-hostile-'));
  evil = join(root, EVIL);
  mkdirSync(join(evil, 'imported'), { recursive: true });
  writeFileSync(join(evil, `${EVIL}.yaml`), `id: "a\u001b[2J"\n`);
  writeFileSync(join(evil, 'publisher.yaml'), 'id: a\nname: [\n');
  writeFileSync(join(evil, 'imported', `${EVIL}.jsonl`), `{"id":"\\u001b[2J"}\n`);
  writeFileSync(join(evil, `${EVIL}.jsonl`), `{"id":"\\u001b[2J","text":"\u009b"}\n`);
});
afterAll(() => rmSync(root, { recursive: true }));

test.each<[string, (folder: string, file: string) => string[]]>([
  ['a command', () => [EVIL]],
  ['help of a command', () => ['help', EVIL]],
  ['an option', () => ['check', `--${EVIL}`]],
  ['check', (folder) => ['check', folder]],
  ['check of no file', (_, file) => ['check', `${file}.none`]],
  ['list', (folder) => ['list', '--claims', folder]],
  ['list of a state', () => ['list', '--state', EVIL]],
  ['list of an event', () => ['list', '--event', EVIL]],
  ['stats', (folder) => ['stats', '--claims', folder]],
  ['explain', (folder) => ['explain', EVIL, '--claims', folder]],
  ['explain of a file', (_, file) => ['explain', EVIL, '--claims', file]],
  ['annotate', (folder, file) => ['annotate', '--claims', folder, '--transcript', file]],
  ['match', (_, file) => ['match', '--claims', file, '--queries', file]],
  ['audit', (folder, file) => ['audit', file, '--in', folder]],
  ['audit of no claim', (folder) => ['audit', EVIL, '--in', folder]],
  ['approve', () => ['approve', EVIL]],
  ['retract', () => ['retract', EVIL, '--reason', 'x']],
  ['new', () => ['new', EVIL]],
  ['preview', () => ['preview', EVIL]],
  ['import', (folder) => ['import', 'claimreview', folder]],
  ['import of a kind', () => ['import', EVIL, 'x']],
  ['follow', (folder) => ['follow', folder]],
  ['follow as a name', () => ['follow', 'x', '--as', EVIL]],
  ['follow of an address', () => ['follow', `https://${EVIL}`, '--as', 'x']],
  ['export', () => ['export', EVIL]],
  ['export into a folder', (folder) => ['export', 'claimreview', '--to', folder]],
  ['schema', () => ['schema', EVIL]],
  ['keys', () => ['keys', EVIL]],
  ['keys of a folder', (folder) => ['keys', 'show', '--keys', folder]],
  ['publish', (folder) => ['publish', '--claims', folder, '--to', folder, '--keys', folder]],
  ['refresh', (folder) => ['refresh', '--to', folder, '--keys', folder]],
  ['verify', (folder) => ['verify', folder]],
  ['verify of an address', () => ['verify', `https://${EVIL}`]],
])('%s tells a terminal nothing that it obeys, and no stack', async (_, argv) => {
  const { code, out, err } = await runInProcess(COMMANDS, argv(evil, join(evil, `${EVIL}.jsonl`)));
  const printed = [...out, ...err];
  expect(printed.join('')).not.toMatch(/[\p{Cc}\u202e]/u);
  for (const line of err) expect(line).not.toMatch(/^faked|^\s+at |a fault of onrecord itself/);
  for (const line of out) expect(line).not.toMatch(/^faked|^\s+at /);
  // Overviews leave out what cannot be read, and say so.
  if (!['list', 'stats', 'explain of a file', 'match'].includes(_)) expect(code).toBeGreaterThan(0);
  expect(printed.length).toBeGreaterThan(0);
});

test.each([
  [['check', '--watch', '--watch'], '--watch: expected it once, found it twice'],
  [['list', '--claims', 'claims', '--claims', 'x'], '--claims: expected it once, found it twice'],
  [['list', '--claims='], '--claims: expected a value, found none'],
  [['check', ''], 'expected no empty argument'],
  [['explain', 'x', '--top', '3'], '--top: expected it with a file of imported claims only'],
  [['keys', 'show', '--passphrase'], 'keys show: expected --keys, found --passphrase'],
  [
    ['refresh', '--to', 'x', '--region', 'r'],
    '--endpoint and --region: expected them with --to s3://BUCKET only',
  ],
])('%j would change nothing as it is, and is refused', async (argv, message) => {
  const { code, out, err } = await runInProcess(COMMANDS, argv);
  expect({ code, out }).toEqual({ code: 2, out: [] });
  expect(err[0]).toBe(`onrecord ${argv[0]}: ${message}`);
});

test.each([
  ['check', 'claims', '--lexical'],
  ['list'],
  ['stats'],
  ['explain', 'There were 60 million people listening.'],
])('%s speaks where each look at the clock takes seconds', async (...argv) => {
  const { err } = await runInProcess(COMMANDS, argv, 2500);
  expect(err.filter((line) => /claim files read|indexing|tried/.test(line)).length).toBeGreaterThan(
    10,
  );
});

test('progress is one line on a terminal, and a line now and then elsewhere', async () => {
  let now = 0;
  const [told, shown]: [string[], string[]] = [[], []];
  const io = { err: (line: string) => void told.push(line), now: () => (now += 250) };
  const log = new Progress(io);
  for (let at = 1; at <= 16; at += 1) log.report('lines read', at * 1000, 16_000);
  expect(told).toEqual(['4,000 of 16,000 lines read', '12,000 of 16,000 lines read']);
  const terminal = new Progress({ ...io, live: (line) => void shown.push(line) });
  for (let at = 1; at <= 4; at += 1) terminal.report('packing');
  expect(shown).toEqual(['packing', 'packing (1 s)', 'packing (1 s)']);
  expect(told).toHaveLength(2);
  expect(await terminal.during('waiting', () => Promise.resolve(7))).toBe(7);
});
