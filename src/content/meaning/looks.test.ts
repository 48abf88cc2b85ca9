import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Match } from '../../core/match/types.ts';
import type { LookAsked, LookReply } from '../../messages/look.ts';
import { match, passage, setUp } from '../testing.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Not as long as an answer is waited for. */
const aSecond = () => vi.advanceTimersByTimeAsync(1000);

/** A page whose second looks find `second`. */
function looking(first: Match[], second: Match[]) {
  const parts = setUp(first);
  const { background } = parts;
  const answer = ({ subjects }: LookAsked): LookReply => ({
    reading: 'read',
    matches: second.filter(({ parts: [part] }) => subjects!.includes(part!.passage)),
  });
  background.look.mockImplementation((asked) => Promise.resolve(answer(asked)));
  const found = () => parts.session.state().matches.map(({ claim, tier }) => `${claim} ${tier}`);
  const asked = () => background.look.mock.calls.map(([{ subjects }]) => subjects!.join(' '));
  return { ...parts, answer, found, asked };
}

test('a second look adds marks, takes others away and moves some, under the names they had', async () => {
  const kept = match('a');
  const { session, put, painter, background, found } = looking(
    [kept, match('b'), match('c')],
    [kept, { ...match('c'), tier: 'related' }, match('d', { meaning: { rate: 0.92 } })],
  );
  let answer!: () => void;
  const reply = background.look.getMockImplementation()!;
  background.look.mockImplementation((asked) =>
    new Promise<void>((resolve) => (answer = resolve)).then(() => reply(asked)),
  );
  put(...['a', 'b', 'c', 'd'].map((id) => passage(id)));
  await aSecond();
  const before = session.state();
  expect(before).toMatchObject({ status: 'done', meaning: 'reading', taken: [] });
  expect(before.matches).toHaveLength(3);
  answer();
  await vi.runAllTimersAsync();
  expect(found()).toEqual([
    'onrecord/about-a certain',
    'onrecord/about-c related',
    'onrecord/about-d certain',
  ]);
  const after = session.state();
  expect(after.meaning).toBe('read');
  const [a, b, c] = before.matches.map(({ id }) => id);
  expect(after.matches.slice(0, 2).map(({ id }) => id)).toEqual([a, c]);
  expect(after.taken).toEqual([b]);
  expect(painter.paint.mock.lastCall![0].map(({ id }) => id)).not.toContain(b);
});

test('a look that changes nothing paints nothing', async () => {
  const { show, painter, background } = looking([match('a')], [match('a')]);
  await show(passage('a'));
  expect(background.look).toHaveBeenCalledTimes(1);
  const painted = painter.paint.mock.calls.length;
  await show(passage('b'));
  expect(background.look).toHaveBeenCalledTimes(2);
  // Once for the first pass.
  expect(painter.paint.mock.calls.length).toBe(painted + 1);
});

test('asks nothing while the first pass asks, or the page is not in front', async () => {
  const { show, background, view, session } = looking([], []);
  let answer!: () => void;
  background.match.mockImplementationOnce(() =>
    new Promise<void>((resolve) => (answer = resolve)).then(() => ({ matches: [] })),
  );
  view.isShown.mockReturnValue(false);
  await show(passage('a'));
  expect(background.look).not.toHaveBeenCalled();
  answer();
  await vi.runAllTimersAsync();
  expect(background.look).not.toHaveBeenCalled();
  expect(session.state()).toMatchObject({ status: 'done', meaning: 'waiting' });
  view.isShown.mockReturnValue(true);
  view.move();
  await vi.runAllTimersAsync();
  expect(background.look).toHaveBeenCalledTimes(1);
  expect(session.state().meaning).toBe('read');
});

test('the request carries what is in sight, what stands around and what the page is about', async () => {
  const { show, background } = looking([], []);
  await show(passage('a', { run: 'r' }), passage('b', { run: 'r' }));
  expect(background.look).toHaveBeenCalledWith({
    passages: [expect.objectContaining({ id: 'a' }), expect.objectContaining({ id: 'b' })],
    subjects: ['a', 'b'],
    title: 'A debate',
    inSight: true,
  });
});

test('what is out of sight is asked about one request at a time, and after what is in sight', async () => {
  const { put, background, reader, asked, answer } = looking([], []);
  const answers: (() => void)[] = [];
  background.look.mockImplementation((request) =>
    new Promise<void>((resolve) => answers.push(resolve)).then(() => answer(request)),
  );
  let seen = 'c';
  reader.distance.mockImplementation((id) => (id === seen ? 0 : 500));
  const long = { text: 'x'.repeat(1000) };
  put(...['a', 'b', 'c', 'd'].map((id) => passage(id, long)));
  await aSecond();
  expect(asked()).toEqual(['c']);
  answers[0]!();
  await aSecond();
  expect(asked()).toEqual(['c', 'a']);
  seen = 'd';
  answers[1]!();
  await aSecond();
  expect(asked()).toEqual(['c', 'a', 'd']);
});

test('what the page has changed or taken away is not marked by a late answer', async () => {
  const { show, remove, background, found, answer } = looking([], [match('a'), match('b')]);
  let reply!: () => void;
  background.look.mockImplementationOnce((asked) =>
    new Promise<void>((resolve) => (reply = resolve)).then(() => answer(asked)),
  );
  await show(passage('a'), passage('b'));
  await remove('a');
  reply();
  await vi.runAllTimersAsync();
  expect(found()).toEqual(['onrecord/about-b certain']);
});

