import type { MatchRequest, MatchResult } from '../core/match/types.ts';
import type { LookRequest } from '../core/meaning/types.ts';
import type { Notice } from '../core/notice.ts';
import type { Passage } from '../core/passage.ts';
import type { HighlightNames } from '../messages/boundaries.ts';
import type { PageState } from '../messages/schemas.ts';
import type { PageSettings } from '../messages/settings.ts';
import type { Painter } from '../page/painter.ts';
import type { Sight } from '../page/sight/sight.ts';
import type { PassageChange, Reader, ReaderOptions } from '../page/reader.ts';
import type { View } from '../page/view.ts';
import type { Background } from './background.ts';
import { randomId } from './identity.ts';
import { createJournal } from './journal.ts';
import { listMatches } from './listing.ts';
import { countMarked, isMarked, markStyle } from './marks.ts';
import { createMatchLoop } from './matching/match-loop.ts';
import { createLooks } from './meaning/looks.ts';
import { createNotices } from './notices.ts';
import { surerFirst } from './overlap.ts';
import { createPageModel, type FoundMatch } from './page-model.ts';
import { around, joined } from './around.ts';
import { askPatiently } from './matching/patience.ts';
import { throttle } from './matching/throttle.ts';
import { toWire } from './wire.ts';

/** How long changes are gathered before the badge and the panel hear of them, in milliseconds. */
const ANNOUNCE_AFTER = 150;

export type ReaderEvents = Pick<ReaderOptions, 'onChange' | 'onIdle' | 'onFault'>;

/** What a session works with; tests pass their own. */
export interface SessionParts {
  startReader: (events: ReaderEvents) => Reader;
  painter: Painter;
  /** Which marks may be painted. */
  startSight: (onSeen: () => void) => Sight;
  /** What the reader sees of the page. */
  startView: (onMove: () => void) => View;
  background: Background;
  names: HighlightNames;
  /** The page's day and language, asked with each request: an SPA changes them. */
  about: () => Pick<MatchRequest, 'date' | 'lang'>;
  /** Its headline or the name of its event, asked with each second look. */
  headline: () => LookRequest['title'];
  reveal: (range: Range) => number;
  settings: () => PageSettings;
  signal: AbortSignal;
}

export interface Jump {
  /** False when the match's words have left the page. */
  found: boolean;
  /** Where the words are now: CSS pixels from the top of the viewport. */
  top?: number;
}

/** One page being read: it owns the page's passages, matches and marks. */
export interface Session {
  /** The name of this document, made at random. */
  readonly document: string;
  /** All that is known about the page now. */
  state(): PageState;
  /** Scrolls to a match and shows it as chosen. */
  jump(match: string): Jump;
  /** The words around a match, at most 600 characters; none when it has left the page. */
  surroundings(match: string): string;
  /** Opens the context of the mark under a point, if there is one. */
  click(x: number, y: number): void;
  /** Whether someone speaks on this page: a transcript, or captions. */
  hasSpeech(): boolean;
  /** Asks about the whole page again. @param why only what is hidden has changed, or all may have */
  readAgain(why: 'hidden' | 'all'): void;
  /** Marks anew what there is, after the settings were changed. */
  restyle(): void;
  /** Tells the background what there is, as after a return from the back-forward cache. */
  announce(): void;
}

