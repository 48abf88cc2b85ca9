import type { Shared } from '../../card/share/shared.ts';

/** Where what is shared goes. Tests put their own in its place. */
export interface ShareServices {
  copyText(text: string): Promise<void>;
  /** Missing where no pictures are made. */
  images?: ImageServices;
}

export interface ImageServices {
  /** A card as a PNG file. */
  draw(shared: Shared): Promise<Blob>;
  /** Missing where the browser takes no pictures on its clipboard. */
  copy?: (png: Promise<Blob>) => Promise<void>;
  save(png: Blob, name: string): void;
}

/** The clipboard of the page this runs in. A page without https has none: that is a refusal too. */
export async function copyText(text: string): Promise<void> {
  return navigator.clipboard.writeText(text);
}
