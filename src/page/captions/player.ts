import type { Player } from './spoken.ts';

/** A media element as what its captions belong to. Players that throw are left in peace. */
export function playerOf(media: HTMLMediaElement): Player {
  return {
    get time() {
      return timeOf(media);
    },
    seek(seconds) {
      media.currentTime = Math.max(0, seconds);
    },
    pause() {
      if (!media.paused) media.pause();
    },
  };
}

/** Seconds into the recording; 0 while nothing is loaded. */
export function timeOf({ currentTime }: HTMLMediaElement): number {
  return Number.isFinite(currentTime) && currentTime > 0 ? currentTime : 0;
}
