import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { WORDS } from '../words.ts';
import { listed, page } from './testing.ts';
import { usePanelView } from './testing-view.tsx';

const { root, show, named, says } = usePanelView();

const matches = [
  listed('m1', { quote: 'first words' }),
  listed('m2', { quote: 'second words' }),
  listed('m3', { quote: 'third words' }),
];
const shows = { page: () => Promise.resolve(page({ matches })) };

const here = () => document.activeElement;
const isOn = (element: () => Element | null | undefined) =>
  vi.waitFor(() => expect(here()).toBe(element()));

/** What live regions say one after the other, from now on. */
function listen(): string[] {
  const said: string[] = [];
  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      const region = (target instanceof Element ? target : target.parentElement)?.closest(
        '[role=status]',
      );
      if (region?.textContent) said.push(region.textContent);
    }
  });
  observer.observe(root, { childList: true, subtree: true, characterData: true });
  return said;
}

async function press(name: string): Promise<void> {
  named(name).focus();
  await userEvent.keyboard('{Enter}');
}

describe('the keyboard is never lost', () => {
  it('goes to a card that was opened from the page, and back to its row', async () => {
    const panel = await show(shows);
    const [{ claim }] = matches as [(typeof matches)[number]];
    await panel.follows({ tab: 1, choice: { document: 'doc-a', match: 'm1', claim } });
    await isOn(() => root.querySelector('.opened-card'));
    await press(WORDS.list);
    await isOn(() => named('first words'));
  });

  it('goes to Undo after “not this”, and stays in the list after Undo', async () => {
    let left = matches;
    const panel = await show({
      page: () => Promise.resolve(page({ matches: left })),
      hide: async () => {
        left = matches.slice(1);
        await panel.refresh();
      },
      unhide: async () => {
        left = matches;
        await panel.refresh();
      },
    });
    await press('first words');
    await says(WORDS.why.title);
    root.querySelector<HTMLDetailsElement>('.why')!.open = true;
    const said = listen();
    await press(WORDS.notThis);
    await isOn(() => named(WORDS.undo));
    const told = said.filter((words) => words.includes('first words'));
    expect(new Set(told).size).toBe(1);
    await userEvent.keyboard('{Enter}');
    await says('first words');
    await vi.waitFor(() => expect(here()?.closest('main')).not.toBeNull());
  });

  it('stays in the filter when everything is shown again', async () => {
    const many = Array.from({ length: 9 }, (_, at) =>
      listed(`n${at}`, { tier: at % 2 ? 'likely' : 'certain' }),
    );
    const panel = await show({ page: () => Promise.resolve(page({ matches: many })) });
    panel.filter.set({ tier: 'likely' });
    await says(WORDS.filter.all);
    await press(WORDS.filter.all);
    await vi.waitFor(() => expect(here()?.closest('main')).not.toBeNull());
  });
});
