import { fileAttacks } from './files.ts';
import { keyAttacks } from './keys.ts';
import { metadataAttacks } from './metadata.ts';
import type { Attack } from './world.ts';

/** The attacks of the specification, and what the client does at each. */
export const ATTACKS: readonly Attack[] = [...metadataAttacks, ...fileAttacks, ...keyAttacks];
