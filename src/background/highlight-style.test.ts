import { expect, test } from 'vitest';
import { highlightStyle } from './highlight-style.ts';

test('has one rule for each name, and touches nothing else', () => {
  const names = {
    certain: 'haaaaaaa',
    likely: 'hbbbbbbb',
    corrected: 'hccccccc',
    chosen: 'hddddddd',
  };
  const css = highlightStyle(names);
  const selectors = [...css.matchAll(/^(.*) \{$/gm)].map(([, selector]) => selector);
  const own = Object.values(names).map((name) => `::highlight(${name})`);
  expect(selectors).toEqual(['@media not print', ...own]);
  expect(css).not.toMatch(/(^|\s)color:|url\(|@import/);
});
