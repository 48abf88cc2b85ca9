import type { Role } from '../../metadata.ts';

/** Something that tuf-js takes and our client refuses. */
export interface Difference {
  /** The mutation, as it is called there. */
  what: string;
  /** In this role only; otherwise in each. */
  role?: Role;
  why: string;
}

const DATES = 'the specification writes moments in one way only; tuf-js takes any date';
const HELD = 'a snapshot that is held is taken for the one that is named only if its bytes are';
const ONE_HASH = 'files are named by SHA-256 in lower case alone; what is not checked is not taken';

export const DIFFERENCES: readonly Difference[] = [
  { what: 'an expiry with fractions', why: DATES },
  { what: 'an expiry without a zone', why: DATES },
  { what: 'an expiry that is no date', why: 'tuf-js takes it for one that never comes' },
  { what: 'another length', role: 'timestamp', why: HELD },
  { what: 'a length too high', role: 'timestamp', why: HELD },
  { what: 'another hash', role: 'timestamp', why: HELD },
  { what: 'a short hash', role: 'timestamp', why: HELD },
  { what: 'a hash in upper case', role: 'timestamp', why: ONE_HASH },
  { what: 'a hash that nobody knows', role: 'timestamp', why: ONE_HASH },
  { what: 'a second hash, of another file', role: 'timestamp', why: ONE_HASH },
  { what: 'a key without its value', why: 'a root’s keys are complete, used or not' },
  { what: 'no consistent snapshots', why: 'a feed’s files are never written over' },
];
