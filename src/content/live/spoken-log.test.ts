import { describe, expect, test } from 'vitest';
import { createSpokenLog } from './spoken-log.ts';
import { matchIn, spoken, testPlayer } from './testing.ts';

const player = testPlayer();
const manyWords = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`);

/** All that a tail sends, as one text. */
const said = (log: ReturnType<typeof createSpokenLog>, run = 'run-1') =>
  log
    .tail(run)
    ?.passages.map(({ text }) => text)
    .join(' ');

test('keeps words in order and takes those back that captions correct', () => {
  const log = createSpokenLog();
  log.add(spoken(player, 'like six'));
  log.add(spoken(player, 'sixty million', { back: 1 }));
  expect(said(log)).toBe('like sixty million');
});

test('cuts what was said into lines of one speaker, in one run', () => {
  const log = createSpokenLog();
  log.add(spoken(player, manyWords(20).join(' '), { speaker: 'Rosa' }));
  log.add(spoken(player, 'no it was not', { speaker: 'Ben', time: 9 }));
  const { passages } = log.tail('run-1')!;
  expect(passages.every(({ text }) => text.length <= 80)).toBe(true);
  expect(new Set(passages.map(({ run }) => run))).toEqual(new Set(['run-1']));
  expect(passages.at(-1)).toMatchObject({ text: 'no it was not', speaker: 'Ben', time: 9 });
  expect(passages.slice(0, -1).every(({ speaker }) => speaker === 'Rosa')).toBe(true);
});

test('sends the last words only, however much was said', () => {
  const log = createSpokenLog();
  log.add(spoken(player, manyWords(5000).join(' ')));
  expect(said(log)!.length).toBeLessThan(700);
  expect(said(log)).toMatch(/ word4999$/);
});

test('tells where a match lies in all that was said, and when', () => {
  const log = createSpokenLog();
  log.add(spoken(player, 'there were', { time: 5 }));
  log.add(spoken(player, 'like sixty million', { time: 7 }));
  const tail = log.tail('run-1')!;
  const match = matchIn(tail.passages[0]!, 'sixty million');
  expect(tail.place(match)).toEqual({ start: 16, end: 29, time: 7 });
  expect(tail.place({ ...match, parts: [{ passage: 'another', spans: [] }] })).toBeUndefined();
});

describe('runs', () => {
  test('are kept apart', () => {
    const log = createSpokenLog();
    log.add(spoken(player, 'one'));
    log.add(spoken(player, 'two', { run: 'run-2' }));
    log.add(spoken(player, 'three'));
    expect(said(log)).toBe('one three');
    expect(said(log, 'run-2')).toBe('two');
  });

  test('that spoke long ago are let go', () => {
    const log = createSpokenLog();
    for (let run = 0; run < 9; run += 1) log.add(spoken(player, 'words', { run: `run-${run}` }));
    expect(log.tail('run-0')).toBeUndefined();
    expect(log.tail('run-8')).toBeDefined();
  });

  test('nothing is sent of one that took all back', () => {
    const log = createSpokenLog();
    log.add(spoken(player, 'oops'));
    log.add({ ...spoken(player, ''), back: 1, words: [] });
    expect(log.tail('run-1')).toBeUndefined();
  });
});
