import { signal } from '@preact/signals';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ratedCard } from '../../card/testing.ts';
import type { CardData } from '../../core/claim/card-data.ts';
import { WORDS } from '../words.ts';
import { Welcome, type WelcomeProps } from './welcome.tsx';
import '../../card/tokens.css';
import '../../card/card.css';
import '../../card/figure.css';
import '../page.css';
import '../sheet.css';
import './welcome.css';

const root = document.body.appendChild(document.createElement('div'));
const { welcome } = WORDS;

afterEach(() => {
  render(null, root);
  document.documentElement.style.colorScheme = '';
});

function show(more: Partial<WelcomeProps> = {}): WelcomeProps {
  const props = {
    allowed: signal(false),
    sample: signal<CardData | undefined>(undefined),
    onAll: () => Promise.resolve(true),
    onClick: () => Promise.resolve(),
    ...more,
  };
  render(<Welcome {...props} />, root);
  return props;
}

const press = (name: string) =>
  [...root.querySelectorAll('button')].find(({ innerText }) => innerText === name)!.click();
const mark = () => root.querySelector<HTMLElement>('mark[role=button]')!;
const says = (text: string) => vi.waitFor(() => expect(root.innerText).toContain(text));

it('says what is read, compared, kept and sent', () => {
  show();
  for (const [what, means] of welcome.facts) {
    expect(root.innerText).toContain(what);
    expect(root.innerText).toContain(means);
  }
});

it('stands without its example', () => {
  show();
  expect(root.innerText).toContain(welcome.sampleMark);
  expect(root.querySelector('[role=button]')).toBeNull();
  expect(root.innerText).not.toContain(welcome.sampleTry);
});

it('opens the real card at a click on the marked words, and closes it at another', async () => {
  const sample = signal<CardData | undefined>(undefined);
  show({ sample });
  sample.value = ratedCard;
  await says(welcome.sampleTry);
  mark().click();
  await says(ratedCard.claim.summary);
  expect(mark().ariaExpanded).toBe('true');
  mark().click();
  await says(welcome.sampleTry);
  expect(root.querySelector('.card')).toBeNull();
});

it.each(['{Enter}', ' '])('opens the card by the keyboard: "%s"', async (key) => {
  show({ sample: signal(ratedCard) });
  mark().focus();
  await userEvent.keyboard(key);
  await says(ratedCard.claim.summary);
});

it('puts the two ways to run below one another or side by side, each with its words below', () => {
  show();
  for (const button of root.querySelectorAll('.place .button')) {
    const words = button.nextElementSibling!.getBoundingClientRect();
    expect(words.top).toBeGreaterThanOrEqual(button.getBoundingClientRect().bottom);
  }
});

it('asks for all sites within the click itself', () => {
  const onAll = vi.fn(() => Promise.resolve(true));
  show({ onAll });
  press(welcome.all);
  expect(onAll).toHaveBeenCalledTimes(1);
});

it('says what the browser says, as soon as it changes', async () => {
  const allowed = signal(false);
  show({ allowed });
  expect(root.innerText).not.toContain(welcome.granted);
  allowed.value = true;
  await says(welcome.granted);
});

it('says when the reader has refused', async () => {
  show({ onAll: () => Promise.resolve(false) });
  press(welcome.all);
  await says(welcome.refused);
});

it('leaves it to clicks', async () => {
  const onClick = vi.fn(() => Promise.resolve());
  show({ onClick });
  press(welcome.click);
  await says(welcome.clickChosen);
  expect(onClick).toHaveBeenCalledTimes(1);
});

it.each(['light', 'dark'])('has no fault that axe finds on %s paper', async (scheme) => {
  document.documentElement.style.colorScheme = scheme;
  show({ sample: signal(ratedCard), allowed: signal(true) });
  mark().click();
  await says(ratedCard.claim.summary);
  // The card fades in: until then its words are paler than they are.
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  const { violations } = await axe.run(document.body);
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
});
