/**
 * The earliest first. A date may be only a year or a month: of two of which one holds the other
 * nothing says which was first, and they stay as the file has them.
 */
export function byDate<Dated extends { date: string }>(entries: readonly Dated[]): Dated[] {
  const waiting = [...entries];
  const ordered: Dated[] = [];
  // Not `sort`: "2024" is beside both "2024-03" and "2024-08", which are not beside each other.
  while (waiting.length > 0) {
    const next = waiting.findIndex((entry) => !waiting.some((each) => isLater(entry, each)));
    ordered.push(...waiting.splice(next, 1));
  }
  return ordered;
}

/** Whether one date is surely after another: compared as far as both are known. */
function isLater({ date: one }: { date: string }, { date: other }: { date: string }): boolean {
  const known = Math.min(one.length, other.length);
  return one.slice(0, known) > other.slice(0, known);
}
