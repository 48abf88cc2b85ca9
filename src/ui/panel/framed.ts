import type { PageState } from '../../messages/schemas.ts';
import type { PanelServices } from './services.ts';
import { joinFrames, type TabPage } from './tab-page.ts';

/** The page of a tab, with what is known so far of the pages framed in it. */
export interface Framed {
  /** The page itself has answered. */
  take(page: PageState): TabPage;
  /**
   * Asks what is framed in that page, and tells of each answer as it comes. Done when all are there,
   * or after a second: a frame that hangs holds up nothing, and keeps what it said last.
   */
  ask(tab: number, changed: (page: TabPage) => void): Promise<void>;
}

type Wait = (milliseconds: number) => Promise<void>;

const PATIENCE = 1000;
const onTheClock: Wait = (milliseconds) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export function createFramed(
  services: Pick<PanelServices, 'page' | 'frames'>,
  wait = onTheClock,
): Framed {
  let top: PageState | undefined;
  const frames = new Map<number, PageState>();

  const joined = (page: PageState) =>
    joinFrames(
      page,
      [...frames].map(([frame, state]) => ({ frame, state })),
    );

  /** What is said of a document that has been left is no matter any more. */
  const follow = (document: string, changed: (page: TabPage) => void) => (change: () => void) => {
    if (top?.document !== document) return;
    change();
    changed(joined(top));
  };

  const askFrame = async (tab: number, frame: number, told: (change: () => void) => void) => {
    const state = await services.page(tab, frame).catch(() => undefined);
    told(() => {
      if (!state) frames.delete(frame);
      else if (!isOlder(state, frames.get(frame))) frames.set(frame, state);
    });
  };

  const askAll = async (tab: number, told: (change: () => void) => void) => {
    const there = await services.frames(tab).catch(() => undefined);
    if (!there) return;
    told(() => {
      for (const frame of frames.keys()) if (!there.includes(frame)) frames.delete(frame);
    });
    await Promise.all(there.map((frame) => askFrame(tab, frame, told)));
  };

  return {
    take(page) {
      if (top?.document !== page.document) frames.clear();
      if (!top || !isOlder(page, top)) top = page;
      return joined(top);
    },
    async ask(tab, changed) {
      if (!top) return;
      await Promise.race([askAll(tab, follow(top.document, changed)), wait(PATIENCE)]);
    },
  };
}

/** Whether an answer about the same document was given before another. */
function isOlder(next: PageState, now: PageState | undefined): boolean {
  return next.document === now?.document && next.version < now.version;
}
