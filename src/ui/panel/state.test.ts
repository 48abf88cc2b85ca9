import { describe, expect, it, vi } from 'vitest';
import { ratedCard } from '../../card/testing.ts';
import { createPanel } from './state.ts';
import type { TabPage } from './tab-page.ts';
import { listed, page, services } from './testing.ts';

const chosen = (document: string, tab = 1) => ({
  tab,
  choice: { document, match: 'm2', claim: 'onrecord/harbour-crowd' },
});

/** An answer that comes when the test says so. */
function later<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve: (value: T) => resolve(value) };
}

it('asks the page of the tab it follows', async () => {
  const panel = createPanel(services());
  panel.follow(1);
  await vi.waitFor(() => expect(panel.state.value).toMatchObject({ kind: 'page' }));
});

it('drops the answer of a tab that it no longer follows', async () => {
  const slow = later<TabPage>();
  const panel = createPanel(
    services({
      page: (tab) => (tab === 1 ? slow.promise : Promise.resolve(page({ document: 'doc-b' }))),
    }),
  );
  panel.follow(1);
  panel.follow(2);
  slow.resolve(page({ document: 'doc-a' }));
  await vi.waitFor(() => expect(panel.state.value).toMatchObject({ page: { document: 'doc-b' } }));
});

it('drops an older version of the same document', async () => {
  let version = 5;
  const panel = createPanel(services({ page: () => Promise.resolve(page({ version })) }));
  panel.follow(1);
  await panel.refresh();
  version = 4;
  await panel.refresh();
  expect(panel.state.value).toMatchObject({ page: { version: 5 } });
});

it('says why a page does not answer', async () => {
  const panel = createPanel(
    services({
      page: () => Promise.reject(new Error('nobody there')),
      access: () => Promise.resolve({ access: 'ask', host: 'news.example' }),
    }),
  );
  panel.follow(1);
  await vi.waitFor(() =>
    expect(panel.state.value).toEqual({
      kind: 'closed',
      access: { access: 'ask', host: 'news.example' },
    }),
  );
});

it('opens the card that was clicked in a frame of the page', async () => {
  const documents = ['doc-a', 'doc-framed'];
  const framed = listed('m2', { frame: 4 });
  const jump = vi.fn(() => Promise.resolve(true));
  const there = page({ documents, matches: [listed('m1'), framed] });
  const panel = createPanel(services({ page: () => Promise.resolve(there), jump }));
  panel.follow(1);
  await panel.follows(chosen('doc-framed'));
  expect(panel.opened.match.value).toEqual(framed);
  panel.reveal();
  expect(jump).toHaveBeenCalledWith(1, framed);
});

it('opens the card that was clicked in the page', async () => {
  const panel = createPanel(services({ card: () => Promise.resolve(ratedCard) }));
  panel.follow(1);
  await panel.follows(chosen('doc-a'));
  expect(panel.opened.match.value?.id).toBe('m2');
  await vi.waitFor(() =>
    expect(panel.opened.card.value).toEqual({ kind: 'shown', data: ratedCard }),
  );
});

it('keeps a click while a newer question overtakes its own', async () => {
  const panel = createPanel(services());
  panel.follow(1);
  const click = panel.follows(chosen('doc-a'));
  await panel.refresh();
  await click;
  expect(panel.opened.choice.value?.match).toBe('m2');
});

it.each([
  ['another tab', chosen('doc-a', 7)],
  ['an older document', chosen('doc-gone')],
])('leaves a click in %s', async (_, click) => {
  const panel = createPanel(services());
  panel.follow(1);
  await panel.follows(click);
  await panel.refresh();
  expect(panel.opened.choice.value).toBeUndefined();
});

it('keeps the card of a match open that was found anew under another name', async () => {
  let matches = [listed('m1', { quote: 'the same words' })];
  const panel = createPanel(
    services({
      page: () => Promise.resolve(page({ matches })),
      jump: (_, { id }) => Promise.resolve(id === 'm9'),
    }),
  );
  panel.follow(1);
  await panel.refresh();
  panel.open(matches[0]!);
  await vi.waitFor(() => expect(panel.opened.found.value).toBe(false));
  matches = [];
  await panel.refresh();
  expect(panel.opened.match.value).toBeUndefined();
  matches = [listed('m8'), listed('m9', { quote: 'the same words' })];
  await panel.refresh();
  expect(panel.opened.match.value).toEqual(matches[1]);
  expect(panel.opened.found.value).toBe(true);
});

