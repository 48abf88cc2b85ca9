import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asText } from '../../card/share/as-text.ts';
import { sharedOf } from '../../card/share/shared.ts';
import { importedCard, ratedCard, retractedCard, rtlCard } from '../../card/testing.ts';
import type { CardData } from '../../core/claim/card-data.ts';
import { drawCard, drawnPng } from './draw.ts';
import { browserImages } from './images.ts';
import type { ShareServices } from './services.ts';
import { Share, type ShareProps } from './share.tsx';
import { SHARE_WORDS as WORDS } from './words.ts';
import '../../card/tokens.css';
import '../page.css';
import './share.css';

const root = document.createElement('main');
const png = new Blob([new Uint8Array(4)], { type: 'image/png' });
const copyText = vi.fn<ShareServices['copyText']>();
const draw = vi.fn(() => Promise.resolve(png));
const copy = vi.fn<(png: Promise<Blob>) => Promise<void>>();
const save = vi.fn();
const images = { draw, copy, save };

const shared = (data: CardData) => sharedOf(data, '2026-11-24');

beforeEach(() => {
  document.body.append(root);
  vi.resetAllMocks();
  draw.mockResolvedValue(png);
  copyText.mockResolvedValue();
  copy.mockResolvedValue();
});

afterEach(() => {
  render(null, root);
  root.remove();
  document.documentElement.style.colorScheme = '';
});

function show(more: Partial<ShareProps> = {}) {
  render(<Share data={ratedCard} services={{ copyText, images }} {...more} />, root);
  root.querySelector('details')!.open = true;
}

const buttons = () => [...root.querySelectorAll('button')];
const press = (words: string) =>
  buttons()
    .find(({ innerText }) => innerText === words)!
    .click();
const told = (words: string) =>
  vi.waitFor(() => expect(root.querySelector('[role=status]')!.textContent).toBe(words), {
    interval: 5,
  });
const byHand = () => root.querySelector('textarea')?.value;

it('is folded until it is asked for', () => {
  render(<Share data={ratedCard} services={{ copyText, images }} />, root);
  expect(root.innerText.trim()).toBe('Share');
});

it('copies the card as text, and says so', async () => {
  show();
  press(WORDS.text);
  await told(WORDS.copied.text);
  const now = Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format();
  expect(copyText).toHaveBeenCalledExactlyOnceWith(
    asText(shared(ratedCard)).replace('24 November 2026', now),
  );
  expect(byHand()).toBeUndefined();
});

it('copies a citation', async () => {
  show({ data: importedCard });
  press(WORDS.citation);
  await told(WORDS.copied.citation);
  expect(copyText.mock.lastCall?.[0]).toMatch(/^The Star, “No, the harbour.*harbour-cost$/);
});

it('gives the text to be copied by hand where the clipboard refuses', async () => {
  copyText.mockRejectedValueOnce(new Error('refused'));
  show();
  press(WORDS.citation);
  await told(WORDS.notCopied);
  expect(byHand()).toContain('https://star.example/check');
  press(WORDS.text);
  await told(WORDS.copied.text);
  expect(byHand()).toBeUndefined();
});

describe('a link to the words', () => {
  it('is offered only where there are words in a page', () => {
    show();
    expect(root.innerText).not.toContain(WORDS.link);
  });

  it('is copied', async () => {
    show({ onLink: () => Promise.resolve('https://news.example/#:~:text=ten') });
    press(WORDS.link);
    await told(WORDS.copied.link);
    expect(copyText).toHaveBeenCalledExactlyOnceWith('https://news.example/#:~:text=ten');
  });

  it.each([
    ['is not known', () => Promise.resolve(undefined)],
    ['cannot be asked for', () => Promise.reject(new Error('gone'))],
  ])('says what to do where the address %s', async (_, onLink) => {
    show({ onLink });
    press(WORDS.link);
    await told(WORDS.noLink);
    expect(copyText).not.toHaveBeenCalled();
  });
});

