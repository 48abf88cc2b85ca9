import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditCommand } from '../commands/audit.ts';
import { runInProcess } from '../testing.ts';
import type { ReadDocument } from './document.ts';
import { readCaptions } from './read-captions.ts';
import { readHtml } from './read-html.ts';
import { readText } from './read-text.ts';

const CLAIM = resolve(import.meta.dirname, '../../../claims/x-audience-60-million.yaml');
const SAID = 'A lot of people are listening, like 60 million or something.';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-audit-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...argv: string[]) =>
  runInProcess({ audit: auditCommand }, ['audit', ...argv, '--lexical']);

function write(under: string, files: Record<string, string>): string {
  const path = join(folder, under);
  mkdirSync(path, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

/** Each passage as `line speaker: text`. */
const shown = (document: ReadDocument) =>
  document.map(({ placed, speaker, kind }) =>
    [placed.lineAt(0), `${speaker ?? kind}:`, placed.text].join(' '),
  );

describe('reading files', () => {
  test('a text has paragraphs between empty lines, each word on its line', () => {
    const document = readText('\n\nOne goes\non here.\n\nTwo.\n');
    expect(shown(document)).toEqual(['3 prose: One goes on here.', '6 prose: Two.']);
    expect(document[0]!.placed.lineAt(9)).toBe(4);
  });

  test('names that come again make turns, a single one does not', () => {
    expect(shown(readText('TRUMP: Hello.\nMUSK: Hi.\nTRUMP: Well.'))).toEqual([
      '1 TRUMP: Hello.',
      '2 MUSK: Hi.',
      '3 TRUMP: Well.',
    ]);
    expect(shown(readText('Update: It rained.\nThen it stopped.'))[0]).toBe(
      '1 prose: Update: It rained.',
    );
  });

  test('captions lose their tags and numbers and keep their voices; what is repeated is read once', () => {
    const vtt =
      'WEBVTT\n\nNOTE none\n\n1\n00:01.000 --> 00:02.000\n<v Ada B.>Tom &amp; <i>I</i>\n\n00:02.000 --> 00:03.000\nTom &amp; I\nwent';
    expect(shown(readCaptions(vtt))).toEqual(['7 Ada B.: Tom & I', '11 speech: went']);
    const srt = '1\r\n00:00:01,000 --> 00:00:02,000\r\nHello there\r\n';
    expect(shown(readCaptions(srt))).toEqual(['3 speech: Hello there']);
  });

  test('a page loses scripts, styles and tags; quotes in attributes and loose "<" do no harm', () => {
    const html =
      '<title>No</title><script>if (a<b) "<p>x</p>"</script>\n<p title="a > b">One &ldquo;<b>bo</b>ld&rdquo;\nmore 1 < 2</p><!-- <p>no --> <div>Two<br>three';
    expect(shown(readHtml(html))).toEqual([
      '2 prose: One “bold” more 1 < 2',
      '3 prose: Two',
      '3 prose: three',
    ]);
  });

  test('pages made to be slow are read at once', () => {
    for (const piece of ['<a "', "<a '' ", '<!--', '<script>', '&#', '<'])
      expect(readHtml(piece.repeat(20_000))).toBeDefined();
  }, 10_000);
});

describe('onrecord audit', () => {
  test('says where, in which words, how surely and why, in every kind of file', async () => {
    const path = write('kinds', {
      'a.txt': `Unrelated words.\n\nTRUMP: Hello.\n\nTRUMP: ${SAID}\n`,
      'b.vtt': `WEBVTT\n\n00:01.000 --> 00:02.000\n<v Trump>A lot of people are\n\n00:02.000 --> 00:03.000\n<v Trump>listening, like 60 million or something.\n`,
      'c.srt': `1\n00:00:01,000 --> 00:00:02,000\n${SAID}\n`,
      'd.html': `<html><body>\n<p>Trump said, “${SAID}”</p></body></html>`,
      'e.jsonl': `${JSON.stringify({ line: 70, speaker: 'Trump', text: SAID })}\n`,
      'f.md': SAID,
    });
    const { code, out, err } = await run(CLAIM, '--in', path);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    const places = out.filter((line) => line.startsWith(path)).map((line) => line.split(': ')[0]);
    expect(places).toEqual(
      ['a.txt:5', 'b.vtt:4', 'c.srt:3', 'd.html:2', 'e.jsonl:70'].map((name) => join(path, name)),
    );
    expect(out[0]).toMatch(
      /: certain · [01]\.\d\d · onrecord\/x-audience-60-million · said by TRUMP$/,
    );
    expect(out[1]).toBe('    A lot of [people are listening, like 60 million] or something.');
    expect(out[2]).toMatch(/^ {4}why: /);
    expect(out.at(-1)).toMatch(
      /^5 marks \(\d certain, \d likely\), 0 listed as related, in 5 of 5 files; /,
    );
  });

  test('--misses adds where it was tried, and why not', async () => {
    const path = write('misses', {
      'a.txt': 'Nothing here.\n\nSome 60 million people watched it.',
    });
    expect((await run(CLAIM, '--in', path)).out).toHaveLength(1);
    const { out } = await run(CLAIM, '--in', path, '--misses');
    expect(out[0]).toMatch(
      /a\.txt:3: not found: onrecord\/x-audience-60-million: nothing found of/,
    );
    expect(out.at(-1)).toContain(', 1 near misses, in 0 of 1 files');
  });

  test('--json has one object a line, and the totals beside', async () => {
    const path = write('json', { 'a.txt': `${SAID}\n\nSome 60 million people watched it.` });
    const { out, err } = await run(CLAIM, '--in', path, '--json', '--misses');
    const [found, missed] = out.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(found).toMatchObject({ file: join(path, 'a.txt'), line: 1, corrected: false });
    expect(missed).toMatchObject({ line: 3, missed: expect.any(String) as string });
    expect(err[0]).toContain('1 marks');
  });

  test('imported claims are looked for too', async () => {
    const path = write('imported', {
      'a.txt': 'The harbour ferry carried 40 million passengers safely.',
    });
    const claims = join(folder, 'imports.jsonl');
    const text = 'The harbour ferry carried 40 million passengers safely';
    const url = 'https://checker.example/ferry';
    writeFileSync(
      claims,
      JSON.stringify({ id: 'ferry', text, publisher: 'Checker', url, markup: {} }),
    );
    const { out } = await run(claims, '--in', path);
    expect(out[0]).toMatch(/a\.txt:1: \w+ · \d\.\d\d · ferry$/);
    expect(out.join('\n')).toContain(`why: like “${text}”`);
  });

  test('a file that cannot be read is told, and the others are read', async () => {
    const path = write('broken', { 'b.txt': SAID, 'c.jsonl': '{}' });
    writeFileSync(join(path, 'a.txt'), Buffer.from([0x80, 0x81]));
    const { code, out, err } = await run(CLAIM, '--in', path);
    expect(code).toBe(1);
    expect(err[0]).toBe(`${join(path, 'a.txt')}:1: expected text in UTF-8`);
    expect(err[1]).toContain(`${join(path, 'c.jsonl')}:1: `);
    expect(out[0]).toContain(`${join(path, 'b.txt')}:1: `);
  });

  test('a terminal is not obeyed', async () => {
    const path = write('hostile', { 'a.txt': `\u001b[31mNow\u202e ${SAID}` });
    const { out } = await run(CLAIM, '--in', path);
    expect(out.join('')).not.toMatch(/[\u001b\u202e]/);
  });

  test('says what was expected', async () => {
    const path = write('empty', { 'a.md': SAID });
    expect((await run(CLAIM)).err[0]).toBe('onrecord audit: expected --in DIR');
    expect((await run('--in', path)).err[0]).toBe('onrecord audit: expected one claim');
    expect((await run(CLAIM, '--in', path)).err[0]).toContain('expected files to read (.txt, .vtt');
    expect((await run('none.yaml', '--in', CLAIM)).err[0]).toContain('expected files to read');
    expect((await run('x.jsonl', '--in', path, '--misses')).err[0]).toContain('--misses: expected');
  });
});
