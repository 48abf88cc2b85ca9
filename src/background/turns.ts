/** Does work one piece after the other: events can come faster than what they set going ends. */
export function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let turn: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = turn.then(work, work);
    turn = done.catch(() => undefined);
    return done;
  };
}
