import * as v from 'valibot';
import type { ContentSender } from '../platform/sender.ts';
import { getSession, removeSession, setSession } from '../platform/session.ts';
import { isCurrent } from './documents.ts';
import { createTurnsOfEach } from './turns.ts';

/** What the content script in a frame last said of itself. */
const frameSchema = v.object({ frame: v.number(), document: v.string(), marked: v.number() });
type Frame = v.InferOutput<typeof frameSchema>;

const keyOf = (tab: number) => `frames:${tab}`;
/** Frames of one tab that are kept track of. */
const MOST_FRAMES = 50;

/** Frames of a page speak at the same time. */
const inTurn = createTurnsOfEach();

/**
 * Notes how many passages a frame has marked; frames that are not there any more are let go.
 * @returns how many are marked in all frames of its tab
 */
export function noteFrame(
  { tab, frame }: ContentSender,
  { document, marked }: { document: string; marked: number },
): Promise<number> {
  return inTurn(tab, async () => {
    const others = await present(tab, await stored(tab), frame);
    const frames = [{ frame, document, marked }, ...others].slice(0, MOST_FRAMES);
    await setSession(keyOf(tab), frames);
    return frames.reduce((sum, one) => sum + one.marked, 0);
  });
}

/** The frames within a tab's page that had something to show and are there still. */
export async function framesWithin(tab: number): Promise<number[]> {
  return (await present(tab, await stored(tab), 0)).map(({ frame }) => frame).sort((a, b) => a - b);
}

/** Forgets what is known of a tab that has closed, or is not read any more. */
export function forgetFrames(tab: number): Promise<void> {
  return inTurn(tab, () => removeSession(keyOf(tab)));
}

async function stored(tab: number): Promise<Frame[]> {
  const frames = v.safeParse(v.array(frameSchema), await getSession(keyOf(tab)));
  return frames.success ? frames.output : [];
}

/** Those frames whose document is still the one that spoke, without `but`. */
async function present(tab: number, frames: Frame[], but: number): Promise<Frame[]> {
  const others = frames.filter(({ frame }) => frame !== but);
  const there = await Promise.all(
    others.map(({ frame, document }) => isCurrent({ tab, frame }, document)),
  );
  return others.filter((_, at) => there[at]);
}
