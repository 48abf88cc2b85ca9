import { waitFor } from './wait-for.ts';

/** So many looks in a row must be like the one before. */
const LOOKS = 3;

/**
 * Waits until several looks in a row find the same: something that slides or grows has come to rest.
 * @param look gives what JSON can carry; null and undefined are no rest
 * @returns what was found
 */
export async function atRest<T>(
  what: string,
  look: () => Promise<T>,
): Promise<Exclude<T, undefined | null | false>> {
  let before = '';
  let alike = 0;
  return waitFor(`${what} to come to rest`, async () => {
    const found = await look();
    const now = JSON.stringify(found);
    alike = now === before ? alike + 1 : 0;
    before = now;
    return alike >= LOOKS && found;
  });
}
