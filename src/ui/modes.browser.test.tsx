import { signal } from '@preact/signals';
import { render, type ComponentChild } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Card } from '../card/card.tsx';
import { figuresCard, longCard, ratedCard, retractedCard } from '../card/testing.ts';
import { createDataState } from './options/data-state.ts';
import { createFeedsState } from './options/feeds-state.ts';
import { createKeptState } from './options/kept-state.ts';
import { Options } from './options/options.tsx';
import { createSettingsState } from './options/settings-state.ts';
import * as made from './options/testing.ts';
import { openPopover } from './page-card/popover.ts';
import { PopoverView } from './page-card/popover-view.tsx';
import { PanelView } from './panel/panel.tsx';
import { createPanel, type Panel } from './panel/state.ts';
import { listed, page, services } from './panel/testing.ts';
import { Share } from './share/share.tsx';
import { Welcome } from './welcome/welcome.tsx';
import {
  asUsual,
  emulate,
  expectControlsSeen,
  expectNoFaultsIn,
  expectNoMotion,
  expectNoOverflow,
  narrowAndLarge,
} from './testing-modes.ts';
import '../card/tokens.css';
import '../card/card.css';
import '../card/figure.css';
import './page.css';
import './sheet.css';
import './share/share.css';
import './since.css';
import './panel/panel.css';
import './options/options.css';
import './options/feeds.css';
import './welcome/welcome.css';
import './page-card/popover.css';

const root = document.createElement('div');
beforeEach(() => document.body.append(root));
afterEach(async () => {
  render(null, root);
  root.remove();
  await asUsual();
});

const show = (child: ComponentChild) => render(child, root);
const says = (words: string) =>
  vi.waitFor(() => expect(root.textContent).toContain(words), { interval: 5 });

const LONG = 'Donaudampfschifffahrtsgesellschaftskapitänsmütze';
const ferry = {
  claim: 'desk/ferry',
  text: `The ferry carried 60 million, says ${LONG}.`,
  by: ['Ada Meier', 'Ben Ott'],
  date: '2024-05',
  event: 'The opening',
  feed: 'The desk',
  isRetracted: true,
};
const event = { id: 'opening', name: `The opening of ${LONG}`, date: '2024-05-01', summary: LONG };
const opened = { claim: 'desk/ferry', text: ferry.text, at: 1e12, revisions: 0 };
const matches = [
  listed('m1', { tier: 'likely', time: 65, speaker: { label: 'Ada' }, quote: LONG }),
  listed('m2', { present: false, corrected: true }),
  listed('m3', { tier: 'related' }),
  listed('m4', { heard: 'm4', time: 70 }),
  ...Array.from({ length: 6 }, (_, at) => listed(`n${at}`)),
];

async function panel(): Promise<Panel> {
  const created = createPanel(
    services({
      page: () => Promise.resolve(page({ matches, notices: ['long-page'], captions: 'off' })),
      card: () => Promise.resolve({ ...ratedCard, event }),
      search: () =>
        Promise.resolve({
          claims: [ferry],
          events: [{ event: 'desk/opening', name: event.name, date: event.date }],
          more: true,
        }),
      event: () => Promise.resolve({ event, claims: [ferry] }),
      topics: () => Promise.resolve(new Map([['onrecord/harbour-crowd', ['ships', 'crowds']]])),
      history: () => Promise.resolve([opened]),
    }),
  );
  created.follow(1);
  await created.refresh();
  show(<PanelView panel={created} onSettings={() => undefined} />);
  return created;
}

async function settings(): Promise<void> {
  const kept = createKeptState(
    made.keptServices({
      hidden: [{ claim: 'desk/ferry', quote: LONG, text: LONG }],
      history: [opened],
    }),
  );
  const state = createSettingsState(
    made.settingsServices({ pausedHosts: () => Promise.resolve([`${LONG}.example`]) }),
  );
  const feeds = createFeedsState(
    made.feedServices({ feeds: () => Promise.resolve([made.feedStatus({ problem: 'stalled' })]) }),
  );
  const data = createDataState(made.dataServices(), { settings: state, kept, feeds });
  await Promise.all([state.refresh(), kept.refresh(), feeds.refresh()]);
  show(
    <Options
      {...{ settings: state, kept, feeds, data }}
      sites={signal({ all: false, chosen: ['https://news.example/*'] })}
      shortcuts={signal([{ command: 'pause-site', keys: '' }])}
      version="1.2.3"
      {...made.NO_HANDLERS}
    />,
  );
  await data.deleteAll();
  await data.look(new Blob([data.file.value]));
  await says(LONG);
}

