import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approve } from '../approve.ts';
import { listCommand } from '../commands/list.ts';
import { statsCommand } from '../commands/stats.ts';
import { retract } from '../retract.ts';
import { runInProcess } from '../testing.ts';
import { lastChanged } from './state.ts';

const CLAIMS = resolve(import.meta.dirname, '../../../claims');
const run = (...argv: string[]) =>
  runInProcess({ list: listCommand, stats: statsCommand }, [...argv, '--claims', folder]);
const put = (name: string, edit: (text: string) => string) => {
  const file = join(folder, `${name}.yaml`);
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
};

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-overview-'));
  cpSync(CLAIMS, folder, { recursive: true });
  put('harris-border-czar', (text) => `${text}embargo: '2999-01-01'\n`);
  put('biden-no-troops-dying', (text) => text.replace(/^kind:.*$/m, '$&\ndraft: true'));
  await approve(folder, 'harris-became-black', { by: 'A', date: '2026-11-23' }, () => undefined);
  retract(folder, 'x-ddos-attack-2024', 'We were wrong.', '2026-11-23');
  mkdirSync(join(folder, 'imported'));
  writeFileSync(join(folder, 'imported', 'a.jsonl'), '{"id":1}\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a claim was last changed when it was last revised, else when it was published', () => {
  const reviews = [{ published: '2026-11-22' }, {}] as Parameters<typeof lastChanged>[0]['reviews'];
  const revision = { kind: 'update' as const, change: 'x' };
  const of = (...days: string[]) =>
    lastChanged({ reviews, revisions: days.map((date) => ({ ...revision, date })) } as never);
  expect(of()).toBe('2026-11-22');
  expect(of('2026-11-23', '2026-12-24')).toBe('2026-12-24');
});

describe('onrecord list', () => {
  const listed = async (...argv: string[]) => {
    const { out } = await run('list', '--json', ...argv);
    return out.map((line) => JSON.parse(line) as Record<string, string>);
  };

  test.each([
    ['embargoed', 'harris-border-czar'],
    ['draft', 'biden-no-troops-dying'],
    ['published', 'harris-became-black'],
    ['retracted', 'x-ddos-attack-2024'],
  ])('--state %s finds just those', async (state, id) => {
    const rows = await listed('--state', state);
    expect(rows.map((row) => row.id)).toContain(id);
    expect(new Set(rows.map((row) => row.state))).toEqual(new Set([state]));
  });

  test('filters go together', async () => {
    const rows = await listed('--kind', 'claim', '--about', 'border-policy');
    expect(rows.map((row) => row.id)).toContain('harris-border-czar');
    expect(await listed('--kind', 'claim', '--event', 'none-such')).toEqual([]);
  });

  test('prints a table with the number of claims', async () => {
    const { out, code } = await run('list', '--state', 'retracted');
    expect(code).toBe(0);
    expect(out[0]).toMatch(/^claim +kind +state +changed +text$/);
    expect(out[1]).toMatch(/^x-ddos-attack-2024 +claim +retracted +2026-11-23 +\S/);
    expect(out.at(-1)).toBe('1 claim');
  });

  test('says what was expected', async () => {
    const { code, err } = await run('list', '--state', 'done');
    expect(code).toBe(2);
    expect(err[0]).toContain('--state: expected one of draft, retracted, embargoed');
  });
});

describe('onrecord stats', () => {
  test('counts by state, rating and the rest, and nobody by name', async () => {
    const { out, err } = await run('stats', '--json');
    const stats = JSON.parse(out[0]!) as Record<string, Record<string, number>>;
    expect(stats.state).toMatchObject({ retracted: 1, embargoed: 1, published: 1 });
    expect(stats.approval).toMatchObject({ valid: 1 });
    expect(stats.claims!.imported).toBe(0);
    expect(err).toContain('1 lines of imported claims could not be read');
    const states = Object.values(stats.state!).reduce((sum, each) => sum + each, 0);
    expect(states).toBe(stats.claims!['written here']);
    expect(out[0]).not.toMatch(/donald-trump|joe-biden|elon-musk/);
  });

  test('prints a table for each', async () => {
    const { out } = await run('stats');
    expect(out).toContainEqual(expect.stringMatching(/^state +number$/));
    expect(out).toContainEqual(expect.stringMatching(/^retracted +1$/));
  });
});
