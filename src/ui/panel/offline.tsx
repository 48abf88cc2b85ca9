import { signal, type ReadonlySignal } from '@preact/signals';
import { WORDS } from '../words.ts';

/** Whether this computer has no network, as the browser tells it. */
export function followNetwork(): ReadonlySignal<boolean> {
  const isOffline = signal(!navigator.onLine);
  const look = () => (isOffline.value = !navigator.onLine);
  addEventListener('online', look);
  addEventListener('offline', look);
  return isOffline;
}

/** Without a network everything works but the coming of newer claims. */
export function Offline() {
  return <p class="quiet offline">{WORDS.offline}</p>;
}