test('what a later first pass says leaves what the second look found', async () => {
  const { show, background, found } = looking(
    [match('a')],
    [match('b', { meaning: { rate: 0.9 } })],
  );
  await show(passage('a', { run: 'r' }), passage('b', { run: 'r' }));
  expect(found()).toEqual(['onrecord/about-b certain']);
  background.look.mockImplementation(() => new Promise(() => undefined));
  // Another line follows: the one before it is matched again.
  await show(passage('c', { run: 'r' }));
  expect(background.match).toHaveBeenCalledTimes(2);
  expect(found()).toEqual(['onrecord/about-b certain']);
});

test('a failure is tried again a few times, and then the first pass stands without a word', async () => {
  const { show, background, session, found } = looking([match('a')], []);
  background.look.mockRejectedValue(new Error('stopped'));
  await show(passage('a'));
  expect(background.look).toHaveBeenCalledTimes(3);
  expect(session.state()).toMatchObject({ status: 'done', meaning: 'read', notices: [] });
  expect(found()).toEqual(['onrecord/about-a certain']);
});

test.each(['slow', 'failed', 'off'] as const)(
  'where it is %s nothing more is asked',
  async (reading) => {
    const { show, background, session, found } = looking([match('a')], []);
    background.look.mockResolvedValue({ reading });
    await show(passage('a'));
    await show(passage('b'));
    expect(background.look).toHaveBeenCalledTimes(1);
    expect(session.state().meaning).toBe(reading);
    expect(found()).toEqual(['onrecord/about-a certain']);
  },
);

test('turned on it looks, also where the background said that it was off before the settings had come', async () => {
  const { show, background, session, answer } = looking([match('a')], [match('b')]);
  background.look.mockResolvedValue({ reading: 'off' });
  await show(passage('a'), passage('b'));
  expect(session.state().meaning).toBe('off');
  background.look.mockImplementation((asked) => Promise.resolve(answer(asked)));
  session.restyle();
  await vi.runAllTimersAsync();
  expect(session.state().meaning).toBe('read');
});

test('while the page is matched for the first time nothing was looked at yet', async () => {
  const { put, session, background } = looking([], [match('a')]);
  let answer!: () => void;
  background.match.mockImplementation(() =>
    new Promise<void>((resolve) => (answer = resolve)).then(() => ({ matches: [] })),
  );
  expect(session.state().meaning).toBe('waiting');
  put(passage('a'));
  await aSecond();
  expect(session.state().meaning).toBe('waiting');
  answer();
  await vi.runAllTimersAsync();
  expect(session.state().meaning).toBe('read');
});

test('turned off it leaves the first pass, and turned on it looks at all', async () => {
  const { show, background, session, settings, found } = looking([match('a')], [match('b')]);
  await show(passage('a'), passage('b'));
  expect(found()).toEqual(['onrecord/about-b certain']);
  settings.meaning = false;
  session.restyle();
  await vi.runAllTimersAsync();
  expect(found()).toEqual(['onrecord/about-a certain']);
  expect(session.state()).toMatchObject({ meaning: 'off', taken: [] });
  background.look.mockClear();
  settings.meaning = true;
  session.restyle();
  await vi.runAllTimersAsync();
  expect(background.look).toHaveBeenCalledTimes(1);
  expect(found()).toEqual(['onrecord/about-b certain']);
});

test('when words were hidden only passages that had marks are looked at again', async () => {
  const { show, session, asked } = looking([], [match('b')]);
  await show(passage('a'), passage('b'));
  expect(asked()).toEqual(['a b']);
  session.readAgain('hidden');
  await vi.runAllTimersAsync();
  expect(asked()).toEqual(['a b', 'b']);
  session.readAgain('all');
  await vi.runAllTimersAsync();
  expect(asked()).toEqual(['a b', 'b', 'a b']);
});

test.each([
  ['before the first pass has answered again', 0],
  ['after it', 5000],
])('an answer asked for before words were hidden is passed over, %s', async (_, pause) => {
  const { show, background, session, view, found } = looking([], []);
  await show(passage('a'), passage('b'));
  type Reply = Awaited<ReturnType<typeof background.look>>;
  let answer: (reply: Reply) => void = () => undefined;
  background.look.mockImplementationOnce(
    () =>
      new Promise<Reply>((resolve) => {
        answer = resolve;
      }),
  );
  session.readAgain('all');
  await vi.advanceTimersByTimeAsync(5000);
  // Another tab is in front by now, as the settings are: no later look would set it right.
  view.isShown.mockReturnValue(false);
  session.readAgain('hidden');
  await vi.advanceTimersByTimeAsync(pause);
  answer({ reading: 'read', matches: [match('b')] });
  await vi.runAllTimersAsync();
  expect(found()).toEqual([]);
});

test('a page that turns out to be about something else is looked at again, but not without end', async () => {
  const { show, background, headline } = looking([], []);
  await show(passage('a'));
  for (let turn = 0; turn < 10; turn += 1) {
    headline.mockReturnValue(`title ${turn}`);
    await show(passage(`b${turn}`));
  }
  const times = background.look.mock.calls.filter(([{ subjects }]) => subjects!.includes('a'));
  expect(times).toHaveLength(3);
});
