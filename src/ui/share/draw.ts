import {
  IMAGE_MARGIN,
  layOutImage,
  TRACK_HEIGHT,
  type ImageLayout,
  type ImageTrack,
} from '../../card/share/image-layout.ts';
import type { Stretch } from '../../card/bars.ts';
import type { Shared } from '../../card/share/shared.ts';

/** Light paper, whatever the reader's own: a picture goes to others. */
const PAPER = '#fbf8f1';
const RULE = '#978c79';
const TRACK = '#f0eadd';
const BARS = { measured: '#6d8a86', claimed: '#8a7658', range: '#221e18' };
/** Percent at which a thin line is within the track yet. */
const LAST = 99.7;
const TONES = { ink: '#221e18', soft: '#5d554a' };

/** Draws a card on a canvas of the page; nothing is loaded. */
export function drawCard(shared: Shared): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d')!;
  const layout = layOutImage(shared, (text, font) => {
    context.font = font;
    return context.measureText(text).width;
  });
  canvas.width = layout.width;
  canvas.height = layout.height;
  context.fillStyle = PAPER;
  context.fillRect(0, 0, layout.width, layout.height);
  const isRtl = shared.direction === 'rtl';
  drawWords(context, layout, isRtl);
  context.fillStyle = RULE;
  for (const rule of layout.rules)
    context.fillRect(IMAGE_MARGIN, rule, layout.width - 2 * IMAGE_MARGIN, 2);
  for (const track of layout.tracks) drawTrack(context, layout.width, track, isRtl);
  return canvas;
}

function drawWords(
  context: CanvasRenderingContext2D,
  { width, lines }: ImageLayout,
  isRtl: boolean,
): void {
  for (const { text, style, baseline, direction, atEnd } of lines) {
    const isRight = isRtl !== atEnd;
    context.textAlign = isRight ? 'right' : 'left';
    context.font = style.font;
    context.direction = direction;
    context.fillStyle = TONES[style.tone];
    context.fillText(text, isRight ? width - IMAGE_MARGIN : IMAGE_MARGIN, baseline);
  }
}

/** The whole axis as a faint ground, so that a short bar is seen to be short. */
function drawTrack(
  context: CanvasRenderingContext2D,
  width: number,
  { top, bar, point, range, steps, isClaimed }: ImageTrack,
  isRtl: boolean,
): void {
  const room = width - 2 * IMAGE_MARGIN;
  const fill = (colour: string, { start, length }: Stretch, from: number, height: number) => {
    // A value that is not zero is to be seen.
    const long = Math.max(2, (length / 100) * room);
    const begin = (start / 100) * room;
    context.fillStyle = colour;
    context.fillRect(IMAGE_MARGIN + (isRtl ? room - begin - long : begin), from, long, height);
  };
  fill(TRACK, { start: 0, length: 100 }, top, TRACK_HEIGHT);
  for (const start of steps)
    fill(RULE, { start: Math.min(start, LAST), length: 0 }, top, TRACK_HEIGHT);
  const main = bar ?? point;
  const colour = isClaimed ? BARS.claimed : BARS.measured;
  if (main && main.length > 0) fill(colour, main, top, TRACK_HEIGHT);
  if (range && main) fill(BARS.range, range, top + TRACK_HEIGHT / 2 - 2, 4);
  else if (range) fill(colour, range, top, TRACK_HEIGHT);
}

/** A card as a PNG file. */
export async function drawnPng(shared: Shared): Promise<Blob> {
  const canvas = drawCard(shared);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))),
      'image/png',
    ),
  );
}
