import type { Match } from '../../core/match/types.ts';
import type { Passage } from '../../core/passage.ts';
import type { LookAsked, LookReply } from '../../messages/look.ts';
import type { PageSettings } from '../../messages/settings.ts';
import type { View } from '../../page/view.ts';
import { inTime } from '../matching/patience.ts';
import type { Accepted, PageModel } from '../page-model.ts';
import { toWire } from '../wire.ts';
import { createLookLoop, type LookLoop, type LookLoopOptions } from './look-loop.ts';
import { createVerdicts } from './verdicts.ts';

/** Milliseconds after which an answer is no longer waited for: many tabs may wait for their turn. */
export const LOOK_DEADLINE = 120_000;
/** Names of matches that were taken away: cards of theirs may be open. */
const MOST_TAKEN = 500;

export interface LooksParts extends Pick<LookLoopOptions, 'order' | 'distance' | 'about'> {
  model: PageModel;
  look: (asked: LookAsked) => Promise<LookReply>;
  settings: () => PageSettings;
  /** The first pass has nothing to ask. */
  isResting: () => boolean;
  startView: (onMove: () => void) => View;
  /** What is marked is other than before. */
  onFound: () => void;
  /** The looks begin or are at their end. */
  onTurn: () => void;
  /** The first pass is to be asked about the whole page, and stands as it is. */
  onFirstAlone: () => void;
  signal: AbortSignal;
}

/** The second looks at a page: they go over what the first pass has found, and change it. */
export interface Looks {
  /** Takes an answer of the first pass into the model, under what a second look has said before. */
  accept(subjects: Passage[], found: Match[]): Accepted;
  /** The first pass rests. */
  rest(): void;
  /** The settings are others. */
  follow(): void;
  /** The whole page will be matched again. @param why only what is hidden has changed, or all may have */
  expect(why: 'hidden' | 'all'): void;
  readonly state: LookLoop['state'];
  /** Names of matches that a second look took away. */
  readonly taken: string[];
}

export function createLooks(parts: LooksParts): Looks {
  const { model, signal } = parts;
  const verdicts = createVerdicts();
  const taken = new Set<string>();
  let isOn = parts.settings().meaning;
  const view = parts.startView(() => loop.wake());
  const loop = createLookLoop({
    ...parts,
    isMatched: parts.isResting,
    isShown: () => view.isShown(),
    whenIdle: (work) => view.whenIdle(work),
    ask,
    onAnswer,
  });

  async function ask(asked: LookAsked): Promise<LookReply> {
    const wire = { ...asked, passages: asked.passages.map(toWire) };
    return inTime(parts.look(wire), signal, LOOK_DEADLINE);
  }

  function onAnswer(found: Match[], subjects: Passage[]) {
    verdicts.second(subjects, found);
    const { gone, isOther } = model.accept(subjects, found);
    for (const id of gone) taken.add(id);
    for (const id of taken) if (taken.size > MOST_TAKEN) taken.delete(id);
    if (isOther) parts.onFound();
  }

  const passages = () => parts.order().flatMap((id) => model.passage(id) ?? []);

  return {
    accept(subjects, found) {
      const accepted = model.accept(subjects, verdicts.first(subjects, found));
      if (isOn) loop.add(subjects);
      return accepted;
    },
    rest: () => loop.wake(),
    follow() {
      const { meaning } = parts.settings();
      // The background may have said that it is off before the page's settings came.
      const wasToldOff = isOn && meaning && loop.state === 'off';
      if (meaning === isOn && !wasToldOff) return;
      isOn = meaning;
      loop.clear();
      if (isOn) {
        loop.add(passages());
        loop.wake();
      } else {
        verdicts.forget();
        taken.clear();
        parts.onFirstAlone();
      }
    },
    expect(why) {
      if (why === 'hidden') loop.spare(passages().filter((passage) => !verdicts.hasFound(passage)));
      loop.outdate();
    },
    get state() {
      return isOn ? loop.state : 'off';
    },
    get taken() {
      return [...taken];
    },
  };
}
