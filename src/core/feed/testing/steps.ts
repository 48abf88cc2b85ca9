/** The worker was stopped; nothing that it still does counts. */
export class Stopped extends Error {
  override name = 'Stopped';
}

/** Counts what a sync does outside itself, and can stop it for good at one step. */
export interface Steps {
  /** Names of the steps taken. */
  readonly taken: readonly string[];
  /** @throws Stopped from the step on at which it is to stop. */
  step(name: string): void;
}

/** @param stopAt the step, counted from 0, at which all stops; never, unless given. */
export function countSteps(stopAt = Infinity): Steps {
  const taken: string[] = [];
  return {
    taken,
    step(name) {
      if (taken.length >= stopAt) throw new Stopped(`stopped before ${name}`);
      taken.push(name);
    },
  };
}
