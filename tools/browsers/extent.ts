export interface Extent {
  width: number;
  height: number;
}

/** Runs in a page: how far it reaches in CSS pixels, as far as it is pictured. */
export function extentOf(most: number): Extent {
  const { scrollWidth, scrollHeight } = document.documentElement;
  return { width: Math.min(scrollWidth, most), height: Math.min(scrollHeight, most) };
}
