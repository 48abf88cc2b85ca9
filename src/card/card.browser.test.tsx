import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import type { Review } from '../core/claim/schema.ts';
import { Card, type CardProps } from './card.tsx';
import { Link } from './link.tsx';
import {
  hostileCard,
  importedCard,
  longCard,
  predictionCard,
  ratedCard,
  retractedCard,
} from './testing.ts';
import './tokens.css';
import './card.css';
import './figure.css';

const root = document.body.appendChild(document.createElement('main'));

document.body.style.background = 'var(--paper)';

afterEach(() => render(null, root));

function show(props: CardProps): string {
  render(<Card {...props} />, root);
  return root.innerText;
}

it('says the summary before any rating', () => {
  const words = show({ data: ratedCard });
  expect(words).toContain('About 5,000 came.');
  expect(words.indexOf('About 5,000')).toBeLessThan(words.indexOf('Two Stars'));
});

it('shows reviews side by side in each checker’s words', () => {
  show({ data: ratedCard });
  const reviews = [...root.querySelectorAll<HTMLElement>('.review')].map((el) => el.innerText);
  expect(reviews).toHaveLength(2);
  expect(reviews[0]).toMatch(/^False\s+Onrecord · 20 August 2024/);
  expect(reviews[1]).toMatch(/^Two Stars\s+The Star/);
});

it('orders reviews by date, whatever the file’s order, and leads to each full check', () => {
  const { claim } = ratedCard;
  const [own, star] = claim.reviews as [Review, Review];
  const reviews = [star, own, { ...star, publisher: 'The Comet', published: '2024-08-14' }];
  show({ data: { ...ratedCard, claim: { ...claim, reviews } } });
  const facts = [...root.querySelectorAll<HTMLElement>('.review .facts')].map((el) => el.innerText);
  expect(facts).toEqual(['The Comet · 14 August 2024', 'Onrecord · 20 August 2024', 'The Star']);
  const links = [...root.querySelectorAll<HTMLAnchorElement>('.review a')];
  expect(links.map(({ textContent }) => textContent)).toEqual([
    'Read the full check by The Comet (opens in a new tab)',
    'Read the full check by The Star (opens in a new tab)',
  ]);
});

it('orders a timeline by date', () => {
  const { claim } = ratedCard;
  const entry = (date: string) => ({ date, text: `In ${date}.`, source: 'post' });
  const context = [{ timeline: ['2024-08-12', '2023', '2024-08-02'].map(entry) }];
  show({ data: { ...ratedCard, claim: { ...claim, context } } });
  expect([...root.querySelectorAll('.timeline time')].map((el) => el.textContent)).toEqual([
    '2023',
    '2 August 2024',
    '12 August 2024',
  ]);
  expect(root.querySelectorAll('.timeline .cite')).toHaveLength(3);
});

it.each([
  [284, false],
  [444, true],
])(
  'sets what is known and what is not side by side where there is room: %d px',
  (width, beside) => {
    root.style.width = `${width}px`;
    show({ data: ratedCard });
    const [known, unknown] = [...root.querySelectorAll('.evidence > div')] as [Element, Element];
    expect(known.textContent).toMatch(/^Known/);
    const [one, other] = [known.getBoundingClientRect(), unknown.getBoundingClientRect()];
    expect(one.width).toBeCloseTo(other.width, 1);
    expect(one.top === other.top).toBe(beside);
    root.style.width = '';
  },
);

it('shows a check as its newsroom published it, and whose feed it came with', () => {
  const words = show({ data: importedCard, quote: 'it cost ten million' });
  for (const part of ['Said by Jo Doe', 'it cost ten million', 'Mostly False', 'The Star'])
    expect(words).toContain(part);
  expect(words).toContain('From the feed of The Desk');
  const link = root.querySelector<HTMLAnchorElement>('.source-link a')!;
  expect(link.href).toBe('https://star.example/harbour-cost');
  expect(link.rel).toBe('noopener noreferrer');
});

