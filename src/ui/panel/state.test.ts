import { describe, expect, it, vi } from 'vitest';
import { ratedCard } from '../../card/testing.ts';
import { createKeeping } from '../keeping.ts';
import { createHiding } from './hiding.ts';
import { createPanel } from './state.ts';
import type { PageState } from '../../messages/schemas.ts';
import { later, listed, page, services } from './testing.ts';

const chosen = (document: string, tab = 1) => ({
  tab,
  choice: { document, match: 'm2', claim: 'onrecord/harbour-crowd' },
});

it('asks the page of the tab it follows', async () => {
  const panel = createPanel(services());
  panel.follow(1);
  await vi.waitFor(() => expect(panel.state.value).toMatchObject({ kind: 'page' }));
});

describe('“not this”', () => {
  const { claim, quote } = listed('m1');
  const keeping = createKeeping();

  it('is on its way at once, however long the page takes to tell the words around', async () => {
    const around = later<string>();
    const hide = vi.fn(() => Promise.resolve());
    const hiding = createHiding(services({ hide, surroundings: () => around.promise }), keeping);
    void hiding.hide(1, { ...listed('m1'), frame: 0 });
    expect(hide).toHaveBeenLastCalledWith({ claim, quote, text: quote });
    await vi.waitFor(() => expect(hiding.last.value).toBeTruthy());
    around.resolve('the words around it');
    const whole = { claim, quote, text: 'the words around it' };
    await vi.waitFor(() => expect(hide).toHaveBeenLastCalledWith(whole));
    expect(hiding.last.value).toEqual(whole);
  });

  it('that was taken back does not come again with the words around', async () => {
    const around = later<string>();
    const hide = vi.fn(() => Promise.resolve());
    const hiding = createHiding(services({ hide, surroundings: () => around.promise }), keeping);
    await hiding.hide(1, { ...listed('m1'), frame: 0 });
    await hiding.undo();
    around.resolve('the words around it');
    await new Promise((resolve) => setTimeout(resolve));
    expect(hide).toHaveBeenCalledTimes(1);
  });
});

it('drops the answer of a tab that it no longer follows', async () => {
  const slow = later<PageState>();
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

it('lists the page’s own matches while a frame hangs, also over changes of the page', async () => {
  let version = 1;
  const panel = createPanel(
    services({
      page: (_, frame) =>
        frame === undefined
          ? Promise.resolve(page({ version, matches: [listed(`v${version}`)] }))
          : new Promise(() => undefined),
      frames: () => Promise.resolve([4]),
    }),
  );
  panel.follow(1);
  const lists = (id: string) =>
    vi.waitFor(() => expect(panel.filter.listed.value.all.map((one) => one.id)).toEqual([id]), {
      timeout: 500,
    });
  await lists('v1');
  version = 2;
  void panel.refresh();
  await lists('v2');
});

it('a frame’s answer to a former question is no matter once the tab has changed', async () => {
  const slow = later<PageState>();
  const panel = createPanel(
    services({
      page: (tab, frame) =>
        frame === undefined ? Promise.resolve(page({ document: `doc-${tab}` })) : slow.promise,
      frames: (tab) => Promise.resolve(tab === 1 ? [4] : []),
    }),
  );
  panel.follow(1);
  await vi.waitFor(() => expect(panel.state.value).toMatchObject({ page: { document: 'doc-1' } }));
  panel.follow(2);
  await panel.refresh();
  slow.resolve(page({ document: 'framed', matches: [listed('of-tab-1')] }));
  await panel.refresh();
  expect(panel.state.value).toMatchObject({ page: { documents: ['doc-2'] } });
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
  const framed = listed('m2', { frame: 4 });
  const jump = vi.fn(() => Promise.resolve(true));
  const panel = createPanel(
    services({
      page: (_, frame) =>
        Promise.resolve(
          frame === 4
            ? page({ document: 'doc-framed', matches: [framed] })
            : page({ matches: [listed('m1')] }),
        ),
      frames: () => Promise.resolve([4]),
      jump,
    }),
  );
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

it('brings the page to the front when its words are to be seen, not when a card is opened', async () => {
  const bring = vi.fn(() => Promise.resolve());
  const panel = createPanel(services({ bring }));
  panel.follow(1);
  await panel.refresh();
  panel.open(listed('m1'));
  expect(bring).not.toHaveBeenCalled();
  panel.reveal();
  expect(bring).toHaveBeenCalledWith(1);
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

  it('leaves a reader alone who searches, or is about to', async () => {
    const panel = createPanel(hearing());
    panel.follow(1);
    await panel.refresh();
    panel.search.inField(true);
    await panel.hears(said);
    panel.search.inField(false);
    panel.search.for('harb');
    await panel.hears(said);
    expect(panel.opened.choice.value).toBeUndefined();
    panel.search.for('');
    await panel.hears(said);
    expect(panel.opened.choice.value?.match).toBe('h1');
  });

  it('leaves a reader alone who began to search while the page was asked', async () => {
    const slow = later<PageState>();
    const panel = createPanel(services({ page: () => slow.promise }));
    panel.follow(1);
    const hearing = panel.hears(said);
    panel.search.for('h');
    slow.resolve(page({ matches: [heard()] }));
    await hearing;
    expect(panel.opened.choice.value).toBeUndefined();
  });

  it('is not noted as opened until the reader opens it', async () => {
    const opened = vi.fn(() => Promise.resolve(undefined));
    const card = () => Promise.resolve(ratedCard);
    const panel = createPanel({ ...hearing(), opened, card });
    panel.follow(1);
    await panel.hears(said);
    await vi.waitFor(() => expect(panel.opened.card.value.kind).toBe('shown'));
    expect(opened).not.toHaveBeenCalled();
    panel.open(heard());
    expect(opened).toHaveBeenCalledTimes(1);
    await panel.claimsChanged();
    expect(opened).toHaveBeenCalledTimes(1);
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
