import { readCue } from './cue-text.ts';
import { timeOf } from './player.ts';
import type { Teller } from './teller.ts';

/** Tracks of one recording that are looked at, and cues that are active at once. */
const MOST_TRACKS = 100;
const MOST_CUES = 8;

/** A page's cue as far as it is read: pages may make cues of their own kinds. */
interface TextCue extends TextTrackCue {
  text?: unknown;
}

/**
 * Follows the captions or subtitles of a media element: a track that the page shows, else one that
 * it keeps hidden. One that is off is left off: to turn it on would fetch a file that nobody asked
 * for, so `onOff` only tells that there is one.
 */
export function followTracks(
  media: HTMLMediaElement,
  teller: Teller,
  onOff: () => void,
  signal: AbortSignal,
): void {
  let followed: TextTrack | undefined;
  let heard: ReadonlySet<TextTrackCue> = new Set();

  const choose = () => {
    const tracks = captionTracks(media);
    const next = inUse(tracks);
    if (!next && tracks.length > 0 && !media.paused) onOff();
    if (next === followed) return;
    followed?.removeEventListener('cuechange', onCues);
    followed = next;
    heard = new Set();
    teller.startAnew();
    next?.addEventListener('cuechange', onCues);
    onCues();
  };

  const onCues = () => {
    const active = [...(followed?.activeCues ?? [])].slice(0, MOST_CUES) as TextCue[];
    for (const cue of active) if (!heard.has(cue)) tellCue(cue);
    heard = new Set(active);
  };

  const tellCue = ({ text, startTime }: TextCue) => {
    if (typeof text !== 'string') return;
    const time = Number.isFinite(startTime) ? startTime : timeOf(media);
    for (const part of readCue(text)) teller.tell(part.text, time, part.speaker);
  };

  for (const change of ['change', 'addtrack', 'removetrack'])
    media.textTracks.addEventListener(change, choose, { signal });
  media.addEventListener('play', choose, { signal });
  media.addEventListener('seeking', () => (heard = new Set()), { signal });
  signal.addEventListener('abort', () => followed?.removeEventListener('cuechange', onCues), {
    once: true,
  });
  choose();
}

function captionTracks({ textTracks }: HTMLMediaElement): TextTrack[] {
  const tracks: TextTrack[] = [];
  for (let at = 0; at < Math.min(textTracks.length, MOST_TRACKS); at += 1) {
    const track = textTracks[at]!;
    if (track.kind === 'captions' || track.kind === 'subtitles') tracks.push(track);
  }
  return tracks;
}

function inUse(tracks: TextTrack[]): TextTrack | undefined {
  return (
    tracks.find(({ mode }) => mode === 'showing') ?? tracks.find(({ mode }) => mode === 'hidden')
  );
}
