import type { StorageArea } from '../../platform/areas.ts';
import { observed } from './observed.ts';

/** An area over a map, which a test may look into. */
export function memoryArea(held: Map<string, unknown>): StorageArea {
  return {
    get: (key) => Promise.resolve(held.get(key)),
    entries: (prefix) => Promise.resolve([...held].filter(([key]) => key.startsWith(prefix))),
    set: (key, value) => Promise.resolve(void held.set(key, structuredClone(value))),
    remove: (key) => Promise.resolve(void held.delete(key)),
  };
}

/** What takes the place of `areas.ts` in a test: what is kept, and what was set. */
export function memoryAreas(kept: Map<string, unknown>, chosen: Map<string, unknown>) {
  return { kept: memoryArea(kept), chosen: observed(memoryArea(chosen)) };
}
