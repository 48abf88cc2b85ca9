import type { Refusal } from '../messages/contract.ts';

/** Says a fault in the console. */
export type Report = (error: unknown) => void;

/** Different things said before falling silent: what is said may have come from a hostile page. */
const MOST_SAID = 50;

/** Says each different error once. */
export function createReport(say: (text: string, error: unknown) => void): Report {
  const isNew = firstTimes();
  return (error) => {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    if (isNew(text)) say('Onrecord:', error);
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

function firstTimes(): (text: string) => boolean {
  const said = new Set<string>();
  return (text) => {
    if (said.has(text) || said.size >= MOST_SAID) return false;
    said.add(text);
    return true;
  };
}
