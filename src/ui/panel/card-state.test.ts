import { expect, it, vi } from 'vitest';
import { ratedCard } from '../../card/testing.ts';
import type { CardData } from '../../core/claim/card-data.ts';
import { createCardState } from './card-state.ts';

const CLAIM = 'onrecord/harbour-crowd';
const SHOWN = { kind: 'shown', data: ratedCard };
const gone = () => Promise.reject(new Error('the background is gone'));

function started() {
  const card = vi.fn<(claim: string) => Promise<CardData | null>>();
  card.mockResolvedValue(ratedCard);
  const opened = vi.fn(() => Promise.resolve(undefined));
  const made = createCardState({ card, opened });
  const is = (kind: string) => vi.waitFor(() => expect(made.state.value.kind).toBe(kind));
  const show = (claim: string, byItself?: boolean) => made.show(claim, byItself);
  return { card, opened, state: made.state, show, again: () => made.again(), is };
}

it('a card that could not be had is no card that is gone, and is asked for again', async () => {
  const { card, opened, state, show, again, is } = started();
  card.mockImplementationOnce(gone);
  show(CLAIM);
  await is('failed');
  expect(opened).not.toHaveBeenCalled();
  again();
  expect(state.value).toEqual({ kind: 'asking' });
  await is('shown');
  expect(opened).toHaveBeenCalledTimes(1);
});

it('a card that is shown stays when it cannot be had anew, and goes when it is held no more', async () => {
  const { card, state, show, again, is } = started();
  show(CLAIM);
  await is('shown');
  card.mockImplementationOnce(gone);
  again();
  await vi.waitFor(() => expect(card).toHaveBeenCalledTimes(2));
  await Promise.resolve();
  expect(state.value).toEqual(SHOWN);
  card.mockResolvedValueOnce(null);
  again();
  await is('gone');
});

it('an opening is noted once, however often the claims change', async () => {
  const { card, opened, show, again, is } = started();
  show(CLAIM);
  await is('shown');
  again();
  again();
  await vi.waitFor(() => expect(card).toHaveBeenCalledTimes(3));
  await is('shown');
  expect(opened).toHaveBeenCalledTimes(1);
});

it('what shows by itself is not noted until the reader opens it', async () => {
  const { card, opened, show, is } = started();
  show(CLAIM, true);
  await is('shown');
  expect(opened).not.toHaveBeenCalled();
  show(CLAIM);
  expect(opened).toHaveBeenCalledTimes(1);
  expect(card).toHaveBeenCalledTimes(1);
});
