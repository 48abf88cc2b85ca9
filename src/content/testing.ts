import { vi } from 'vitest';
import type { Match, MatchResult } from '../core/match/types.ts';
import type { Passage } from '../core/passage.ts';
import { DEFAULTS } from '../messages/settings.ts';
import type { Mark, Painter } from '../page/painter.ts';
import type { Reader } from '../page/reader.ts';
import type { Background } from './background.ts';
import { startSession, type ReaderEvents, type Session, type SessionParts } from './session.ts';

export const NAMES = { certain: 'h1', likely: 'h2', corrected: 'h3', chosen: 'h4' };
/** A passage of speech. */
export const passage = (id: string, more: Partial<Passage> = {}): Passage => ({
  id,
  text: `text of ${id}`,
  kind: 'speech',
  ...more,
});

/** A match at the head of a passage. */
export function match(passageId: string, more: Partial<Match> = {}): Match {
  return {
    claim: `onrecord/about-${passageId}`,
    claimText: 'A claim.',
    kind: 'claim',
    tier: 'certain',
    confidence: 0.9,
    parts: [{ passage: passageId, spans: [{ start: 0, end: 4 }] }],
    quote: 'text',
    corrected: false,
    evidence: [],
    ...more,
  };
}

/** A session over a page of passages that the test puts in, and a background that finds `found`. */
export function setUp(found: Match[] = [], start: (parts: SessionParts) => Session = startSession) {
  const controller = new AbortController();
  const order: string[] = [];
  let events!: ReaderEvents;
  const range = (id: string) => ({ of: id }) as unknown as Range;
  const reader = {
    ranges: vi.fn((id: string) => (order.includes(id) ? [range(id)] : [])),
    order: () => order,
    passage: () => undefined,
    element: () => undefined,
    rescan: vi.fn(),
    distance: vi.fn<Reader['distance']>(() => 0),
  };
  const painter = {
    paint: vi.fn<Painter['paint']>(),
    hasMoved: vi.fn(() => false),
    choose: vi.fn(),
    hits: vi.fn((): string[] => []),
  };
  const sight = { admit: vi.fn((marks: Mark[]) => marks), show: vi.fn(() => false) };
  const background = {
    match: vi.fn(({ passages }: { passages: Passage[] }) =>
      Promise.resolve<MatchResult>({
        matches: found.filter(({ parts }) => passages.some(({ id }) => id === parts[0]?.passage)),
      }),
    ),
    look: vi.fn<Background['look']>(() => Promise.resolve({ reading: 'off' })),
    style: vi.fn(() => Promise.resolve()),
    open: vi.fn(() => Promise.resolve()),
    heard: vi.fn(() => Promise.resolve({ pause: false })),
    access: vi.fn(() => Promise.resolve({ holds: true })),
    settings: vi.fn(() => Promise.resolve(DEFAULTS)),
    changed: vi.fn<Background['changed']>(() => Promise.resolve()),
  };
  const headline = vi.fn(() => 'A debate');
  const view = {
    isShown: vi.fn(() => true),
    whenIdle: (work: () => void) => void setTimeout(work),
    /** The reader has scrolled or turned to the page. */
    move: (): void => undefined,
  };
  const reveal = vi.fn(() => 40);
  const settings = { ...DEFAULTS };
  const session = start({
    startReader: (given) => {
      events = given;
      return reader;
    },
    painter,
    startSight: () => sight,
    startView: (onMove) => {
      view.move = onMove;
      return view;
    },
    background,
    names: NAMES,
    about: () => ({}),
    headline,
    reveal,
    settings: () => settings,
    signal: controller.signal,
  });
  const put = (...added: Passage[]) => {
    order.push(...added.map(({ id }) => id));
    events.onChange({ added, removed: [], moved: [] });
    events.onIdle([]);
  };
  const show = async (...added: Passage[]) => {
    put(...added);
    await vi.runAllTimersAsync();
  };
  const remove = async (id: string) => {
    order.splice(order.indexOf(id), 1);
    events.onChange({ added: [], removed: [id], moved: [] });
    await vi.runAllTimersAsync();
  };
  return {
    ...{
      controller,
      session,
      reader,
      painter,
      sight,
      view,
      headline,
      background,
      reveal,
      settings,
    },
    ...{ put, show, remove, events },
  };
}
