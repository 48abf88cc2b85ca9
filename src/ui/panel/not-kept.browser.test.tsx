import { expect, it, vi } from 'vitest';
import { WORDS } from '../words.ts';
import type { PanelServices } from './services.ts';
import { expectNoFaults, usePanelView } from './testing-view.tsx';

/** What the browser's storage refuses is told, and loses nothing. */
const { root, show, named, words, says } = usePanelView();
const opened = () => says('About 5,000 came.');

const noRoom = () => Promise.reject(new Error('QUOTA_BYTES'));
const refused = () =>
  vi.waitFor(() =>
    expect(root.querySelector('[role=alert]')!.textContent).toBe(WORDS.options.notKept),
  );

it('a refusal is told, and “Not this” leaves the card as it is', async () => {
  await show({ hide: noRoom });
  named('words of m1').click();
  await opened();
  named(WORDS.notThis).click();
  await refused();
  await opened();
  expect(words()).not.toContain(WORDS.undo);
  await expectNoFaults();
  named(WORDS.next).click();
  await vi.waitFor(() => expect(root.querySelector('[role=alert]')!.textContent).toBe(''));
});

it('a refusal is told, and what was hidden can still be brought back', async () => {
  const unhide = vi.fn<PanelServices['unhide']>(() => Promise.resolve());
  unhide.mockImplementationOnce(noRoom);
  await show({ unhide });
  named('words of m1').click();
  await opened();
  named(WORDS.notThis).click();
  await says(WORDS.undo);
  named(WORDS.undo).click();
  await refused();
  named(WORDS.undo).click();
  await vi.waitFor(() => expect(words()).not.toContain(WORDS.undo));
  expect(unhide).toHaveBeenCalledTimes(2);
  expect(words()).not.toContain(WORDS.options.notKept);
});

it('a refusal is told of a site that cannot be paused, or go on', async () => {
  const read = vi.fn(() => Promise.resolve());
  const panel = await show({ read, pauseSite: noRoom, resumeHost: noRoom });
  named(WORDS.pause).click();
  await refused();
  expect(words()).toContain('words of m1');
  await panel.site.resume('news.example');
  expect(read).not.toHaveBeenCalled();
  await refused();
});
