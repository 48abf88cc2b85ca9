import { expect, test } from 'vitest';
import { PAGE_WIDTH, table, wrap } from './table.ts';

test('columns are aligned, and the last one wraps below itself', () => {
  const columns = [{ title: 'name' }, { title: 'size', right: true }, { title: 'text' }];
  const text = 'word '.repeat(30).trim();
  const lines = table(columns, [
    ['é🙂', '5', 'short'],
    ['longer', '1,000', text],
  ]);
  expect(lines).toEqual([
    'name     size  text',
    'é🙂          5  short',
    `longer  1,000  ${text.slice(0, 84)}`,
    `               ${text.slice(85)}`,
  ]);
});

test('a very long cell is cut, a very long word is broken', () => {
  const columns = [{ title: 'a' }, { title: 'b' }];
  const lines = table(columns, [['x'.repeat(500), 'y'.repeat(500)]]);
  expect(lines[1]).toMatch(/^x{55}… {2}y{42}$/);
  expect(Math.max(...lines.map((line) => line.length))).toBe(PAGE_WIDTH);
  expect(lines.join('').replace(/[^y]/g, '')).toHaveLength(500);
});

test('a break never parts a letter from its accents', () => {
  const letter = 'e\u0301\u0302';
  expect(wrap(letter.repeat(3), 2)).toEqual([letter.repeat(2), letter]);
});

test('nothing that a terminal would obey is shown', () => {
  const lines = table(
    [{ title: 'a' }, { title: 'b' }],
    [['\u001b[31mred', 'left\u202eright\u0007']],
  );
  expect(lines[1]).toBe('[31mred  left right');
});
