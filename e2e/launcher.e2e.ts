import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import type { Report } from '../tools/launch/report.ts';
import { runKept } from '../tools/setup/run-command.mjs';
import { browserName } from './support/session.ts';

const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'onrecord-launcher-'));
afterAll(() => rmSync(folder, { recursive: true }));

// Each test starts a process that compiles its tools and launches a browser of its own.
vi.setConfig({ testTimeout: 180_000 });

/** Runs the launcher on what is built already. */
function launch(flags: string[]) {
  const loader = import.meta.resolve('tsx');
  const words = ['--import', loader, join(root, 'tools/launch/main.ts'), '--headless'];
  return runKept(process.execPath, [...words, '--browser', browserName, ...flags], { cwd: folder });
}

const PICTURE = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

/** How wide and tall a picture (PNG) is, in pixels. */
function sizeOf(name: string): { width: number; height: number } {
  const picture = readFileSync(join(folder, name));
  expect(picture.subarray(0, 4)).toEqual(PICTURE);
  expect(picture.length).toBeGreaterThan(20_000);
  return { width: picture.readUInt32BE(16), height: picture.readUInt32BE(20) };
}

test('a local file: table, report and picture', async () => {
  const page = join(root, 'e2e/pages/article.html');
  const flags = ['--page', page, '--report', 'report.json', '--screenshot', 'page.png'];
  const { code, output } = await launch(flags);
  expect(output).toContain('illegal-immigration-saved-my-life');
  expect(code).toBe(0);

  const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as Report;
  expect(Object.keys(report).sort()).toEqual(
    ['browser', 'marks', 'page', 'passages', 'related', 'timings'].sort(),
  );
  expect(report).toMatchObject({ page, browser: browserName });
  expect(report.passages).toBeGreaterThan(4);
  expect(report.marks).toHaveLength(4);
  expect(report.marks[0]).toEqual({
    quote: expect.stringContaining('Illegal immigration saved my life') as string,
    claim: 'onrecord/illegal-immigration-saved-my-life',
    claimText: expect.any(String) as string,
    kind: 'context',
    tier: 'certain',
    confidence: expect.any(Number) as number,
    speaker: 'Trump',
    corrected: false,
  });

  sizeOf('page.png');
});

test('a page taller than any picture, with others in it: all that was read, and a picture of its beginning', async () => {
  const page = join(root, 'e2e/pages/tall.html');
  const flags = ['--page', page, '--report', 'tall.json', '--screenshot', 'tall.png'];
  const { code, output } = await launch(flags);
  expect(output).toMatch(/It shows the beginning of the page, which is 7\d{4} pixels tall\./);
  expect(code).toBe(0);
  expect(sizeOf('tall.png').height).toBe(8000);

  const { marks, passages } = JSON.parse(readFileSync(join(folder, 'tall.json'), 'utf8')) as Report;
  expect(marks.map(({ claim }) => claim)).toEqual([
    'onrecord/illegal-immigration-saved-my-life',
    'onrecord/x-audience-60-million',
  ]);
  // Its own two, and those of the framed pages.
  expect(passages).toBeGreaterThan(4);
});

test('the demo page has something of everything', async () => {
  const { code } = await launch(['--report', 'demo.json', '--screenshot', 'demo.png']);
  expect(code).toBe(0);
  const { marks } = JSON.parse(readFileSync(join(folder, 'demo.json'), 'utf8')) as Report;
  expect(marks.length).toBeGreaterThanOrEqual(12);
  // The page beside the panel, as wide as the window has it: 1280 pixels, a gap and what frames them.
  expect(sizeOf('demo.png').width).toBeLessThan(1300);
  const kinds = new Set(marks.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(['claim', 'context', 'opinion', 'prediction']);
  expect(marks.some(({ corrected }) => corrected)).toBe(true);
  expect(marks.some(({ speaker }) => speaker === 'TRUMP')).toBe(true);
});

test('a page that does not exist is said, without a stack', async () => {
  const { code, output } = await launch(['--page', 'gone.html']);
  expect(code).toBe(1);
  expect(output).toContain('There is no page gone.html.');
  expect(output).not.toContain('    at ');
});

test('an address that cannot be opened is said in one line, with the browser’s own word', async () => {
  const { code, output } = await launch(['--page', 'http://127.0.0.1:9/']);
  expect(code).toBe(1);
  expect(output).toMatch(/\nhttp:\/\/127\.0\.0\.1:9\/ could not be opened: \S+\.\n$/);
});

test('an unknown flag is refused with the usage, before anything is installed', async () => {
  const { code, output } = await runKept(process.execPath, ['tools/start.mjs', '--headles'], {
    cwd: root,
  });
  expect(code).toBe(1);
  expect(output).toContain("'--headles'");
  expect(output).toContain('npm start -- [flags]');
  expect(output).not.toContain('Building');
});
