import { IMAGE_MARGIN, layOutImage } from '../../card/share/image-layout.ts';
import type { Shared } from '../../card/share/shared.ts';

/** Light paper, whatever the reader's own: a picture goes to others. */
const PAPER = '#fbf8f1';
const RULE = '#978c79';
const TONES = { ink: '#221e18', soft: '#5d554a' };

/** Draws a card's words on a canvas of the page; nothing is loaded. */
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
  context.textAlign = isRtl ? 'right' : 'left';
  const side = isRtl ? layout.width - IMAGE_MARGIN : IMAGE_MARGIN;
  for (const { text, style, baseline, direction } of layout.lines) {
    context.font = style.font;
    context.direction = direction;
    context.fillStyle = TONES[style.tone];
    context.fillText(text, side, baseline);
  }
  context.fillStyle = RULE;
  for (const rule of layout.rules)
    context.fillRect(IMAGE_MARGIN, rule, layout.width - 2 * IMAGE_MARGIN, 2);
  return canvas;
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
