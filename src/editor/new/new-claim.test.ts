import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { check } from '../check/check.ts';
import { InputError } from '../fault.ts';
import { UsageError } from '../options.ts';
import type { Talk } from './asker.ts';
import { newClaim } from './new-claim.ts';

const SLUG = 'ferry-forty-million';
const ANSWERS = {
  kind: '',
  claim: 'The harbour ferry has carried 40 million passengers without an accident.',
  claimants: 'donald-trump',
  event: 'trump-musk-x-2024',
  about: 'ferries, harbour-safety',
  quote: 'forty million passengers, not one accident',
  said: '2024-08-12',
  where: 'X Spaces',
  url: 'https://post.example/ferry',
  publisher: 'The Morning Post',
  date: '2024-08-13',
  summary: 'The authority counts twelve accidents.',
  match: 'The harbour ferry has carried 40 million passengers without an accident, he said.',
  miss: 'The harbour ferry has carried 30 million passengers.',
};

let folder: string;
let file: string;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-new-'));
  cpSync('claims', folder, { recursive: true });
  file = join(folder, `${SLUG}.yaml`);
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

function talk(lines: string[], isPatient = false): Talk {
  return { lines: lines.values() as never, say: (line) => said.push(line), isPatient };
}
const answers = (changed: Partial<typeof ANSWERS> = {}) =>
  talk(Object.values({ ...ANSWERS, ...changed }));
const value = () => parse(readFileSync(file, 'utf8')) as Record<string, never>;

/** The faults of the new file, as `onrecord check` tells them. */
async function faults(): Promise<string[]> {
  const printed: string[] = [];
  await check({ folder, paths: [file] }, (line) => printed.push(line));
  return printed.slice(0, -1);
}

function draft(fields: Record<string, unknown>): string {
  const path = join(folder, 'saved.draft');
  writeFileSync(path, JSON.stringify(fields));
  return path;
}

describe('a new claim', () => {
  test('holds what was answered and passes', async () => {
    expect(await newClaim(folder, SLUG, answers())).toEqual({ file, remarks: [] });
    expect(await faults()).toEqual([]);
    expect(value()).toMatchObject({
      id: SLUG,
      kind: 'claim',
      draft: true,
      claimants: ['donald-trump'],
      about: ['ferries', 'harbour-safety'],
      statements: [{ said: '2024-08-12', by: 'donald-trump', source: 'first' }],
      sources: { first: { date: '2024-08-13', kind: 'report' } },
      examples: { matches: [ANSWERS.match], misses: [ANSWERS.miss] },
    });
    expect(readFileSync(file, 'utf8')).toContain("said: '2024-08-12'");
  });

  test('passes with the least that can be answered', async () => {
    await newClaim(folder, SLUG, talk(['', ANSWERS.claim]));
    expect(await faults()).toEqual([]);
    expect(value()).toMatchObject({ draft: true, claim: ANSWERS.claim });
    expect(value()).not.toHaveProperty('match');
  });

  test('keeps examples that are not met as remarks', async () => {
    const match = 'Nobody was ever hurt on that ferry.';
    const miss = `Today ${ANSWERS.match}`;
    const { remarks } = await newClaim(folder, SLUG, answers({ match, miss }));
    expect(remarks).toEqual([
      expect.stringContaining('examples.matches: expected a mark'),
      expect.stringContaining('examples.misses: expected no mark'),
    ]);
    expect(await faults()).toEqual([]);
    expect(readFileSync(file, 'utf8')).toContain(`# examples.matches: ${match}`);
    expect(value()).toMatchObject({ examples: { matches: [], misses: [] } });
  });

  test('asks again for what is no answer, when somebody sits there', async () => {
    const lines = Object.values(ANSWERS).flatMap((line) =>
      line === ANSWERS.event ? ['no-such-event', line] : [line],
    );
    await newClaim(folder, SLUG, talk(lines, true));
    expect(said.join('\n')).toContain('expected an event of claims/events');
    expect(await faults()).toEqual([]);
  });

  test.each([
    ['no sentence', { claim: '' }, 'expected some text'],
    ['an unknown person', { claimants: 'nobody' }, 'expected a person of claims/people'],
    ['a source over http', { url: 'http://post.example' }, 'expected an https:// address'],
    ['no day', { date: 'soon' }, 'expected a date'],
    ['no topic', { about: 'Big Things' }, 'expected lower-case letters'],
  ])('with %s is not written', async (_, changed, expected) => {
    const attempt = newClaim(folder, SLUG, answers(changed));
    await expect(attempt).rejects.toThrow(expected);
    await expect(attempt).rejects.toBeInstanceOf(InputError);
    expect(existsSync(file)).toBe(false);
  });

  test('never takes the place of another file', async () => {
    writeFileSync(file, 'mine');
    await expect(newClaim(folder, SLUG, answers())).rejects.toThrow('expected a new name');
    expect(readFileSync(file, 'utf8')).toBe('mine');
    await expect(newClaim(folder, '../x', answers())).rejects.toBeInstanceOf(UsageError);
  });
});

describe('from a draft of the extension', () => {
  test('its fields are answers where none are given', async () => {
    const from = draft({
      quote: 'The ferry never had\n an accident, never.',
      speaker: 'TRUMP',
      url: 'https://www.post.example/ferry#:~:text=never',
      date: '2024-08-12T20:00:00Z',
      title: 'Speech on the quay',
    });
    await newClaim(folder, SLUG, talk([]), { draft: from });
    expect(await faults()).toEqual([]);
    expect(value()).toMatchObject({
      claim: 'The ferry never had an accident, never.',
      claimants: ['donald-trump'],
      statements: [{ said: '2024-08-12', where: 'Speech on the quay' }],
      sources: { first: { publisher: 'post.example', title: 'Speech on the quay' } },
    });
  });

  test('what cannot be used of it is left out', async () => {
    const from = draft({ quote: ANSWERS.claim, speaker: 'Nobody', url: 'http://post.example/' });
    await newClaim(folder, SLUG, talk(['', '', '', '', '', '-']), { draft: from });
    expect(await faults()).toEqual([]);
    expect(value()).toMatchObject({ claimants: [], statements: [], sources: {} });
  });

  test('that is none, is refused', async () => {
    const from = draft({ text: 'x' });
    await expect(newClaim(folder, SLUG, talk([]), { draft: from })).rejects.toThrow(
      'quote: expected',
    );
  });
});

test('a folder that is not there is told before anything is asked', async () => {
  const none = join(folder, 'none');
  await expect(newClaim(none, SLUG, answers())).rejects.toThrow(
    `${none}:1: expected a folder of claims, found none (mkdir ${none})`,
  );
  expect(said).toEqual([]);
});

test('answers that end too early are told, and nothing is written', async () => {
  await expect(newClaim(folder, SLUG, talk(['claim']))).rejects.toThrow(
    'expected an answer, found the end of the answers; nothing was written',
  );
  expect(existsSync(file)).toBe(false);
  const patient = talk(['claim', '', ...Object.values(ANSWERS).slice(1)], true);
  await newClaim(folder, SLUG, patient);
  expect(said).toContain('  expected some text, found nothing');
});
