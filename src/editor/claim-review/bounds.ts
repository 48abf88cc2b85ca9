import type { NamelessImport } from '../../core/claim/claim-review/read.ts';
import { IN_PASSING } from '../lines.ts';
import { inDigits } from '../progress.ts';

/** Deeper than this no markup is nested; writing it would take what the program's stack has. */
const DEEPEST = 100;
/** Most bytes of a line without its name, so that what is taken in is read again. */
const LONGEST = IN_PASSING.line - 100;

/** Why a review cannot be held as it is, in words; `undefined` when it can. */
export function boundTrouble(claim: NamelessImport, markup: unknown): string | undefined {
  if (depthOf(markup) > DEEPEST) {
    return `expected markup of at most ${DEEPEST} levels, found it nested deeper`;
  }
  const size = Buffer.byteLength(JSON.stringify({ ...claim, markup }));
  if (size <= LONGEST) return undefined;
  return `expected at most ${inDigits(LONGEST)} bytes with all of its markup, found ${inDigits(size)}`;
}

/** How deep a value is nested, up to one level more than may be. */
function depthOf(value: unknown): number {
  let depth = 0;
  let level = [value].filter(isNested);
  for (; level.length > 0 && depth <= DEEPEST; depth += 1) {
    level = level.flatMap((each) => Object.values(each).filter(isNested));
  }
  return depth;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
