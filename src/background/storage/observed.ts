import type { StorageArea } from '../../platform/areas.ts';

/** An area that tells when what stands under a key has changed. */
export interface ObservedArea extends StorageArea {
  onChanged(key: string, listener: (value: unknown) => void): void;
}

/** An area that tells of each change made through it: nothing else may change it. */
export function observed(area: StorageArea): ObservedArea {
  const listeners: [key: string, listener: (value: unknown) => void][] = [];
  const tell = (key: string, value: unknown) => {
    for (const [of, listener] of listeners) if (of === key) listener(value);
  };
  return {
    ...area,
    set: async (key, value) => {
      await area.set(key, value);
      tell(key, value);
    },
    remove: async (key) => {
      await area.remove(key);
      tell(key, undefined);
    },
    onChanged: (key, listener) => void listeners.push([key, listener]),
  };
}
