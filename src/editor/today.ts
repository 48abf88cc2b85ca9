/** Today by universal time, `YYYY-MM-DD`, as files date what is done to them. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
