import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { addToList, EditError, setKey } from './edit-yaml.ts';

const ITEM = { date: '2026-11-23', kind: 'retraction', change: 'It was: wrong # really' };
const CLAIMS = readdirSync('claims')
  .filter((name) => name.endsWith('.yaml') && name !== 'scales.yaml')
  .map((name) => readFileSync(`claims/${name}`, 'utf8'));

/** Texts an editor may write: what looks like YAML in them must not matter. */
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('true', '2024-08-12', '- a', '# b', "it's: so", '', ' x ', 'a\nb', '"', '...'),
);
const value = fc.oneof(
  words,
  fc.integer(),
  fc.array(words, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('by', 'date', 'content'), words, { noNullPrototype: true }),
);
/** The lines of one key, each in another style, and the value they stand for. */
const entry = fc.tuple(
  value,
  fc.constantFrom<'block' | 'flow'>('block', 'flow'),
  fc.constantFrom('', '# a comment\n', '\n', '\n  # an indented one\n'),
);
const file = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom('id', 'lang', 'claim', 'about', 'sources', 'list'), {
      minLength: 1,
    }),
    fc.array(entry, { minLength: 6, maxLength: 6 }),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([keys, entries, windows, isOpen]) => {
    const parts = keys.map((key, at) => {
      const [item, style, comment] = entries[at]!;
      return (
        comment +
        stringify({ [key]: item }, { collectionStyle: style }).replace(/^{ (.*) }$/m, '$1')
      );
    });
    const text = parts.join('');
    const ended = isOpen ? text.trimEnd() : text;
    return windows ? ended.replace(/\n/g, '\r\n') : ended;
  })
  .filter((text) => {
    try {
      return typeof parse(text) === 'object';
    } catch {
      return false;
    }
  });

/** How much two texts share at their beginnings and, beyond that, at their ends. */
function shared(before: string, after: string): { head: number; tail: number } {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < least - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { head, tail };
}

/** Whether nothing of a text was lost: something was put in at one place. */
function isWhole(before: string, after: string): boolean {
  const { head, tail } = shared(before, after);
  return head + tail === before.length;
}

/** Runs an edit; a file that cannot be edited in place is refused with a reason. */
function attempt(edit: () => string): string | undefined {
  try {
    return edit();
  } catch (error) {
    expect(error).toBeInstanceOf(EditError);
    return undefined;
  }
}

describe('any file', () => {
  test('a key that is added leaves every byte where it was', () => {
    let refused = 0;
    fc.assert(
      fc.property(file, value, (text, added) => {
        const after = attempt(() => setKey(text, 'approved', added));
        if (after === undefined) return void (refused += 1);
        expect(after.startsWith(text)).toBe(true);
        expect(parse(after)).toEqual({ ...(parse(text) as object), approved: added });
      }),
      { numRuns: 500 },
    );
    expect(refused).toBeLessThan(25);
  });

  test('a key that is replaced takes only its own lines', () => {
    let refused = 0;
    fc.assert(
      fc.property(file, file, value, value, (head, tail, first, added) => {
        const before = setKey('id: a\n', 'approved', first).slice('id: a\n'.length);
        const renamed = tail.replace(/^(id|lang|claim|about|sources|list):/gm, 'other-$1:');
        const start = head.endsWith('\n') ? head : `${head}\n`;
        const text = `${start}${before}# next\n${renamed}`;
        const after = attempt(() => setKey(text, 'approved', added));
        if (after === undefined) return void (refused += 1);
        expect(after.startsWith(`${start}approved:`)).toBe(true);
        expect(after.endsWith(`# next\n${renamed}`)).toBe(true);
        expect(parse(after)).toEqual({ ...(parse(text) as object), approved: added });
      }),
      { numRuns: 500 },
    );
    expect(refused).toBeLessThan(25);
  });

  test('an item that is appended leaves every byte where it was', () => {
    fc.assert(
      fc.property(file, (text) => {
        const after = attempt(() => addToList(text, 'revisions', ITEM));
        const again = after && attempt(() => addToList(after, 'revisions', ITEM));
        if (!again) return;
        expect(isWhole(text, after) && isWhole(after, again)).toBe(true);
        expect(parse(again)).toEqual({ ...(parse(text) as object), revisions: [ITEM, ITEM] });
      }),
      { numRuns: 300 },
    );
  });
});

describe('the claims of this repository', () => {
  test('are signed, signed anew and retracted in place', () => {
    expect(CLAIMS.length).toBeGreaterThan(30);
    for (const text of CLAIMS) {
      const signed = setKey(text, 'approved', { by: 'Ada Ray', content: 'aa' });
      expect(signed).toBe(`${text}approved:\n  by: Ada Ray\n  content: aa\n`);
      const anew = setKey(signed, 'approved', { by: 'Ada Ray', content: 'bb' });
      expect(anew).toBe(signed.replace('content: aa', 'content: bb'));
      const retracted = addToList(text, 'revisions', ITEM);
      const { head, tail } = shared(text, retracted);
      expect(text.slice(head, text.length - tail)).toMatch(/^(?: \[\])?$/);
    }
  });
});

describe('lists', () => {
  test.each([
    ['in block style', 'revisions:\n- a # first\n- b # last\nid: x\n', '- b # last\n- c\nid: x\n'],
    ['indented', 'revisions:\n  - a\n\n# next\nid: x\n', '  - a\n  - c\n\n# next\nid: x\n'],
    ['in flow style', 'revisions: [a, b] # two\n', 'revisions: [a, b, c] # two\n'],
    ['empty, with a comment', 'revisions: [] # none yet\n', 'revisions: [ c ] # none yet\n'],
    ['empty', 'revisions: []\nid: x\n', 'revisions:\n  - c\nid: x\n'],
    ['without a value', 'revisions:\nid: x\n', 'revisions:\n  - c\nid: x\n'],
    ['with Windows line ends', 'revisions:\r\n  - a\r\n', '  - a\r\n  - c\r\n'],
    ['at the end, without a line end', 'revisions:\n  - a', 'revisions:\n  - a\n  - c'],
    ['of folded text', 'revisions:\n  - >-\n    a\n    b\nid: x\n', 'b\n  - c\nid: x\n'],
  ])('%s', (_, before, expected) => {
    const after = addToList(before, 'revisions', 'c');
    expect(after.endsWith(expected), after).toBe(true);
  });

  test('anything else is refused', () => {
    expect(() => addToList('revisions: none\n', 'revisions', 'c')).toThrow('expected a list');
  });
});

test.each([
  ['broken YAML', 'id: [a\n', 'expected whole YAML'],
  ['one line in braces', '{ id: a }\n', 'expected a file of keys and values'],
  ['no keys', 'text\n', 'expected a file of keys and values'],
])('%s is refused', (_, text, expected) => {
  expect(() => setKey(text, 'approved', 1)).toThrow(expected);
});