/** Starts to read a page; it ends when the parts' signal aborts. */
export function startSession(parts: SessionParts): Session {
  const { painter, background, signal } = parts;
  const document = randomId();
  const journal = createJournal();
  const model = createPageModel(document);
  let version = 0;
  const notices = createNotices(model);
  let isRead = false;
  let isStyled = false;

  const loop = createMatchLoop({
    model,
    accept: (subjects, found) => void looks.accept(subjects, found),
    order: () => reader.order(),
    about: parts.about,
    ask,
    onAnswer,
    onFailure,
    onRest,
    signal,
  });
  const announce = throttle(tellBackground, () => ANNOUNCE_AFTER, signal);
  const reader = parts.startReader({ onChange, onIdle, onFault });
  const sight = parts.startSight(repaint);
  const matches = () => model.matches(reader.order());
  const looks = createLooks({
    model,
    order: () => reader.order(),
    distance: (id) => reader.distance(id),
    about: aboutLook,
    look: (asked) => background.look(asked),
    settings: parts.settings,
    isResting: () => isRead && loop.resting,
    startView: parts.startView,
    onFound,
    onTurn: changed,
    onFirstAlone: () => loop.add(reader.order()),
    signal,
  });

  function onChange(change: PassageChange) {
    if (change.added.length > 0) journal.reached('firstPassage');
    const isStale = model.change(change);
    loop.add(change.added.map(({ id }) => id));
    if (isStale) repaint();
    changed();
  }

  function onIdle(unread: Notice[]) {
    isRead = true;
    notices.read(unread);
    journal.reached('read');
    // Words taken away and put back leave the page as it was, and their ranges without a word.
    if (painter.hasMoved()) repaint();
    if (loop.resting) onRest();
  }

  function onFault(error: unknown) {
    console.warn(error);
    onIdle(['broken-off']);
  }

  function aboutLook() {
    const title = parts.headline();
    return { ...parts.about(), ...(title !== undefined && { title }) };
  }

  async function ask(request: MatchRequest): Promise<MatchResult> {
    const start = performance.now();
    const wire = { ...request, passages: request.passages.map(toWire) };
    const result = await askPatiently(() => background.match(wire), signal);
    journal.took('matching', performance.now() - start);
    return result;
  }

  function onAnswer(result: MatchResult, subjects: Passage[]) {
    notices.answered(subjects, result.bounded !== undefined);
    onFound();
  }

  function onFound() {
    repaint();
    changed();
  }

  function onFailure(subjects: Passage[]) {
    notices.failed(subjects);
    changed();
  }

  function onRest() {
    if (isRead) journal.reached('done');
    changed();
    looks.rest();
  }

  function repaint() {
    const start = performance.now();
    const marked = matches().filter((match) => isMarked(match, parts.settings()));
    const shown = sight.admit(marked.map(toMark));
    painter.paint(shown);
    journal.took('painting', performance.now() - start);
    if (shown.length === 0) return;
    journal.reached('firstMark');
    addStyle();
  }

  function toMark(match: FoundMatch) {
    const { id, added } = match;
    const mark = { id, style: markStyle(match), ranges: rangesOf(match) };
    return added ? { ...mark, whenSeen: added } : mark;
  }

  function rangesOf({ parts: places }: FoundMatch): Range[] {
    return places.flatMap(({ passage, spans }) =>
      spans.flatMap((span) => reader.ranges(passage, span)),
    );
  }

  /** Styles are added with the first mark: most pages never need any. */
  function addStyle() {
    if (isStyled) return;
    isStyled = true;
    askPatiently(() => background.style(parts.names), signal).catch(() => (isStyled = false));
  }

  function changed() {
    version += 1;
    announce();
  }

  function tellBackground() {
    // A worker that is just stopping misses it; the next change, or the panel's own call, follows.
    background
      .changed({ document, marked: countMarked(matches(), parts.settings()) })
      .catch(() => undefined);
  }

  function status(): PageState['status'] {
    if (!isRead || !loop.resting) return 'reading';
    return notices.hasUnanswered ? 'failed' : 'done';
  }

  return {
    document,

    state() {
      const said = notices.list();
      return {
        document,
        version,
        status: status(),
        passages: model.passages,
        matches: listMatches(matches(), model, (id, span) => reader.ranges(id, span)),
        notices: said,
        meaning: looks.state,
        taken: looks.taken,
        timings: journal.timings,
      };
    },

    jump(id) {
      const match = model.match(id);
      const range = match && rangesOf(match)[0];
      if (!range) return { found: false };
      if (sight.show(id)) repaint();
      painter.choose(id);
      return { found: true, top: parts.reveal(range) };
    },

    surroundings(id) {
      const passages = (model.match(id)?.parts ?? []).flatMap(({ passage, spans }) => {
        const text = model.passage(passage)?.text;
        return text === undefined ? [] : [{ text, spans }];
      });
      return around(joined(passages));
    },

    click(x, y) {
      const hit = painter.hits(x, y).flatMap((id) => model.match(id) ?? []);
      const chosen = hit.sort(surerFirst)[0];
      if (!chosen) return;
      painter.choose(chosen.id);
      // The message leaves in this turn: the click counts as the reader's gesture only until then.
      background.open({ document, match: chosen.id, claim: chosen.claim }).catch(() => undefined);
    },

    hasSpeech: () => model.hasSpeech(),

    readAgain(why) {
      notices.again();
      looks.expect(why);
      reader.rescan();
      loop.add(reader.order());
    },

    restyle() {
      isStyled = false;
      onFound();
      looks.follow();
    },

    announce,
  };
}
