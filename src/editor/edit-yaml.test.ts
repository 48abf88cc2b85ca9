import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { addToList, setKey } from './edit-yaml.ts';

const FILE = `# A claim.
id: one # its name

claim: "It's said."
revisions:
  # The first one.
  - date: "2026-11-22"
    kind: update
    change: >
      Two lines
      of text.

# About what follows.
match:
  says: [ one,   "two" ]
`;

const read = (text: string) => parse(text, { version: '1.2' }) as Record<string, unknown>;
const ITEM = {
  date: '2026-11-23',
  kind: 'retraction',
  change: 'It was wrong: all of it # really.',
};

describe('a key', () => {
  test('that is there is replaced in its place', () => {
    const after = setKey(FILE, 'claim', 'Another.');
    expect(after).toBe(FILE.replace(`claim: "It's said."`, 'claim: Another.'));
  });

  test('that is not is added at the end', () => {
    expect(setKey(FILE, 'approved', { by: 'Ann' })).toBe(`${FILE}approved:\n  by: Ann\n`);
    expect(setKey('id: one', 'a', 1)).toBe('id: one\na: 1\n');
  });

  test('with lines of its own is replaced with them', () => {
    const once = setKey(FILE, 'approved', { by: 'Ann', date: '2026-11-22' });
    expect(setKey(once, 'approved', { by: 'Ben' })).toBe(`${FILE}approved:\n  by: Ben\n`);
  });
});

describe('a list', () => {
  test('gets an item after the last, at its indentation, before the comments of what follows', () => {
    const after = addToList(FILE, 'revisions', ITEM);
    expect(after.replace(/ {2}- date: "?2026-11-23[\s\S]*?really\.['"]?\n/, '')).toBe(FILE);
    expect(read(after).revisions).toEqual([...(read(FILE).revisions as object[]), ITEM]);
  });

  test.each(['', 'revisions: []\n', 'revisions:\n', 'revisions: [{a: 1}]\n'])(
    'that is written "%s" becomes one',
    (written) => {
      const text = `id: one\n${written}claim: two\n`;
      const before = (read(text).revisions as unknown[] | null | undefined) ?? [];
      const after = addToList(text, 'revisions', ITEM);
      expect(read(after)).toEqual({ id: 'one', claim: 'two', revisions: [...before, ITEM] });
      expect(after).toContain('claim: two\n');
    },
  );

  test('that is none is said', () => {
    expect(() => addToList('revisions: yes\n', 'revisions', ITEM)).toThrow('expected a list');
    expect(() => setKey('- a\n', 'id', 1)).toThrow('expected a file of keys and values');
  });
});

test('line ends stay what they are', () => {
  const windows = FILE.replaceAll('\n', '\r\n');
  const after = addToList(setKey(windows, 'approved', { by: 'Ann' }), 'revisions', ITEM);
  expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  expect(read(after)).toMatchObject({ approved: { by: 'Ann' } });
});

const claims = readdirSync('claims').filter((name) => name.endsWith('.yaml'));

test.each(claims)('%s: the rest of the file stays byte for byte', (name) => {
  const text = readFileSync(join('claims', name), 'utf8');
  const approved = setKey(text, 'approved', { by: 'Ann', date: '2026-11-23' });
  expect(approved.startsWith(text)).toBe(true);
  expect(setKey(approved, 'approved', { by: 'Ann', date: '2026-11-23' })).toBe(approved);
});

test.each(['\u00a0', '\u2003', '\u3000', '\ufeff', 'a\u00a0', '\u00a0a'])(
  'white space that YAML does not count as such, %j, is kept',
  (text) => {
    for (const value of [text, [text], { a: text }]) {
      for (const key of ['claim', 'match', 'new']) {
        const once = setKey(FILE, key, value);
        expect(read(once)).toEqual({ ...read(FILE), [key]: value });
        expect(read(setKey(once, key, 'next'))).toEqual({ ...read(FILE), [key]: 'next' });
      }
    }
  },
);

test('any value is read back, and nothing else changes', () => {
  const value = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.boolean(),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string({ unit: 'grapheme' }), {
      minKeys: 1,
      noNullPrototype: true,
    }),
    fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }),
  );
  const key = fc.constantFrom('id', 'claim', 'match', 'revisions', 'new');
  fc.assert(
    fc.property(key, value, (name, next) => {
      const after = setKey(FILE, name, next);
      expect(read(after)).toEqual({ ...read(FILE), [name]: next });
      const kept = FILE.split('\n').filter((line) => line.startsWith('#'));
      expect(after.split('\n').filter((line) => line.startsWith('#'))).toEqual(kept);
    }),
  );
});
