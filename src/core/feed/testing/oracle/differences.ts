import type { Role } from '../../metadata.ts';

/** Something that tuf-js and our client judge otherwise. */
export interface Difference {
  /** What our client does; tuf-js does the opposite. */
  we: 'refuse' | 'take';
  /** The mutation, as it is called there. */
  what: string;
  /** In this role only; otherwise in each. */
  role?: Role;
  why: string;
}

const DATES = 'the specification writes moments in one way only; tuf-js takes any date';
const HELD = 'a snapshot that is held is taken for the one that is named only if its bytes are';
const ONE_HASH = 'files are checked by SHA-256, in lower case; what is not checked is not taken';

const REFUSED: readonly Omit<Difference, 'we'>[] = [
  { what: 'an expiry with fractions', why: DATES },
  { what: 'an expiry without a zone', why: DATES },
  { what: 'an expiry that is no date', why: 'tuf-js takes it for one that never comes' },
  { what: 'another length', role: 'timestamp', why: HELD },
  { what: 'a length too high', role: 'timestamp', why: HELD },
  { what: 'another hash', role: 'timestamp', why: HELD },
  { what: 'a short hash', role: 'timestamp', why: HELD },
  { what: 'a hash in upper case', role: 'timestamp', why: ONE_HASH },
  { what: 'a hash that nobody knows', role: 'timestamp', why: ONE_HASH },
  { what: 'no consistent snapshots', why: 'a feed’s files are never written over' },
];

const TAKEN: readonly Omit<Difference, 'we'>[] = [
  {
    what: 'a second hash, of another file',
    role: 'snapshot',
    why: 'the file is the one that its SHA-256 names; digests of other kinds are passed over',
  },
];

export const DIFFERENCES: readonly Difference[] = [
  ...REFUSED.map((difference) => ({ we: 'refuse' as const, ...difference })),
  ...TAKEN.map((difference) => ({ we: 'take' as const, ...difference })),
];
