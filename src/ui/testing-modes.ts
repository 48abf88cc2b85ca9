import axe from 'axe-core';
import { expect } from 'vitest';
import { cdp, page } from 'vitest/browser';

/** What a reader's system can ask of every page. */
type Feature = 'prefers-reduced-motion' | 'forced-colors';

/** Has the browser ask for a feature as the reader's system would; `off` with an empty value. */
export async function emulate(feature: Feature, value: 'reduce' | 'active' | ''): Promise<void> {
  const session = cdp() as unknown as {
    send: (method: string, params: object) => Promise<unknown>;
  };
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: feature, value }] });
}

/** The narrowest window, with text of twice its size; a zoom of 200% of one twice as wide is the same. */
export async function narrowAndLarge(): Promise<void> {
  await page.viewport(320, 640);
  document.documentElement.style.fontSize = '200%';
}

export async function asUsual(): Promise<void> {
  await emulate('forced-colors', '');
  await page.viewport(414, 896);
  document.documentElement.style.fontSize = '';
}

/** Nothing stands out of the window to the side, nor out of a box that cuts it off. */
export function expectNoOverflow(root: Element): void {
  const { scrollWidth, clientWidth } = document.documentElement;
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  const wide = [...root.querySelectorAll<HTMLElement>('*')].filter(
    (one) => isSeen(one) && one.scrollWidth > one.clientWidth + 1 && cutsOff(one),
  );
  expect(wide.map(({ outerHTML }) => outerHTML.slice(0, 120))).toEqual([]);
  const out = [...root.querySelectorAll('*')].filter((one) => {
    const { left, right, width } = one.getBoundingClientRect();
    return isSeen(one) && width > 1 && (left < -1 || right > clientWidth + 1);
  });
  expect(out.map(({ outerHTML }) => outerHTML.slice(0, 120))).toEqual([]);
}

const isSeen = (one: Element) => one.checkVisibility() && !one.closest('.unseen, svg');

function cutsOff(one: Element): boolean {
  const { overflowX } = getComputedStyle(one);
  return overflowX === 'hidden' || overflowX === 'clip';
}

/** Nothing moves by itself. */
export function expectNoMotion(root: Element): void {
  const moving = [document.documentElement, ...root.querySelectorAll('*')].filter((one) => {
    const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(one);
    const changes = transitionDuration.split(', ').some((time) => parseFloat(time) > 0);
    return animationName !== 'none' || changes || scrollBehavior === 'smooth';
  });
  expect(moving.map(({ outerHTML }) => outerHTML.slice(0, 120))).toEqual([]);
}

/** Everything that can be used has a border of its own or is underlined, and shows the keyboard. */
export function expectControlsSeen(root: Element): void {
  const paper = getComputedStyle(document.body).backgroundColor;
  for (const field of root.querySelectorAll<HTMLElement>('input, select, textarea, .button')) {
    if (!isSeen(field) || field.matches('[type=file], .plain')) continue;
    const { borderTopColor, borderTopStyle, borderTopWidth, appearance } = getComputedStyle(field);
    if (appearance !== 'none' && field.matches('[type=radio], [type=checkbox]')) continue;
    expect(borderTopStyle, field.outerHTML).not.toBe('none');
    expect(parseFloat(borderTopWidth), field.outerHTML).toBeGreaterThan(0);
    expect(borderTopColor, field.outerHTML).not.toBe(paper);
  }
  for (const one of root.querySelectorAll<HTMLElement>('button, a[href], summary, input, select')) {
    if (!isSeen(one) || one.matches(':disabled')) continue;
    one.focus({ focusVisible: true });
    // A file's field is drawn by its label.
    const drawn = one.matches('[type=file]') ? one.parentElement! : one;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(drawn);
    expect(outlineStyle, one.outerHTML).not.toBe('none');
    expect(parseFloat(outlineWidth), one.outerHTML).toBeGreaterThanOrEqual(1);
    expect(outlineColor, one.outerHTML).not.toBe(paper);
  }
}

export async function expectNoFaultsIn(root: Element): Promise<void> {
  const { violations } = await axe.run(root);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