describe('an image', () => {
  it('is copied', async () => {
    show();
    press(WORDS.image);
    await told(WORDS.copied.image);
    expect(await copy.mock.lastCall?.[0]).toBe(png);
  });

  it('can be saved where it cannot be copied', async () => {
    copy.mockRejectedValueOnce(new Error('refused'));
    show();
    press(WORDS.image);
    await told(WORDS.notCopiedImage);
    press(WORDS.saveImage);
    await told(WORDS.saved);
    expect(save).toHaveBeenCalledExactlyOnceWith(png, 'onrecord-harbour-crowd.png');
  });

  it('leads to the text where it cannot be drawn', async () => {
    draw.mockRejectedValueOnce(new Error('no canvas'));
    show();
    press(WORDS.saveImage);
    await told(WORDS.notDrawn);
    expect(save).not.toHaveBeenCalled();
  });

  it('is only saved where the clipboard takes none, and not offered where none is made', () => {
    show({ services: { copyText, images: { draw, save } } });
    expect(buttons().map(({ innerText }) => innerText)).toEqual([
      WORDS.text,
      WORDS.citation,
      WORDS.saveImage,
    ]);
    show({ services: { copyText } });
    expect(buttons().map(({ innerText }) => innerText)).toEqual([WORDS.text, WORDS.citation]);
  });

  it('is a PNG of the card on light paper, whatever the reader’s own', async () => {
    document.documentElement.style.colorScheme = 'dark';
    const file = await drawnPng(shared(ratedCard));
    expect(file.type).toBe('image/png');
    const bitmap = await createImageBitmap(file);
    expect(bitmap.width).toBe(1080);
    expect(bitmap.height).toBeGreaterThan(800);
    expect(darkness(drawCard(shared(ratedCard)))).toBeLessThan(0.15);
  });

  it('has its words within its margins, at the side that the card begins at', () => {
    for (const [data, isRtl] of [
      [ratedCard, false],
      [retractedCard, false],
      [rtlCard, true],
    ] as const) {
      const canvas = drawCard(shared(data));
      const inked = inkedColumns(canvas);
      expect(inked.first).toBeGreaterThanOrEqual(68);
      expect(inked.last).toBeLessThanOrEqual(1080 - 68);
      expect(isRtl ? 1080 - inked.last : inked.first).toBeLessThan(82);
    }
  });

  it('goes to the downloads as a file of its own', async () => {
    const files: Promise<Response>[] = [];
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click');
    click.mockImplementation(function (this: HTMLAnchorElement) {
      expect(this.download).toBe('a-card.png');
      files.push(fetch(this.href));
    });
    browserImages().save(png, 'a-card.png');
    click.mockRestore();
    expect(files).toHaveLength(1);
    expect((await (await files[0]!).blob()).type).toBe('image/png');
  });

  it('goes to the clipboard in this browser', () => {
    expect(browserImages().copy).toBeDefined();
  });
});

it.each(['light', 'dark'])('has no fault that axe finds on %s paper', async (scheme) => {
  document.documentElement.style.colorScheme = scheme;
  copyText.mockRejectedValue(new Error('refused'));
  show({ onLink: () => Promise.resolve('https://news.example/') });
  press(WORDS.text);
  await told(WORDS.notCopied);
  const { violations } = await axe.run(root);
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
});

it('fits a narrow panel', async () => {
  root.style.width = '284px';
  copyText.mockRejectedValue(new Error('refused'));
  show({ onLink: () => Promise.resolve(`https://news.example/${'x'.repeat(200)}`) });
  press(WORDS.link);
  await told(WORDS.notCopied);
  expect(root.scrollWidth).toBeLessThanOrEqual(284);
  root.style.width = '';
});

function pixelsOf(canvas: HTMLCanvasElement): Uint8ClampedArray {
  return canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data;
}

/** The share of pixels that are rather dark than light. */
function darkness(canvas: HTMLCanvasElement): number {
  const pixels = pixelsOf(canvas);
  let dark = 0;
  for (let at = 0; at < pixels.length; at += 4) if (pixels[at]! < 128) dark += 1;
  return dark / (pixels.length / 4);
}

/** The first and the last column with dark pixels. */
function inkedColumns(canvas: HTMLCanvasElement): { first: number; last: number } {
  const pixels = pixelsOf(canvas);
  const columns = new Set<number>();
  for (let at = 0; at < pixels.length; at += 4)
    if (pixels[at]! < 128) columns.add((at / 4) % canvas.width);
  return { first: Math.min(...columns), last: Math.max(...columns) };
}
