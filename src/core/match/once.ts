/** Makes a value when it is first asked for, and keeps it. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Makes a value for each key when it is first asked for, and keeps it. */
export function oncePer<K, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, { value: T }>();
  return (key) => {
    let kept = made.get(key);
    if (!kept) made.set(key, (kept = { value: make(key) }));
    return kept.value;
  };
}
