/** Seconds of `1:02:03`, `29:16` or `29:16.5`; nothing where the text is no time. */
export function seconds(written: string | null | undefined): number | undefined {
  const match = /^\s*(?:(\d{1,2}):)?(\d{1,3}):(\d{2})(?:[.,]\d+)?\b/.exec(written ?? '');
  if (!match) return undefined;
  return Number(match[1] ?? 0) * 3600 + Number(match[2]) * 60 + Number(match[3]);
}
