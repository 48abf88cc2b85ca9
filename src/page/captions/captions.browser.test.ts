import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { followCaptions, type Spoken } from './index.ts';
import { silence } from './testing.ts';

const SRC = silence(60);
let activation = new AbortController();

beforeEach(() => {
  document.body.replaceChildren();
});
afterEach(() => {
  activation.abort();
  activation = new AbortController();
});

/** Follows the page's captions; `said` is all they have said so far. */
function follow() {
  const heard: Spoken[] = [];
  const onOff = vi.fn();
  followCaptions(document, { onSpoken: (spoken) => heard.push(spoken), onOff }, activation.signal);
  return { heard, onOff, said: () => heard.flatMap(({ words }) => words).join(' ') };
}

async function video(parent: Element = document.body): Promise<HTMLVideoElement> {
  const media = document.createElement('video');
  media.muted = true;
  media.src = SRC;
  parent.append(media);
  await new Promise((resolve) => media.addEventListener('loadeddata', resolve, { once: true }));
  return media;
}

/** Adds a track of captions, one cue every two seconds from the first on. */
function addTrack(media: HTMLMediaElement, mode: TextTrackMode, cues: string[]): TextTrack {
  const track = media.addTextTrack('captions', 'English', 'en');
  track.mode = mode;
  cues.forEach((cue, at) => track.addCue(new VTTCue(2 * at + 1, 2 * at + 3, cue)));
  return track;
}

async function goTo(media: HTMLMediaElement, seconds: number): Promise<void> {
  const seeked = new Promise((resolve) =>
    media.addEventListener('seeked', resolve, { once: true }),
  );
  media.currentTime = seconds;
  await seeked;
}

const CUES = ['good evening', '<v Rosa>there were <i>sixty</i> million</v>', 'and so on'];

describe('a track', () => {
  test.each<TextTrackMode>(['showing', 'hidden'])(
    'that is %s is heard as it plays',
    async (mode) => {
      const media = await video();
      addTrack(media, mode, CUES);
      const { heard, said, onOff } = follow();
      await goTo(media, 3.5);
      await vi.waitFor(() => expect(said()).toBe('there were sixty million'));
      expect(heard[0]).toMatchObject({ time: 3, speaker: 'Rosa' });
      await media.play();
      await vi.waitFor(() => expect(said()).toMatch(/million and so on$/), 5000);
      expect(heard[1]!.run).toBe(heard[0]!.run);
      expect(onOff).not.toHaveBeenCalled();
    },
  );

  test('is not read ahead: only what was shown is told', async () => {
    const media = await video();
    addTrack(media, 'showing', CUES);
    const { said } = follow();
    await goTo(media, 1.5);
    await vi.waitFor(() => expect(said()).toBe('good evening'));
  });

  test('that is off stays off, and that it is there is told once it plays', async () => {
    const media = await video();
    const track = addTrack(media, 'disabled', CUES);
    const { heard, onOff } = follow();
    expect(onOff).not.toHaveBeenCalled();
    await media.play();
    await vi.waitFor(() => expect(onOff).toHaveBeenCalled());
    expect(track.mode).toBe('disabled');
    expect(heard).toEqual([]);
  });

  test('is followed once the reader turns it on, and another one when it changes', async () => {
    const media = await video();
    const english = addTrack(media, 'disabled', CUES);
    const spanish = addTrack(media, 'disabled', ['', 'sesenta millones']);
    const { said } = follow();
    await goTo(media, 3.5);
    english.mode = 'showing';
    await vi.waitFor(() => expect(said()).toBe('there were sixty million'));
    english.mode = 'disabled';
    spanish.mode = 'showing';
    await vi.waitFor(() => expect(said()).toMatch(/sesenta millones$/));
  });

  test('a jump starts a new run; what is played again is said again', async () => {
    const media = await video();
    addTrack(media, 'showing', CUES);
    const { heard } = follow();
    await goTo(media, 3.5);
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    await goTo(media, 1.5);
    await vi.waitFor(() => expect(heard).toHaveLength(2));
    await goTo(media, 3.6);
    await vi.waitFor(() => expect(heard).toHaveLength(3));
    expect(new Set(heard.map(({ run }) => run)).size).toBe(3);
  });

  test.each(['metadata', 'chapters', 'descriptions'] as const)(
    'of %s says nothing',
    async (kind) => {
      const media = await video();
      const track = media.addTextTrack(kind);
      track.mode = 'hidden';
      track.addCue(new VTTCue(1, 3, '{"ad": 1}'));
      const { said } = follow();
      addTrack(media, 'showing', ['good evening']);
      await goTo(media, 1.5);
      await vi.waitFor(() => expect(said()).toBe('good evening'));
    },
  );
});

