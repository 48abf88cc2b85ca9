import { describe, expect, test } from 'vitest';
import { changesText } from './style-change.ts';

describe('a change of style that can change what is read', () => {
  test.each<[before: string | null, after: string | null, changes: boolean]>([
    [null, 'display: none', true],
    ['display:none', null, true],
    ['display: none', 'display: block', true],
    ['color: red', 'color: red; VISIBILITY: hidden', true],
    ['content-visibility: auto', 'content-visibility: hidden', true],
    ['white-space: normal', 'white-space-collapse: preserve', true],
    ['position: absolute; clip: rect(0 0 0 0)', 'position: absolute', true],
    ['width: 10px', 'width: 10px; --open: 1', true],
    [null, 'color: red', false],
    ['transform: translateX(1px)', 'transform: translateX(2px)', false],
    ['display: block; top: 1px', 'top: 2px; display: block', false],
    ['display: none', 'display:   none', false],
    ['color: red', '/* x */display : none !important', true],
    ['', 'background: url("a:b;c")', false],
    ['', '--display: none', true],
    ['opacity: 0', 'opacity: 0', false],
    ['', null, false],
    ['x'.repeat(3000), 'y'.repeat(3000), true],
  ])('%j → %j: %s', (before, after, changes) => {
    expect(changesText(before, after, false)).toBe(changes);
  });

  test('custom properties of the root or the body are not looked at', () => {
    expect(changesText('--scroll: 1px', '--scroll: 2px', true)).toBe(false);
    expect(changesText('', '--display: none', true)).toBe(false);
    expect(changesText('--scroll: 1px', '--scroll: 1px;DISPLAY: none', true)).toBe(true);
  });
});
