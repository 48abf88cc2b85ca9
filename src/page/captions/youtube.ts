import { closest, query, queryAll } from '../dom.ts';
import { timeOf } from './player.ts';
import { LONGEST_CAPTION } from './spoken.ts';
import type { Teller } from './teller.ts';

const PLAYER = '.html5-video-player, #movie_player';
const CONTAINER = '.ytp-caption-window-container';
const SEGMENT = '.caption-window .ytp-caption-segment';
const CAPTIONS_OFF = '.ytp-subtitles-button[aria-pressed="false"]';
/** Milliseconds between two looks, however often the captions change. */
const PACE = 30;
const MOST_SEGMENTS = 30;

/**
 * Follows the captions that YouTube draws over its video while the reader has them on. They come as
 * markup, later than the video, and name no speaker.
 */
export function followYouTube(
  media: HTMLMediaElement,
  teller: Teller,
  onOff: () => void,
  signal: AbortSignal,
): void {
  const player = closest(media, PLAYER);
  if (!player) return;
  const onPlay = () => {
    if (!media.paused && query(player, CAPTIONS_OFF)) onOff();
  };
  media.addEventListener('playing', onPlay, { signal });
  onPlay();
  const look = paced(() => teller.tell(shownIn(player), timeOf(media)), signal);
  const captions = new MutationObserver(look);
  const arrival = new MutationObserver(seek);
  signal.addEventListener('abort', () => {
    captions.disconnect();
    arrival.disconnect();
  });

  /** The player itself changes all the time: it is watched only until its captions are there. */
  function seek() {
    const container = query(player!, CONTAINER);
    if (!container) return;
    arrival.disconnect();
    captions.observe(container, { childList: true, characterData: true, subtree: true });
    look();
  }
  arrival.observe(player, { childList: true, subtree: true });
  seek();
}

function shownIn(player: Element): string {
  const segments = queryAll(player, SEGMENT).slice(0, MOST_SEGMENTS);
  return segments.map(({ textContent }) => textContent.slice(-LONGEST_CAPTION)).join(' ');
}

/** At once, then at most once in `PACE`; the last change is never passed over. */
function paced(look: () => void, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWaiting = false;
  const rest = () => {
    timer = setTimeout(() => {
      timer = undefined;
      if (!isWaiting) return;
      isWaiting = false;
      run();
    }, PACE);
  };
  const run = () => {
    look();
    rest();
  };
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return () => {
    if (signal.aborted) return;
    if (timer === undefined) run();
    else isWaiting = true;
  };
}
