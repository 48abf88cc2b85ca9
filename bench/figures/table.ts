/** A column: its title in one or two lines, and whether numbers stand below each other. */
export interface Column {
  title: readonly string[];
  right?: boolean;
}

const GAP = '  ';

/** Rows as aligned lines under their titles. As wide as it needs to be. */
export function alignedTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string[] {
  const height = Math.max(...columns.map(({ title }) => title.length));
  const titles = Array.from({ length: height }, (_, line) =>
    columns.map(({ title }) => title[line - height + title.length] ?? ''),
  );
  const widths = columns.map((_, at) =>
    Math.max(...[...titles, ...rows].map((row) => (row[at] ?? '').length)),
  );
  const rule = widths.map((width) => '─'.repeat(width));
  return [...titles, rule, ...rows].map((row) =>
    columns
      .map(({ right }, at) => {
        const cell = row[at] ?? '';
        return right ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!);
      })
      .join(GAP)
      .trimEnd(),
  );
}

/** Three digits that count: `3.91`, `0.0672`, `152`. */
export function threeDigits(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value === 0) return '0';
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(digits);
}

/** Bytes in megabytes (10⁶). */
export function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? '–' : threeDigits(bytes / 1e6);
}
