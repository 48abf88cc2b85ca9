import { expect, test } from 'vitest';
import { application } from './made/application.ts';
import { article } from './made/article.ts';
import type { MeasuredPage } from './measure.ts';
import { formatReport, type Report } from './report.ts';

const QUIET = { longest: 9, long: 0, blocking: 0, taken: 20 };

const page = (name: string): MeasuredPage => ({
  name,
  medians: {
    with: { ...QUIET, done: 200, firstMark: 50, marks: 3, heap: 9_000_000 },
    without: { ...QUIET, heap: 1_000_000 },
    'mark.js': { ...QUIET, longest: 5000, done: 5000 },
  },
  added: { long: 0, blocking: 12, heap: 8_000_000 },
  visits: { with: [], without: [], 'mark.js': [] },
});

const REPORT: Report = {
  ...{ machine: 'a machine', place: 'a browser', rounds: 3, phrases: 40 },
  pages: [page(article.name), page(application.name)],
  captions: { median: 250, runs: [250] },
};

const lines = formatReport(REPORT);

test('a row has its figures, and mark.js its time in times ours', () => {
  const row = lines.find((line) => line.includes('mark.js  '))!;
  expect(row.trim().split(/\s{2,}/)).toEqual([
    ...['mark.js', '5000', '0', '0', '20.0', '–', '5000', '25.0×', '–', '–'],
  ]);
});

test('goals are met or missed by what the extension adds', () => {
  expect(lines).toContain('met     article of 2 MB, memory added: 8.00 of 10 MB');
  expect(lines).toContain('missed  application without speech, blocking added: 12.0 of 10 ms');
  expect(lines).toContain('missed  from caption to card: 250 of 200 ms');
});

test('what a browser does not tell is not measured, nor met', () => {
  const [first] = REPORT.pages;
  const unknown = { ...first!, added: { long: 0, blocking: 0 } };
  const text = formatReport({ ...REPORT, pages: [unknown] });
  expect(text).toContain('not measured  article of 2 MB, memory added');
});
