import { expect, test } from 'vitest';
import type { Grown } from './measure-growth.ts';
import type { Measured } from './measure.ts';
import { formatReport, type Report } from './report.ts';

const MEASURED: Measured = {
  name: 'Fast one',
  settings: 'all',
  ships: true,
  perLine: 0.05,
  speedup: 60,
  whole: 101,
  wholeIsReckoned: false,
  bytes: 10_400_000,
  build: 1500,
  load: 6,
  memory: { loaded: 11_600_000, used: 12_000_000 },
  quality: {
    'CheckThat!': { map5: 0.8, recall50: 0.95, mrr: 0.7 },
    PolitiFact: { map5: 0.3, recall50: 0.6, mrr: 0.5 },
  },
};

function grown(claims: number): Grown {
  const each = { bytes: 500 * claims, build: claims / 10, load: 5, memory: 600 * claims };
  return { claims, ...each, perLine: { 'Fast one': claims / 1e6 } };
}

const REPORT: Report = {
  machine: 'a machine',
  place: 'Node',
  material: { name: 'toy', claims: 2, lines: 3 },
  effort: { rounds: 5, lines: 3, limit: 50 },
  systems: [MEASURED, { ...MEASURED, name: 'Slow one', ships: false, wholeIsReckoned: true }],
  growth: [],
};

test('a row has its speed and its quality, and says whether it ships', () => {
  const lines = formatReport(REPORT);
  const cells = (name: string) =>
    lines
      .find((line) => line.includes(name))!
      .trim()
      .split(/\s{2,}/);
  const figures = ['0.0500', '60.0×', '101', '10.4', '1500', '6.00', '11.6', '12.0'];
  expect(cells('Fast one')).toEqual(['* Fast one', ...figures, '0.800', '0.950', '0.500']);
  expect(cells('Slow one')[3]).toBe('≈ 101');
});

test('what is not known is left open, and a shared machine is told', () => {
  const unknown = { ...MEASURED };
  delete unknown.memory;
  const lines = formatReport({ ...REPORT, systems: [unknown], processor: 0.4 });
  expect(lines.find((line) => line.includes('Fast one'))).toMatch(/–\s+–/);
  expect(lines.join('\n')).toContain('40% of a core was ours');
  expect(formatReport(REPORT).join('\n')).not.toContain('of a core');
});

test('growth goes on to a million along the line that fits', () => {
  const growth = [grown(20_000), grown(100_000), grown(200_000)];
  const last = formatReport({ ...REPORT, growth }).find((line) => line.includes('1,000,000'))!;
  expect(last.trim().split(/\s{2,}/)).toEqual([
    '1,000,000',
    ...['≈ 500', '≈ 100', '≈ 5.00', '≈ 600', '≈ 1.00'],
  ]);
});