/** Every view that a reader can come to, as full as it gets. */
const VIEWS: Record<string, () => Promise<void>> = {
  'the list with its filter': async () => {
    await panel();
    await says(LONG);
  },
  'a card': async () => {
    const one = await panel();
    one.open(listed('m1'));
    await says(ratedCard.claim.summary);
  },
  'what was found': async () => {
    const one = await panel();
    one.search.for('ferry');
    await says(ferry.text);
  },
  'an event': async () => {
    const one = await panel();
    one.lookup.open({ kind: 'event', event: 'desk/opening' });
    await says(ferry.text);
  },
  'all events': async () => {
    const one = await panel();
    one.lookup.open({ kind: 'events' });
    await says(event.name);
  },
  'the history': async () => {
    const one = await panel();
    one.lookup.open({ kind: 'history' });
    await says(opened.text);
  },
  'the settings': settings,
  'sharing, with words to be copied by hand': async () => {
    const copyText = () => Promise.reject(new Error('refused'));
    show(<Share data={ratedCard} services={{ copyText }} />);
    root.querySelector<HTMLDetailsElement>('.share')!.open = true;
    root.querySelector('button')!.click();
    await vi.waitFor(() => expect(root.querySelector('textarea')).not.toBeNull());
  },
  'the welcome page with its card': async () => {
    show(
      <Welcome
        allowed={signal(false)}
        sample={signal(ratedCard)}
        onAll={() => Promise.resolve(true)}
        onClick={() => Promise.resolve()}
      />,
    );
    root.querySelector<HTMLElement>('mark[role=button]')!.click();
    await says(ratedCard.claim.summary);
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
  },
  'a card with charts': () => {
    show(<Card data={figuresCard} quote={LONG} />);
    return Promise.resolve();
  },
  'a long card': () => {
    show(<Card data={longCard} quote={LONG} speaker={LONG} corrected />);
    return Promise.resolve();
  },
  'the card in a page': () => {
    show(<PopoverView data={retractedCard} onClose={() => undefined} />);
    return Promise.resolve();
  },
};

async function draw(view: string): Promise<void> {
  await VIEWS[view]!();
  for (const details of root.querySelectorAll('details')) details.open = true;
}

describe.each(Object.keys(VIEWS))('%s', (view) => {
  it('fits a narrow window with text of twice the size', async () => {
    await narrowAndLarge();
    await draw(view);
    expectNoOverflow(root);
    await expectNoFaultsIn(root);
  });

  it('stands still for readers who want that', async () => {
    await emulate('prefers-reduced-motion', 'reduce');
    expect(matchMedia('(prefers-reduced-motion: reduce)').matches).toBe(true);
    await draw(view);
    expectNoMotion(root);
    await expectNoFaultsIn(root);
  });

  it('shows its controls and the keyboard in forced colours', async () => {
    await emulate('forced-colors', 'active');
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    await draw(view);
    expectControlsSeen(root);
    await expectNoFaultsIn(root);
  });
});

it('the card in a page stays within a narrow window with large text', async () => {
  await narrowAndLarge();
  const popover = openPopover(document, () => render(null, popover.root));
  popover.setTextScale(2);
  render(<PopoverView data={longCard} onClose={() => undefined} />, popover.root);
  const { left, right, top, bottom } = popover.root.getBoundingClientRect();
  expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(innerWidth);
  expect(bottom).toBeLessThanOrEqual(innerHeight);
  expectNoOverflow(popover.root);
  popover.close();
});

it('charts tell claim, count and ground apart in forced colours', async () => {
  await emulate('forced-colors', 'active');
  await draw('a card with charts');
  const paper = getComputedStyle(document.body).backgroundColor;
  const look = (part: string) => {
    const one = root.querySelector(part);
    expect(one, part).not.toBeNull();
    const { backgroundColor, borderTopColor, borderTopStyle, stroke, strokeDasharray } =
      getComputedStyle(one!);
    return { backgroundColor, borderTopColor, borderTopStyle, stroke, strokeDasharray };
  };
  const counted = look('.bar-row:not(.claimed) .bar:not(.band)');
  const claimed = look('.claimed .bar');
  expect(counted.backgroundColor).not.toBe(paper);
  expect(claimed.backgroundColor).not.toBe(counted.backgroundColor);
  expect([claimed.borderTopStyle, claimed.borderTopColor === paper]).toEqual(['solid', false]);
  const line = look('.series path:not(.level-claimed)');
  const level = look('.series .level-claimed');
  expect(line.stroke).not.toBe(paper);
  expect([level.stroke, level.strokeDasharray]).not.toEqual([line.stroke, line.strokeDasharray]);
  expect(level.stroke).not.toBe(paper);
});
