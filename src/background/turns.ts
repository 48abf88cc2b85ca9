/** Does work one piece after the other: events can come faster than what they set going ends. */
export function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  const inTurn = createTurnsOfEach<'all'>();
  return (work) => inTurn('all', work);
}

/** The same for each of many: what goes on for one of them holds up no other. */
export function createTurnsOfEach<Key>(): <T>(key: Key, work: () => Promise<T>) => Promise<T> {
  const turns = new Map<Key, Promise<unknown>>();
  return (key, work) => {
    const done = (turns.get(key) ?? Promise.resolve()).then(work);
    const turn: Promise<unknown> = done
      .catch(() => undefined)
      .then(() => turns.get(key) === turn && turns.delete(key));
    turns.set(key, turn);
    return done;
  };
}
