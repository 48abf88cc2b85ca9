import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pageStateSchema } from '../messages/schemas.ts';
import { match, NAMES, passage, setUp } from './testing.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('reads, matches, paints and lists', async () => {
  const { session, show, painter, background } = setUp([match('b'), match('a')]);
  expect(session.state().status).toBe('reading');
  await show(passage('a', { time: 12 }), passage('b'));
  const state = session.state();
  expect(v.safeParse(pageStateSchema, state).success).toBe(true);
  expect(state).toMatchObject({ status: 'done', passages: 2 });
  expect(state.matches.map(({ claim }) => claim)).toEqual(['onrecord/about-a', 'onrecord/about-b']);
  expect(state.matches[0]).toMatchObject({ time: 12, present: true });
  expect(painter.paint).toHaveBeenLastCalledWith([
    { id: state.matches[0]!.id, style: 'certain', ranges: [{ of: 'a' }] },
    { id: state.matches[1]!.id, style: 'certain', ranges: [{ of: 'b' }] },
  ]);
  expect(background.changed).toHaveBeenLastCalledWith({ document: state.document, marked: 2 });
  expect(Object.keys(state.timings)).toEqual(
    expect.arrayContaining(['firstPassage', 'read', 'firstMark', 'done', 'matching', 'painting']),
  );
});

test('related matches are listed but not marked; a corrected one is marked quietly', async () => {
  const { session, show, painter, background } = setUp([
    match('a', { tier: 'related' }),
    match('b', { tier: 'likely' }),
    match('c', { corrected: true }),
  ]);
  await show(passage('a'), passage('b'), passage('c'));
  expect(session.state().matches).toHaveLength(3);
  const marks = painter.paint.mock.lastCall![0] as { style: string }[];
  expect(marks.map(({ style }) => style)).toEqual(['likely', 'corrected']);
  expect(background.changed.mock.lastCall![0].marked).toBe(2);
});

test('marks only what the reader wants marked, lists the rest, and follows a change', async () => {
  const { session, painter, background, show, settings } = setUp([
    match('p1'),
    match('p2', { tier: 'likely' }),
  ]);
  settings.marks = 'certain';
  await show(passage('p1'), passage('p2'));
  const styles = () => painter.paint.mock.lastCall?.[0].map(({ style }) => style);
  expect(styles()).toEqual(['certain']);
  expect(background.changed.mock.lastCall?.[0]).toMatchObject({ marked: 1 });
  expect(session.state().matches).toHaveLength(2);

  settings.marks = 'likely';
  session.restyle();
  await vi.runAllTimersAsync();
  expect(styles()).toEqual(['certain', 'likely']);
  expect(background.changed.mock.lastCall?.[0]).toMatchObject({ marked: 2 });
  // Their look may be another.
  expect(background.style).toHaveBeenCalledTimes(2);
});

test('asks for styles once, with the first mark', async () => {
  const { show, background } = setUp([match('b'), match('c')]);
  await show(passage('a'));
  expect(background.style).not.toHaveBeenCalled();
  await show(passage('b'));
  await show(passage('c'));
  expect(background.style).toHaveBeenCalledTimes(1);
  expect(background.style).toHaveBeenCalledWith(NAMES);
});

test('matches leave with their passages, and the marks with them', async () => {
  const { session, show, remove, painter, background } = setUp([match('a')]);
  await show(passage('a'), passage('b'));
  const before = session.state();
  await remove('a');
  expect(session.state()).toMatchObject({ passages: 1, matches: [] });
  expect(session.state().version).toBeGreaterThan(before.version);
  expect(painter.paint).toHaveBeenLastCalledWith([]);
  expect(background.changed.mock.lastCall![0].marked).toBe(0);
});

test('marks follow words that stand in other nodes now', async () => {
  const { show, events, painter } = setUp([match('a')]);
  await show(passage('a'), passage('b'));
  const before = painter.paint.mock.calls.length;
  events.onChange({ added: [], removed: [], moved: ['b'] });
  expect(painter.paint).toHaveBeenCalledTimes(before);
  events.onChange({ added: [], removed: [], moved: ['a'] });
  expect(painter.paint).toHaveBeenCalledTimes(before + 1);
});

test('marks that edits of the page moved are painted anew with the next reading', async () => {
  const { painter, show } = setUp([match('a')]);
  await show(passage('a'));
  await show();
  const times = painter.paint.mock.calls.length;
  painter.hasMoved.mockReturnValueOnce(true);
  await show();
  expect(painter.paint).toHaveBeenCalledTimes(times + 1);
});

