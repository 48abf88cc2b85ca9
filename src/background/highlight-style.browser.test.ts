import { afterEach, beforeEach, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { highlightStyle } from './highlight-style.ts';

const names = {
  certain: 'haaaaaaa',
  likely: 'hbbbbbbb',
  corrected: 'hccccccc',
  chosen: 'hddddddd',
};
const style = document.createElement('style');

beforeEach(() => {
  style.textContent = highlightStyle(names);
  document.head.append(style);
});

afterEach(async () => {
  style.remove();
  await cdp().send('Emulation.setEmulatedMedia', { media: '' });
});

const lines = () =>
  Object.values(names).map((name) => {
    const { textDecorationLine, backgroundColor } = getComputedStyle(
      document.body,
      `::highlight(${name})`,
    );
    return `${textDecorationLine} ${backgroundColor === 'rgba(0, 0, 0, 0)' ? 'bare' : 'filled'}`;
  });

test('marks are seen on the screen and left out of print', async () => {
  expect(new Set(lines())).toEqual(new Set(['underline filled']));
  await cdp().send('Emulation.setEmulatedMedia', { media: 'print' });
  expect(matchMedia('print').matches).toBe(true);
  expect(new Set(lines())).toEqual(new Set(['none bare']));
});
