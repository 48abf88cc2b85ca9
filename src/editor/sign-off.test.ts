import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isRetracted } from '../core/claim/retracted.ts';
import type { Claim } from '../core/claim/schema.ts';
import { approvalState, contentDigest, isEmbargoed } from './approval.ts';
import { approve } from './approve.ts';
import { gitUser, lastAuthor } from './git.ts';
import { readCollection } from './read-collection.ts';
import { retract } from './retract.ts';

const NAME = 'harris-border-czar';
const SIGN_OFF = { by: 'Ann Meyer', date: '2026-11-23' };
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
  cpSync('claims', folder, { recursive: true });
  file = join(folder, `${NAME}.yaml`);
});
afterEach(() => rmSync(folder, { recursive: true }));

const value = () =>
  parse(readFileSync(file, 'utf8'), { version: '1.2' }) as Record<string, unknown>;
const nobody = () => undefined;

describe('a sign-off', () => {
  test('stands in the file, and is on what the file says', async () => {
    expect(approvalState(value())).toBe('none');
    expect(await approve(folder, NAME, SIGN_OFF, nobody)).toEqual({ file, wasValid: false });
    expect(approvalState(value())).toBe('valid');
    expect(value().approved).toMatchObject(SIGN_OFF);
    expect(await approve(folder, file, SIGN_OFF, nobody)).toEqual({ file, wasValid: true });
    expect(readCollection(folder).faults).toEqual([]);
  });

  test('outlives another order and other comments, and no other word', async () => {
    await approve(folder, NAME, SIGN_OFF, nobody);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `# A remark.\n${text}`);
    expect(approvalState(value())).toBe('valid');
    const reversed = Object.fromEntries(Object.entries(value()).reverse());
    expect(approvalState(reversed)).toBe('valid');
    writeFileSync(file, text.replace(/^summary: /m, 'summary: Not so. '));
    expect(approvalState(value())).toBe('stale');
  });

  test('wants a second editor', async () => {
    const before = readFileSync(file, 'utf8');
    await expect(approve(folder, NAME, SIGN_OFF, () => 'Ann Meyer')).rejects.toThrow(
      'expected a second editor: Ann Meyer changed it last',
    );
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('is not had for a claim with faults, nor for one that is not there', async () => {
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^kind: .*$/m, 'kind: rumour'));
    await expect(approve(folder, NAME, SIGN_OFF, nobody)).rejects.toThrow(/yaml:\d+: kind/);
    await expect(approve(folder, 'nothing', SIGN_OFF, nobody)).rejects.toThrow(
      'nothing.yaml:1: expected a claim file, found none',
    );
  });

  test('tells numbers apart that canonical JSON does not know', () => {
    expect(contentDigest({ a: 3.6 })).not.toBe(contentDigest({ a: 3.7 }));
    expect(contentDigest({ a: 1, b: 2 })).toBe(contentDigest({ b: 2, a: 1 }));
  });
});

test('who changed a file last is whoever is at the keyboard, until it is committed', async () => {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder });
  git('init', '--quiet');
  expect(lastAuthor(file)).toBe(gitUser(folder));
  const as = (name: string) => ['-c', `user.name=${name}`, '-c', 'user.email=editor@example.org'];
  git('config', 'user.name', 'Ben Okoro');
  expect(lastAuthor(file)).toBe('Ben Okoro');
  git('add', '.');
  git(...as('Ann Meyer'), 'commit', '--quiet', '-m', 'a claim');
  expect(lastAuthor(file)).toBe('Ann Meyer');
  writeFileSync(file, `${readFileSync(file, 'utf8')}# More.\n`);
  expect(lastAuthor(file)).toBe('Ben Okoro');
  await expect(approve(folder, NAME, { ...SIGN_OFF, by: 'Ben Okoro' }, lastAuthor)).rejects.toThrow(
    'expected a second editor',
  );
});

describe('a retraction', () => {
  test('is the last revision, and makes sign-offs stale', async () => {
    await approve(folder, NAME, SIGN_OFF, nobody);
    retract(folder, NAME, 'We had read the order wrongly.', '2026-11-23');
    const { claim } = readCollection(folder).claims.find(({ yaml }) => yaml.file === file)!;
    expect(isRetracted(claim)).toBe(true);
    expect(claim.revisions.at(-1)?.change).toBe('We had read the order wrongly.');
    expect(approvalState(value())).toBe('stale');
    expect(() => retract(folder, NAME, 'Again.', '2026-11-23')).toThrow('retracted already');
  });

  test('wants a reason that readers can be shown', () => {
    expect(() => retract(folder, NAME, '  ', '2026-11-23')).toThrow('--reason: expected some text');
  });
});

test.each([
  [undefined, false],
  ['2026-11-22', false],
  ['2026-11-23', false],
  ['2026-11-24', true],
])('an embargo until %s holds on 23 November: %s', (embargo, holds) => {
  const claim = (embargo === undefined ? {} : { embargo }) as Pick<Claim, 'embargo'>;
  expect(isEmbargoed(claim, new Date('2026-11-23T00:00:00Z'))).toBe(holds);
});
