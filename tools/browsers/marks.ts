// These functions run in a page: they see what the page can see of the marks, which is their
// ranges. Their names are made at random.

/** The words of everything painted, one entry a range, in no order. */
export function paintedTexts(): string[] {
  const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
  return ranges.map((range) => (range as Range).toString().replace(/\s+/g, ' '));
}

/**
 * Brings the first mark whose words contain `part` into view.
 * @returns a point on its first line; null where nothing is marked so
 */
export function markAt(part: string): { x: number; y: number } | null {
  const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]) as Range[];
  const inOrder = ranges
    .filter((range) => range.toString().replace(/\s+/g, ' ').includes(part))
    .sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other));
  const first = inOrder[0];
  if (!first) return null;
  first.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = [...first.getClientRects()].find(({ width }) => width > 4);
  return box ? { x: box.left + Math.min(box.width / 2, 20), y: box.top + box.height / 2 } : null;
}

/** Brings words of the page into view, marked or not: some marks come only once they are seen. */
export function bringIntoView(words: string): void {
  const holders = [...document.body.querySelectorAll('*')].filter((element) =>
    element.textContent.replace(/\s+/g, ' ').includes(words),
  );
  holders.at(-1)?.scrollIntoView({ block: 'center', behavior: 'instant' });
}