it('says before all else that it was taken back, and why', () => {
  const words = show({ data: retractedCard });
  expect(words).toMatch(
    /^We have withdrawn this card\s+30 September 2024\s+We had counted the wrong harbour\./,
  );
  expect(show({ data: ratedCard })).not.toContain('withdrawn this card');
});

it('gives a prediction no rating, and says so', () => {
  expect(show({ data: predictionCard })).toContain('Not rated: a prediction.');
  expect(root.querySelector('.review')).toBeNull();
});

it('shows every kind of block, and a word for one it does not know', () => {
  const words = show({ data: ratedCard });
  for (const part of [
    '60,000',
    '4,000 – 9,000',
    'August 2024',
    'How many left',
    'Ada Ray',
    'Doe hedged',
  ])
    expect(words).toContain(part);
  expect(words).toContain('This version cannot show a “map”.');
});

it('draws bars to one scale', () => {
  show({ data: ratedCard });
  const [claimed, reading] = [...root.querySelectorAll('.bar')].map(
    (bar) => bar.getBoundingClientRect().width,
  ) as [number, number];
  expect(reading / claimed).toBeCloseTo(5 / 60, 2);
});

it('cites by number and leads to the source', () => {
  show({ data: ratedCard });
  const cite = root.querySelector<HTMLButtonElement>('.bar-row:nth-of-type(3) .cite')!;
  expect(cite.getAttribute('aria-label')).toBe('Source 2: Harbour Police');
  cite.click();
  expect((document.activeElement as HTMLElement).innerText).toContain('Harbour Police');
});

it('names kinds of sources, the only source and the newest revision first', () => {
  const words = show({ data: ratedCard });
  for (const part of ['Primary source', 'Anonymous source', 'Nobody else was on the quay.'])
    expect(words).toContain(part);
  expect(words.indexOf('2 September 2024')).toBeLessThan(words.indexOf('21 August 2024'));
});

it('shows the page’s own words and that it corrects them', () => {
  const words = show({ data: ratedCard, quote: 'like 60,000', speaker: 'DOE', corrected: true });
  expect(words).toContain('“like 60,000”');
  expect(words).toContain('— DOE');
  expect(words).toContain('The page already corrects this.');
});

it('renders hostile text as text', () => {
  const words = show({ data: hostileCard, quote: '<img src=x onerror="window.harmed=true">' });
  expect(words).toContain('<img src=x onerror="window.harmed = true"> is a nice picture.');
  expect(root.querySelector('img, script, svg, b')).toBeNull();
  expect(window).not.toHaveProperty('harmed');
});

it.each(['javascript:alert(1)', 'http://plain.example/', 'data:text/html,x', 'no address'])(
  'does not link to %s',
  (url) => {
    render(<Link url={url}>Read</Link>, root);
    expect(root.innerText).toBe('Read');
    expect(root.querySelector('a')).toBeNull();
  },
);

it('links in a new tab without an opener', () => {
  show({ data: ratedCard });
  const links = [...root.querySelectorAll('a')];
  expect(links.length).toBeGreaterThan(3);
  for (const link of links)
    expect([link.protocol, link.target, link.rel]).toEqual([
      'https:',
      '_blank',
      'noopener noreferrer',
    ]);
});

it.each(['light', 'dark'])('has no fault that axe finds on %s paper', async (scheme) => {
  // Stands in for the reader's setting, which a page cannot change.
  document.documentElement.style.colorScheme = scheme;
  for (const data of [ratedCard, importedCard, retractedCard, predictionCard, hostileCard]) {
    show({ data, quote: 'words', speaker: 'DOE', corrected: true });
    const { violations } = await axe.run(root);
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  }
});

it('stays within 320 px', () => {
  root.style.width = '284px';
  for (const data of [ratedCard, longCard]) {
    show({ data, quote: 'words', speaker: 'DOE', corrected: true });
    for (const table of root.querySelectorAll('details')) table.open = true;
    expect(root.scrollWidth).toBeLessThanOrEqual(284);
  }
  root.style.width = '';
});
