import type { Refusal } from './contract.ts';

/** Different things said before falling silent: what is said may have come from a hostile page. */
const MOST_SAID = 50;

/** True the first time it is asked about a text, and never after very many different ones. */
export function firstTimes(): (text: string) => boolean {
  const said = new Set<string>();
  return (text) => {
    if (said.has(text) || said.size >= MOST_SAID) return false;
    said.add(text);
    return true;
  };
}

/** Says once for each kind of refused message that it was refused, and why. */
export function createRefusalLog(say: (text: string) => void): (refusal: Refusal) => void {
  const isNew = firstTimes();
  return ({ contract, call, reason }) => {
    const kind = `${contract}.${call}: ${reason.split(':')[0] ?? ''}`;
    if (isNew(kind)) say(`Onrecord refused a message (${contract}.${call}): ${reason}`);
  };
}
