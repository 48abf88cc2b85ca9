import { expect, test } from 'vitest';
import type { TranscriptLine } from '../rows.ts';
import { transcriptPages } from './transcript-pages.ts';
import { windowsOf } from './windows.ts';

const said = (line: number, text: string, more: Partial<TranscriptLine> = {}): TranscriptLine => ({
  ...{ line, speaker: 'A', text },
  ...more,
});
const passage = (id: number, text: string) => ({ id: String(id), text, kind: 'speech' as const });
const ids = (passages: readonly { id: string }[]) => passages.map(({ id }) => id);

test('lines of one title are a page, and what was said before a line begins one', () => {
  const lines = [
    said(1, 'a'),
    said(2, 'b', { title: 'Debate' }),
    said(3, 'c', { title: 'Debate' }),
    said(4, 'd', { title: 'Debate', before: ['x', 'y'] }),
    said(5, 'e'),
  ];
  const pages = [...transcriptPages(lines, '2024-01-02')];
  expect(
    pages.map(({ passages, title, before, date }) => [ids(passages), title, before, date]),
  ).toEqual([
    [['0'], undefined, [], '2024-01-02'],
    [['1', '2'], 'Debate', [], '2024-01-02'],
    [
      ['3'],
      'Debate',
      [
        expect.objectContaining({ text: 'x', speaker: 'A' }),
        expect.objectContaining({ text: 'y' }),
      ],
      '2024-01-02',
    ],
    [['4'], undefined, [], '2024-01-02'],
  ]);
});

test('a long page comes in parts, each with what stands around it', () => {
  const passages = Array.from({ length: 450 }, (_, at) => passage(at, 'Word.'));
  const windows = [...windowsOf(passages, { title: 'Debate', before: [passage(-1, 'Earlier.')] })];
  expect(windows.flatMap(({ own }) => ids(own))).toEqual(ids(passages));
  const [first, second, third] = windows.map(({ request }) => ids(request.passages));
  expect([first!.at(0), first!.at(-1)]).toEqual(['-1', '203']);
  expect([second!.at(0), second!.at(-1)]).toEqual(['196', '403']);
  expect([third!.at(0), third!.at(-1)]).toEqual(['396', '449']);
  for (const { request } of windows) expect(request.title).toBe('Debate');
});

test('long passages make short parts, and one is never left out', () => {
  const passages = [passage(0, 'x'.repeat(90_000)), passage(1, 'y'), passage(2, 'z'.repeat(9000))];
  const windows = [...windowsOf(passages, {})];
  expect(windows.map(({ own }) => ids(own))).toEqual([['0'], ['1', '2']]);
  expect(windows.map(({ request }) => ids(request.passages))).toEqual([
    ['0', '1'],
    ['1', '2'],
  ]);
});
