/** A browser event, as far as this folder uses it. */
interface Event<Listener> {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
}

/** Adds a listener to a browser event, and takes it away when `signal` aborts. */
export function listen<Listener>(
  event: Event<Listener>,
  listener: Listener,
  signal?: AbortSignal,
): void {
  event.addListener(listener);
  signal?.addEventListener('abort', () => event.removeListener(listener), { once: true });
}
