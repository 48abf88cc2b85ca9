import { dateInWords, quoted } from '../format.ts';
import type { Shared, SharedCheck } from './shared.ts';

/**
 * One line for each check that stands at an address of its own, as its publisher's; where none does,
 * one for the card, with the claim's global name in the place of an address.
 */
export function asCitation(shared: Shared): string {
  const addressed = shared.checks.filter(({ url }) => url !== undefined);
  if (addressed.length > 0)
    return addressed.map((check) => line({ ...check, title: titleOf(shared, check) })).join('\n');
  return line({
    by: shared.publisher,
    title: shared.claim,
    date: shared.date,
    url: shared.key,
  });
}

/** An imported check is cited by its headline, a review by the claim. */
function titleOf({ summary, claim }: Shared, { reason }: SharedCheck): string {
  return summary === undefined ? (reason ?? claim) : claim;
}

interface Cited {
  by: string;
  title: string;
  date?: string | undefined;
  url?: string | undefined;
}

function line({ by, title, date, url }: Cited): string {
  return [by, quoted(title), date !== undefined && dateInWords(date), url]
    .filter((part) => part !== false && part !== undefined)
    .join(', ');
}