describe('recordings', () => {
  test('that come later are followed too', async () => {
    const { said } = follow();
    const media = await video();
    addTrack(media, 'showing', CUES);
    await goTo(media, 1.5);
    await vi.waitFor(() => expect(said()).toBe('good evening'));
  });

  test('seek and pause as asked', async () => {
    const media = await video();
    addTrack(media, 'showing', CUES);
    const { heard } = follow();
    await goTo(media, 1.5);
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    const { player } = heard[0]!;
    await media.play();
    player.pause();
    expect(media.paused).toBe(true);
    player.seek(3.5);
    expect(player.time).toBeCloseTo(3.5);
    player.seek(-5);
    expect(player.time).toBe(0);
  });

  test('are left alone once the activation ends', async () => {
    const media = await video();
    addTrack(media, 'showing', CUES);
    const { heard } = follow();
    activation.abort();
    await goTo(media, 1.5);
    const late = await video();
    addTrack(late, 'showing', CUES);
    await goTo(late, 1.5);
    expect(heard).toEqual([]);
  });

  test('a page that adds them without end is followed within bounds', async () => {
    const { said } = follow();
    const all = await Promise.all(Array.from({ length: 16 }, () => video()));
    addTrack(all[0]!, 'showing', ['the first one']);
    addTrack(all.at(-1)!, 'showing', ['the last one', 'the last again']);
    await goTo(all.at(-1)!, 1.5);
    await goTo(all[0]!, 1.5);
    await vi.waitFor(() => expect(said()).toBe('the first one'));
    // Room is made by those that have gone.
    all.slice(0, 8).forEach((media) => media.remove());
    await goTo(all.at(-1)!, 3.5);
    await vi.waitFor(() => expect(said()).toMatch(/the last again$/));
  });
});

describe('what YouTube draws over its video', () => {
  /** A player as YouTube builds it; its captions come once they are turned on. */
  async function player({ pressed = true } = {}) {
    const box = document.createElement('div');
    box.className = 'html5-video-player';
    const button = document.createElement('button');
    button.className = 'ytp-subtitles-button';
    button.setAttribute('aria-pressed', String(pressed));
    box.append(button);
    document.body.append(box);
    const media = await video(box);
    const draw = (...lines: string[]) => {
      const container =
        box.querySelector('.ytp-caption-window-container') ??
        box.appendChild(
          Object.assign(document.createElement('div'), {
            className: 'ytp-caption-window-container',
          }),
        );
      const window = document.createElement('div');
      window.className = 'caption-window ytp-caption-window-rollup';
      const text = window.appendChild(document.createElement('span'));
      text.className = 'captions-text';
      for (const line of lines) {
        const visual = text.appendChild(document.createElement('span'));
        visual.className = 'caption-visual-line';
        const segment = visual.appendChild(document.createElement('span'));
        segment.className = 'ytp-caption-segment';
        segment.textContent = line;
      }
      container.replaceChildren(window);
    };
    return { box, media, draw };
  }

  test('is heard as it rolls, each word once', async () => {
    const { draw } = await player();
    const { said } = follow();
    draw('you got a lot');
    await vi.waitFor(() => expect(said()).toBe('you got a lot'));
    for (const lines of [
      ['you got a lot of'],
      ['you got a lot of people'],
      ['you got a lot of people', 'listening'],
      ['you got a lot of people', 'listening like sixty'],
      ['listening like sixty', 'million or something'],
    ]) {
      draw(...lines);
      const newest = lines.at(-1)!.split(' ').at(-1)!;
      await vi.waitFor(() => expect(said().endsWith(newest)).toBe(true));
    }
    expect(said()).toBe('you got a lot of people listening like sixty million or something');
  });

  test('is heard when it was there before', async () => {
    const { draw } = await player();
    draw('good evening');
    const { said } = follow();
    expect(said()).toBe('good evening');
  });

  test('is said to be off where its button says so', async () => {
    const { media } = await player({ pressed: false });
    const { onOff } = follow();
    await media.play();
    await vi.waitFor(() => expect(onOff).toHaveBeenCalled());
  });

  test('a display that changes without end is looked at now and then', async () => {
    const { draw } = await player();
    const { heard } = follow();
    for (let at = 0; at < 500; at += 1) draw(`word${at}`);
    draw('the end');
    await vi.waitFor(() => expect(heard.at(-1)!.words.join(' ')).toBe('the end'));
    expect(heard.length).toBeLessThan(20);
  });
});
