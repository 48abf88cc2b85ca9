/**
 * Asks again and again until there is an answer.
 * @param what for the message: "the panel to open"
 * @param look gives undefined, null or false while it is not so; what it throws counts as that
 * @throws Error after `timeout` milliseconds, with the last thing that was thrown
 */
export async function waitFor<T>(
  what: string,
  look: () => Promise<T> | T,
  { timeout = 60_000, pause = 50 } = {},
): Promise<Exclude<T, undefined | null | false>> {
  const end = Date.now() + timeout;
  let cause: unknown;
  do {
    try {
      const found = await look();
      if (found !== undefined && found !== null && found !== false)
        return found as Exclude<T, undefined | null | false>;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  } while (Date.now() < end);
  throw new Error(`Waited ${timeout / 1000} s for ${what}.`, { cause });
}