it('closes the card when the document gives way to another', async () => {
  let document = 'doc-a';
  const panel = createPanel(services({ page: () => Promise.resolve(page({ document })) }));
  panel.follow(1);
  await panel.refresh();
  panel.open(listed('m1'));
  document = 'doc-b';
  await panel.refresh();
  expect(panel.opened.choice.value).toBeUndefined();
});

it('steps through the list with the keyboard’s commands, from its ends where none is open', async () => {
  const panel = createPanel(services());
  panel.follow(1);
  await panel.refresh();
  const stepped = (by: 1 | -1) => {
    panel.step(by);
    return panel.opened.choice.value?.match;
  };
  expect(stepped(1)).toBe('m1');
  expect(stepped(1)).toBe('m2');
  expect(stepped(1)).toBe('m2');
  panel.close();
  panel.lookup.open({ kind: 'history' });
  expect(stepped(-1)).toBe('m2');
  expect(panel.lookup.place.value).toBeUndefined();
});

it('jumps from the list, and says when the words have gone', async () => {
  const jump = vi.fn(() => Promise.resolve(false));
  const panel = createPanel(services({ jump }));
  panel.follow(1);
  await panel.refresh();
  panel.open(listed('m1'));
  expect(jump).toHaveBeenCalledWith(1, listed('m1'));
  await vi.waitFor(() => expect(panel.opened.found.value).toBe(false));
});

it('shows the card that was asked last, whichever comes first', async () => {
  const slow = later<null>();
  const panel = createPanel(
    services({
      card: (claim) => (claim === 'p/slow' ? slow.promise : Promise.resolve(ratedCard)),
    }),
  );
  panel.follow(1);
  await panel.refresh();
  panel.open(listed('m1', { claim: 'p/slow' }));
  panel.open(listed('m2'));
  slow.resolve(null);
  await vi.waitFor(() => expect(panel.opened.card.value.kind).toBe('shown'));
});

describe('what is heard in a recording', () => {
  const heard = (more = {}) => listed('h1', { id: 'h1', heard: 'h1', time: 12, ...more });
  const said = { tab: 1, choice: { document: 'doc-a', match: 'h1', claim: heard().claim } };
  const hearing = (matches = [heard()]) =>
    services({ page: () => Promise.resolve(page({ matches })) });

  it('shows its card by itself', async () => {
    const panel = createPanel(hearing());
    panel.follow(1);
    await panel.hears(said);
    expect(panel.opened.match.value?.id).toBe('h1');
    expect(panel.opened.justHeard.value).toBe(true);
  });

  it('gives way to what is heard next', async () => {
    const panel = createPanel(hearing([heard(), heard({ id: 'h2', heard: 'h2' })]));
    panel.follow(1);
    await panel.hears(said);
    await panel.hears({ ...said, choice: { ...said.choice, match: 'h2' } });
    expect(panel.opened.match.value?.id).toBe('h2');
  });

  it('leaves the card alone that the reader opened', async () => {
    const panel = createPanel(hearing([heard(), listed('m1')]));
    panel.follow(1);
    await panel.refresh();
    panel.open(listed('m1'));
    await panel.hears(said);
    expect(panel.opened.match.value?.id).toBe('m1');
    expect(panel.opened.justHeard.value).toBe(false);
  });

  it.each([
    ['another tab', { ...said, tab: 7 }],
    ['a page that has been left', { ...said, choice: { ...said.choice, document: 'doc-gone' } }],
  ])('is no matter in %s', async (_, elsewhere) => {
    const panel = createPanel(hearing());
    panel.follow(1);
    await panel.refresh();
    await panel.hears(elsewhere);
    expect(panel.opened.choice.value).toBeUndefined();
  });

  it('keeps its card when a line of the transcript stands for it', async () => {
    let matches = [heard()];
    const panel = createPanel(services({ page: () => Promise.resolve(page({ matches })) }));
    panel.follow(1);
    await panel.hears(said);
    matches = [heard({ id: 'm7' })];
    await panel.refresh();
    expect(panel.opened.match.value?.id).toBe('m7');
  });
});
