import { isConnected, listenTo, queryAll } from '../dom.ts';
import { playerOf } from './player.ts';
import type { Spoken } from './spoken.ts';
import { createTeller } from './teller.ts';
import { followTracks } from './tracks.ts';
import { followYouTube } from './youtube.ts';

export type { Player, Spoken } from './spoken.ts';

const MEDIA = 'video, audio';
/** Signs of life of a media element. They do not bubble, but are seen on their way down. */
const SIGNS = ['loadstart', 'loadedmetadata', 'play', 'seeking'];
/** Media elements followed at once. */
const MOST_MEDIA = 12;

/** Hears what the captions of a page say. */
export interface CaptionsListener {
  onSpoken: (spoken: Spoken) => void;
  /** A recording is playing that has captions, but they are off. */
  onOff: () => void;
}

/**
 * Follows the captions of all recordings of a page, those of now and those to come, and tells what
 * they say as it is shown. A page without a recording costs a few listeners that are never called.
 */
export function followCaptions(
  document: Document,
  listener: CaptionsListener,
  signal: AbortSignal,
): void {
  const followed = new Map<HTMLMediaElement, AbortController>();

  const adopt = (media: HTMLMediaElement) => {
    if (followed.has(media)) return;
    dropGone(followed);
    if (followed.size >= MOST_MEDIA) return;
    const life = new AbortController();
    followed.set(media, life);
    followMedia(media, listener, AbortSignal.any([signal, life.signal]));
  };

  // Players send such signs themselves, and a script's word is enough to look: what is told is what
  // the element and its tracks say.
  const onSign = ({ target }: Event) => {
    if (target instanceof HTMLMediaElement) adopt(target);
  };
  for (const sign of SIGNS) listenTo(document, sign, onSign, { capture: true, signal });
  for (const media of queryAll(document, MEDIA))
    if (media instanceof HTMLMediaElement) adopt(media);
}

function followMedia(
  media: HTMLMediaElement,
  { onSpoken, onOff }: CaptionsListener,
  signal: AbortSignal,
): void {
  const teller = createTeller(playerOf(media), onSpoken);
  for (const jump of ['seeking', 'emptied'])
    media.addEventListener(jump, () => teller.startAnew(), { signal });
  followTracks(media, teller, onOff, signal);
  followYouTube(media, teller, onOff, signal);
}

/** Recordings that have left the page are let go. */
function dropGone(followed: Map<HTMLMediaElement, AbortController>): void {
  for (const [media, life] of followed) {
    if (isConnected(media)) continue;
    life.abort();
    followed.delete(media);
  }
}
