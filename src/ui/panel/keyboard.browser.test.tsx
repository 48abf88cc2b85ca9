import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { WORDS } from '../words.ts';
import { listed, page } from './testing.ts';
import { usePanelView } from './testing-view.tsx';

const { root, show, named, says } = usePanelView();
const shows = (more: Parameters<typeof page>[0]) => ({ page: () => Promise.resolve(page(more)) });
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 100));
const opened = () => says('About 5,000 came.');

describe('the keyboard', () => {
  const at = () => document.activeElement;
  const goesTo = (selector: string) =>
    vi.waitFor(() => expect(at()).toBe(root.querySelector(selector)));
  const press = async (name: string) => {
    named(name).focus();
    await userEvent.keyboard('{Enter}');
  };

  it('goes on in the card of what was heard, when what it was on is gone', async () => {
    const heard = listed('h1', { heard: 'h1', time: 12 });
    const panel = await show(shows({ matches: [heard] }));
    named(WORDS.settings).focus();
    const choice = { document: 'doc-a', match: 'h1', claim: heard.claim };
    await panel.hears({ tab: 1, choice });
    await goesTo('.opened-card');
  });

  it('stays in the search field, whatever is heard, and gives way once it has left it', async () => {
    const heard = listed('h1', { heard: 'h1', time: 12 });
    const panel = await show(shows({ matches: [heard] }));
    const said = { tab: 1, choice: { document: 'doc-a', match: 'h1', claim: heard.claim } };
    const field = root.querySelector<HTMLInputElement>('input[type=search]')!;
    await userEvent.click(field);
    await panel.hears(said);
    await aWhile();
    expect(at()).toBe(field);
    // Taken away by another view while it has the keyboard.
    panel.lookup.open({ kind: 'events' });
    await says(WORDS.back);
    panel.lookup.back();
    await says('words of h1');
    await panel.hears(said);
    await opened();
  });

  it('goes to “Undo” after “Not this”, and on from the heading after that', async () => {
    let matches = [listed('m1')];
    const hide = () => Promise.resolve(void (matches = []));
    const panel = await show({ page: () => Promise.resolve(page({ matches })), hide });
    await press('words of m1');
    await opened();
    await press(WORDS.notThis);
    await panel.refresh();
    await vi.waitFor(() => expect(at()).toBe(named(WORDS.undo)));
    await userEvent.keyboard('{Enter}');
    await goesTo('h1');
  });

  it('goes on from the filter after “Show all”', async () => {
    const panel = await show(shows({ matches: ['1', '2', '3', '4'].map((id) => listed(id)) }));
    panel.filter.set({ tier: 'related' });
    await says(WORDS.filter.all);
    await press(WORDS.filter.all);
    await goesTo('.filter summary');
  });

  it('goes on from the heading after a site was paused, and after it goes on', async () => {
    let isPaused = false;
    await show({
      page: () => (isPaused ? Promise.reject(new Error('nobody there')) : Promise.resolve(page())),
      access: () => Promise.resolve({ access: 'paused', host: 'news.example' }),
      pauseSite: () => Promise.resolve(void (isPaused = true)),
      resumeHost: () => Promise.resolve(void (isPaused = false)),
    });
    await press(WORDS.pause);
    await says(WORDS.paused('news.example'));
    await goesTo('h1');
    await press(WORDS.resume('news.example'));
    await says('words of m1');
    await goesTo('h1');
  });

  it.each([WORDS.history.title, WORDS.events])('comes back to %s', async (name) => {
    await show();
    await press(name);
    await says(WORDS.back);
    await press(WORDS.back);
    await says('words of m1');
    await vi.waitFor(() => expect(at()).toBe(named(name)));
  });
});

describe('what a screen reader is told', () => {
  const told = () => root.querySelector('[role=status]')!.textContent;

  it('is nothing new with each change of a page that is read on', async () => {
    let now = page();
    const panel = await show({ page: () => Promise.resolve(now) });
    const changes = vi.fn();
    const observer = new MutationObserver(changes);
    const status = root.querySelector('[role=status]')!;
    observer.observe(status, { childList: true, subtree: true, characterData: true });
    const becomes = async (more: Parameters<typeof page>[0]) => {
      now = page({ version: now.version + 1, ...more });
      await panel.refresh();
      await aWhile();
    };
    expect(told()).toBe(WORDS.found(2));
    await becomes({ status: 'reading' });
    await becomes({});
    expect(changes).not.toHaveBeenCalled();
    await becomes({ status: 'reading', matches: [listed('m1')] });
    expect(told()).toBe(WORDS.found(1));
    await becomes({ matches: [] });
    expect(told()).toBe(WORDS.nothing);
    changes.mockClear();
    await becomes({ status: 'reading', matches: [] });
    await becomes({ matches: [] });
    expect(changes).not.toHaveBeenCalled();
    observer.disconnect();
  });

  it('is that a page is being read while nothing is listed', async () => {
    await show(shows({ status: 'reading', matches: [] }));
    expect(told()).toBe(WORDS.reading);
  });
});
