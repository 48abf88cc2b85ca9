import type { ListedMatch, PageState } from '../../messages/schemas.ts';

/** A match and the frame of its tab that it stands in. */
export interface PlacedMatch extends ListedMatch {
  /** 0 for the page itself. */
  frame: number;
}

/** What a tab shows: its page and the pages framed in it. */
export interface TabPage extends Omit<PageState, 'matches'> {
  matches: PlacedMatch[];
  /** The page's own document first. */
  documents: string[];
}

/** What the content script of one frame knows. */
export interface FrameState {
  frame: number;
  state: PageState;
}

/** The page with what stands in its frames, after its own matches and in the frames' order. */
export function joinFrames(page: PageState, frames: FrameState[]): TabPage {
  const inOrder = frames.toSorted(
    ({ state: one }, { state: other }) => (one.framed ?? 0) - (other.framed ?? 0),
  );
  const all = [{ frame: 0, state: page }, ...inOrder];
  const states = all.map(({ state }) => state);
  const captions = (['followed', 'off'] as const).find((one) =>
    states.some((state) => state.captions === one),
  );
  return {
    ...page,
    status:
      (['reading', 'failed'] as const).find((one) => states.some(({ status }) => status === one)) ??
      'done',
    passages: states.reduce((sum, { passages }) => sum + passages, 0),
    matches: all.flatMap(({ frame, state }) => state.matches.map((match) => ({ ...match, frame }))),
    documents: states.map(({ document }) => document),
    meaning:
      (['reading', 'slow', 'failed'] as const).find((one) =>
        states.some(({ meaning }) => meaning === one),
      ) ?? page.meaning,
    taken: states.flatMap(({ taken }) => taken),
    notices: [...new Set(states.flatMap(({ notices }) => notices))],
    ...(captions && { captions }),
  };
}
