/** Does work one piece after the other: events can come faster than what they set going ends. */
export function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  const inTurn = createTurnsOfEach();
  return (work) => inTurn(0, work);
}

/** The same for each of many, told apart by a number: what goes on for one holds up no other. */
export function createTurnsOfEach(): <T>(key: number, work: () => Promise<T>) => Promise<T> {
  const turns = new Map<number, Promise<unknown>>();
  return (key, work) => {
    const done = (turns.get(key) ?? Promise.resolve()).then(work);
    const turn: Promise<unknown> = done
      .catch(() => undefined)
      .then(() => turns.get(key) === turn && turns.delete(key));
    turns.set(key, turn);
    return done;
  };
}
