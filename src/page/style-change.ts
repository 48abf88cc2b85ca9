/** Declarations that decide whether and how an element's text is read; see rendering.ts. */
const TELLING =
  'all|display|visibility|content-visibility|float|position|clip|clip-path|white-space|white-space-collapse';
const DECLARATIONS = new RegExp(String.raw`(?<![\w-])(${TELLING})\s*:([^;]*)`, 'gi');
const DECLARATIONS_OR_OWN = new RegExp(
  String.raw`(?<![\w-])(${TELLING}|--[\w-]+)\s*:([^;]*)`,
  'gi',
);
/** A longer style is not taken apart: the observer runs in the page's own turn. */
const LONGEST = 2000;

/**
 * Can the change of a `style` attribute show or hide text, or break its lines otherwise?
 * @param isTop of the root element or the body: pages set custom properties there at every scroll.
 */
export function changesText(before: string | null, after: string | null, isTop: boolean): boolean {
  if (before === after) return false;
  if ((before?.length ?? 0) > LONGEST || (after?.length ?? 0) > LONGEST) return true;
  return telling(before, isTop) !== telling(after, isTop);
}

function telling(style: string | null, isTop: boolean): string {
  const found = style?.toLowerCase().matchAll(isTop ? DECLARATIONS : DECLARATIONS_OR_OWN) ?? [];
  return [...found].map(([, name, value]) => `${name}:${value?.trim()}`).join(';');
}
