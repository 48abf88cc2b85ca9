import { drawnPng } from './draw.ts';
import type { ImageServices } from './services.ts';

/** Pictures of cards: drawn here, to the browser's clipboard and downloads. */
export function browserImages(): ImageServices {
  return { draw: drawnPng, save, ...(canCopyImages() && { copy }) };
}

/** The promise itself: the browser takes the click's leave for it before it is drawn. */
async function copy(png: Promise<Blob>): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
}

function canCopyImages(): boolean {
  return typeof ClipboardItem === 'function' && ClipboardItem.supports('image/png');
}

function save(png: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(png);
  link.download = name;
  link.click();
  // No event tells that the browser has taken the file.
  setTimeout(() => URL.revokeObjectURL(link.href), RELEASE_AFTER);
}

const RELEASE_AFTER = 60_000;
