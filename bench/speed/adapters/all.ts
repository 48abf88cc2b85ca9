import { flexSearch } from './flexsearch.ts';
import { miniSearch } from './minisearch.ts';
import { firstPass, firstPassAlone, marks, secondPass } from './onrecord.ts';
import { orama } from './orama.ts';
import type { System } from './types.ts';
import { wink } from './wink.ts';

/** The one that the others' speed is compared with. */
export const REFERENCE = 'MiniSearch';

/** Every configuration that is measured, in the order of the table. */
export function allSystems(): System[] {
  const ours = [firstPassAlone(), firstPass(), marks(), secondPass()];
  return [miniSearch(), flexSearch(), orama(), wink(), ...ours];
}

/** @throws when there is none of that name. */
export function systemNamed(name: string): System {
  const found = allSystems().find((system) => system.name === name);
  if (!found) throw new Error(`No configuration is called ${name}.`);
  return found;
}