test('a click on a mark opens its context in the same turn; one beside it does nothing', async () => {
  const { session, show, painter, background } = setUp([
    match('a'),
    match('b', { tier: 'likely' }),
  ]);
  await show(passage('a'), passage('b'));
  const [a, b] = session.state().matches;
  session.click(1, 1);
  expect(background.open).not.toHaveBeenCalled();
  painter.hits.mockReturnValue([b!.id, a!.id, 'one that has left']);
  session.click(1, 1);
  expect(painter.choose).toHaveBeenCalledWith(a!.id);
  const { document } = session.state();
  expect(background.open).toHaveBeenCalledWith({ document, match: a!.id, claim: a!.claim });
});

test('jumps to a match that is there, not to one that has left', async () => {
  const { session, show, painter, reveal, reader } = setUp([match('a')]);
  await show(passage('a'));
  const { id } = session.state().matches[0]!;
  expect(session.jump(id)).toEqual({ found: true, top: 40 });
  expect(reveal).toHaveBeenCalledWith({ of: 'a' });
  expect(painter.choose).toHaveBeenCalledWith(id);
  reader.ranges.mockReturnValue([]);
  expect(session.state().matches[0]!.present).toBe(false);
  expect(session.jump(id)).toEqual({ found: false });
  expect(session.jump('no such match')).toEqual({ found: false });
});

test('says that it failed when the background never answers, and recovers when asked again', async () => {
  const { session, show, background } = setUp([match('a')]);
  background.match.mockRejectedValue(new Error('no'));
  await show(passage('a'));
  expect(session.state()).toMatchObject({ status: 'failed', matches: [] });
  expect(session.state().notices).toHaveLength(1);
  background.match.mockResolvedValue({ matches: [match('a')] });
  session.readAgain('all');
  await vi.runAllTimersAsync();
  expect(session.state()).toMatchObject({
    status: 'done',
    matches: [{ present: true }],
    notices: [],
  });
});

test('what was not answered, or not compared whole, is no matter once it has left the page', async () => {
  const { session, show, remove, background } = setUp();
  background.match.mockRejectedValue(new Error('no'));
  await show(passage('a'));
  expect(session.state()).toMatchObject({ status: 'failed', notices: ['not-compared'] });
  background.match.mockResolvedValue({ matches: [], bounded: 'candidates' });
  await show(passage('b'));
  expect(session.state().notices).toHaveLength(2);
  await remove('a');
  expect(session.state()).toMatchObject({ status: 'done', notices: ['not-compared-whole'] });
  await remove('b');
  expect(session.state()).toMatchObject({ status: 'done', notices: [] });
});

test('bounds that were hit are said, as long as they hold', async () => {
  const { session, show, events } = setUp();
  await show(passage('a'));
  events.onIdle(['long-page']);
  expect(session.state().notices).toEqual(['long-page']);
  events.onIdle([]);
  expect(session.state().notices).toEqual([]);
});

test('a reading that breaks off is said, and what was found stays', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const { session, show, events } = setUp([match('a')]);
  await show(passage('a'));
  events.onFault(new Error('the page’s own'));
  expect(session.state()).toMatchObject({
    status: 'done',
    matches: [{ present: true }],
    notices: ['broken-off'],
  });
  events.onIdle([]);
  expect(session.state().notices).toEqual([]);
  warn.mockRestore();
});

test('what goes out keeps within the bounds of a message', async () => {
  const { show, background } = setUp();
  await show(passage('a', { text: 'x'.repeat(30_000), speaker: 'N'.repeat(500) }));
  const sent = background.match.mock.lastCall![0].passages[0]!;
  expect(sent.text).toHaveLength(20_000);
  expect(sent.speaker).toHaveLength(200);
});

test('is silent after it was stopped', async () => {
  const { show, controller, background } = setUp([match('a')]);
  controller.abort();
  await show(passage('a'));
  expect(background.match).not.toHaveBeenCalled();
  expect(background.changed).not.toHaveBeenCalled();
});

test('a claim of a feed that was added is painted only once it is seen, or the reader asks for it', async () => {
  const { session, show, painter, sight, background } = setUp([
    match('a', { added: true }),
    match('b'),
  ]);
  sight.admit.mockImplementation((marks) => marks.filter(({ whenSeen }) => !whenSeen));
  await show(passage('a'), passage('b'));
  const painted = () => painter.paint.mock.lastCall![0].length;
  expect(painted()).toBe(1);
  expect(session.state().matches).toHaveLength(2);
  expect(background.changed).toHaveBeenLastCalledWith(expect.objectContaining({ marked: 2 }));
  sight.show.mockReturnValue(true);
  sight.admit.mockImplementation((marks) => marks);
  session.jump(session.state().matches[0]!.id);
  expect(painted()).toBe(2);
});
