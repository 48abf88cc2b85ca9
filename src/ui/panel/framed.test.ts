import { expect, it } from 'vitest';
import type { PageState } from '../../messages/schemas.ts';
import { createFramed } from './framed.ts';
import type { TabPage } from './tab-page.ts';
import { later, listed, page } from './testing.ts';

const top = page({ matches: [listed('top')] });
const inFrame = (document: string, version = 1, match = document): PageState =>
  page({ document, version, matches: [listed(match)] });
const ids = (joined: TabPage | undefined) => joined?.matches.map(({ id, frame }) => [id, frame]);

/** Frames 2 and 5, which answer as a test says; the clock stands still unless it says so. */
function started(frames: () => Promise<number[]> = () => Promise.resolve([2, 5])) {
  const answers = new Map<number, ReturnType<typeof later<PageState>>>();
  const clock = later<undefined>();
  const framed = createFramed(
    {
      frames,
      page: (_, frame = 0) => {
        const answer = later<PageState>();
        answers.set(frame, answer);
        return answer.promise;
      },
    },
    () => clock.promise,
  );
  const told: TabPage[] = [];
  const ask = () => framed.ask(1, (joined) => told.push(joined));
  const answer = async (frame: number, state: PageState) => {
    await settled();
    answers.get(frame)!.resolve(state);
    await settled();
  };
  return { framed, ask, answer, told, timeUp: () => clock.resolve(undefined) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

it('the page stands alone until its frames answer, each as it comes', async () => {
  const { framed, ask, answer, told } = started();
  expect(ids(framed.take(top))).toEqual([['top', 0]]);
  const done = ask();
  await answer(5, inFrame('late'));
  expect(ids(told.at(-1))).toEqual([
    ['top', 0],
    ['late', 5],
  ]);
  await answer(2, inFrame('first'));
  await done;
  expect(told.at(-1)?.documents).toEqual(['doc-a', 'late', 'first']);
});

it('a frame that hangs is waited for so long, and keeps what it said last', async () => {
  const { framed, ask, answer, told, timeUp } = started();
  framed.take(top);
  const first = ask();
  await answer(2, inFrame('two'));
  await answer(5, inFrame('five'));
  await first;
  framed.take({ ...top, version: 2 });
  const again = ask();
  await answer(2, inFrame('two', 2, 'newer'));
  timeUp();
  await again;
  expect(ids(told.at(-1))).toEqual([
    ['top', 0],
    ['newer', 2],
    ['five', 5],
  ]);
});

it('a background that does not answer holds nothing up', async () => {
  const { framed, ask, told, timeUp } = started(() => new Promise(() => undefined));
  framed.take(top);
  const done = ask();
  timeUp();
  await done;
  expect(told).toEqual([]);
});

it('what comes after its page has been left, or before what is known, is dropped', async () => {
  const { framed, ask, answer, told } = started(() => Promise.resolve([2]));
  framed.take(top);
  void ask();
  await answer(2, inFrame('two', 4, 'newest'));
  void ask();
  await answer(2, inFrame('two', 3, 'older'));
  expect(ids(told.at(-1))).toContainEqual(['newest', 2]);
  void ask();
  await settled();
  const other = framed.take(page({ document: 'doc-b', matches: [] }));
  expect(ids(other)).toEqual([]);
  const before = told.length;
  await answer(2, inFrame('two', 9));
  expect(told).toHaveLength(before);
  expect(ids(framed.take(page({ document: 'doc-b', matches: [] })))).toEqual([]);
});

it('frames that have gone are let go', async () => {
  let there = [2];
  const { framed, ask, answer, told } = started(() => Promise.resolve(there));
  framed.take(top);
  const done = ask();
  await answer(2, inFrame('two'));
  await done;
  there = [];
  await ask();
  expect(ids(told.at(-1))).toEqual([['top', 0]]);
});
