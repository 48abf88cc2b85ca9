import {
  canGuard,
  clearArea,
  guard,
  localArea,
  onSynced,
  sessionArea,
  syncArea,
  type StorageArea,
} from '../../platform/areas.ts';
import { onInstalled, remembersNothing } from '../../platform/runtime.ts';
import { openReaderStore } from '../../store/reader-store.ts';
import { wait } from '../wait.ts';
import { afterwards } from './afterwards.ts';
import { readLegacy } from './legacy.ts';
import { observed, type ObservedArea } from './observed.ts';
import { createTakeOver } from './take-over.ts';

/** Whether the browser can keep content scripts out of extension storage. */
const isGuarded = canGuard('local') && canGuard('sync');

/**
 * What is kept of the reader and whom they trust. No content script can read or write it, for a page
 * may take one over: it is in extension storage where that is guarded, else in a database of our own.
 */
export const kept: StorageArea = isGuarded
  ? afterwards(localArea, () => guard('local'))
  : ownArea();

/** What the reader has set, out of reach too. Only guarded storage is carried to their other devices. */
export const chosen: ObservedArea = isGuarded
  ? { ...afterwards(syncArea, () => guard('sync')), onChanged: onSynced }
  : observed(kept);

/** Where Firefox never remembers history it gives an extension no database (153): memory is left. */
function ownArea(): StorageArea {
  if (remembersNothing()) return sessionArea;
  const store = openReaderStore();
  const takeOver = createTakeOver({
    store,
    read: () => readLegacy(localArea, syncArea),
    clear: () => Promise.all([clearArea('local'), clearArea('sync')]),
    installed: new Promise((resolve) => onInstalled((_, before) => resolve(before))),
    wait,
  });
  return afterwards(store, takeOver);
}
