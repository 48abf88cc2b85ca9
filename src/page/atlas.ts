import { drawnIn, isElement } from './dom.ts';
import { rootContext } from './context.ts';
import type { Region } from './blocks.ts';
import type { Shadows } from './shadows.ts';

/** What is known of a page from the readings before. */
export interface Atlas {
  regions: WeakMap<Element, Region>;
  /** Elements in which nothing that was read before is used again. */
  restyled: ReadonlySet<Element>;
  shadows: Shadows;
  /** The name of the run whose segments stand in an element. */
  runOf(list: Element): string;
}

export function createAtlas(shadows: Shadows): Atlas {
  const runs = new WeakMap<Element, string>();
  let count = 0;
  return {
    regions: new WeakMap(),
    restyled: new Set(),
    shadows,
    runOf(list) {
      const run = runs.get(list) ?? `run-${(count += 1)}`;
      runs.set(list, run);
      return run;
    },
  };
}

/** The region of the page's root element, which it may have changed. */
export function rootRegion(atlas: Atlas, root: Element): Region {
  const known = atlas.regions.get(root);
  if (known) return known;
  const region: Region = {
    element: root,
    context: rootContext(root),
    items: [],
    dirty: true,
    isCut: false,
  };
  atlas.regions.set(root, region);
  return region;
}

/** The region that a node's text is read in. */
export function regionAround(atlas: Atlas, node: Node): Region | undefined {
  for (let at: Node | null = node; at; at = drawnIn(at)) {
    const region = isElement(at) ? atlas.regions.get(at) : undefined;
    if (region) return region;
  }
  return undefined;
}
