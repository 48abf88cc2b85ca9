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
  signal?.addEventListener('abort', () => remove(event, listener), { once: true });
}

/** In a content script that outlived its extension the browser throws; nothing listens then. */
function remove<Listener>(event: Event<Listener>, listener: Listener): void {
  try {
    event.removeListener(listener);
  } catch {
    return;
  }
}
