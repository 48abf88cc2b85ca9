import { expect, test } from 'vitest';
import type { PageState } from '../../messages/schemas.ts';
import { joinFrames } from './tab-page.ts';
import { listed } from './testing.ts';

const state = (document: string, more: Partial<PageState> = {}): PageState => ({
  document,
  version: 1,
  status: 'done',
  passages: 3,
  matches: [],
  notices: [],
  meaning: 'read',
  taken: [],
  timings: {},
  ...more,
});

test('a page without frames is the page', () => {
  const page = state('top', { notices: ['long-page'] });
  expect(joinFrames(page, [])).toEqual({ ...page, documents: ['top'] });
});

test('what stands in frames comes after the page’s own, with its frame', () => {
  const page = state('top', { matches: [listed('m1')], version: 7 });
  const framed = state('framed', {
    matches: [listed('m2')],
    notices: ['long-page'],
    captions: 'off',
  });
  const talk = state('talk', { status: 'reading', notices: ['long-page'], captions: 'followed' });
  const joined = joinFrames(page, [
    { frame: 4, state: framed },
    { frame: 9, state: talk },
  ]);
  expect(joined).toMatchObject({
    document: 'top',
    documents: ['top', 'framed', 'talk'],
    version: 7,
    status: 'reading',
    passages: 9,
    notices: ['long-page'],
    captions: 'followed',
  });
  expect(joined.matches.map(({ id, frame }) => [id, frame])).toEqual([
    ['m1', 0],
    ['m2', 4],
  ]);
});

test('of the second look is said what is still to come, and then what hinders it', () => {
  const of = (...all: PageState['meaning'][]) => {
    const [top, ...framed] = all.map((meaning, at) =>
      state(`d${at}`, { meaning, taken: [`t${at}`] }),
    );
    return joinFrames(
      top!,
      framed.map((one, at) => ({ frame: at + 1, state: one })),
    );
  };
  expect(of('read', 'reading').meaning).toBe('reading');
  expect(of('slow', 'read').meaning).toBe('slow');
  expect(of('waiting', 'read').meaning).toBe('waiting');
  expect(of('read', 'read').taken).toEqual(['t0', 't1']);
});

test('frames come as they stand in the page, whatever their numbers', () => {
  const framed = (framed: number) => state(`in-${framed}`, { framed });
  const joined = joinFrames(state('top'), [
    { frame: 4, state: framed(2) },
    { frame: 9, state: framed(0) },
    { frame: 11, state: framed(1) },
  ]);
  expect(joined.documents).toEqual(['top', 'in-0', 'in-1', 'in-2']);
});
