/**
 * What reading one passage may cost, in counted work, so that it is the same on every machine. A
 * hostile page can make text cost much; it cannot make it cost more than this.
 */
export interface Work {
  /** UTF-16 units of text. */
  characters: number;
  /** Claims that words of the text name, each time one does. */
  postings: number;
  /** Claims looked for in a window. */
  candidates: number;
  /** Words, phrases and cues compared while a claim is verified and its speaker is found. */
  steps: number;
}

/** Which part of a budget was spent. */
export type Bound = keyof Work;

/** Ordinary text spends under a hundredth of the last three. */
export const BUDGET: Readonly<Work> = {
  characters: 20_000,
  postings: 40_000,
  candidates: 10_000,
  steps: 800_000,
};

/**
 * What one request may cost: five passages of the longest, each at its dearest. Ordinary requests
 * spend under a tenth.
 */
export const REQUEST_BUDGET: Readonly<Work> = timesBudget(BUDGET, 5);
/** Units of work that are done before there is a rest, where the work is done in steps. */
const STEP = 2000;

/** Ends the reading of a stream whose budget is spent. */
export class BudgetSpent extends Error {
  override name = 'BudgetSpent';
  readonly bound: Bound;

  constructor(bound: Bound) {
    super(`no ${bound} left`);
    this.bound = bound;
  }
}

/** Counts the work on one stream. */
export class Meter {
  readonly spent: Work = { characters: 0, postings: 0, candidates: 0, steps: 0 };
  readonly limits: Readonly<Work>;
  #rested = 0;

  constructor(limits: Readonly<Work>) {
    this.limits = limits;
  }

  /**
   * Counts work that is about to be done.
   * @throws BudgetSpent instead of letting it be done when that much is not left.
   */
  spend(kind: Bound, amount: number): void {
    const total = this.spent[kind] + amount;
    if (total > this.limits[kind]) throw new BudgetSpent(kind);
    this.spent[kind] = total;
  }

  /** All that was spent, in units that take about as long each. */
  get total(): number {
    const { characters, postings, candidates, steps } = this.spent;
    return characters + postings + candidates + steps;
  }

  /** Enough was done for a rest. */
  get isDue(): boolean {
    return this.total - this.#rested >= STEP;
  }

  /** A rest is taken. @returns what was spent since the last one */
  rest(): number {
    const since = this.total - this.#rested;
    this.#rested += since;
    return since;
  }

  /** Counts comparisons: `spend` for the inner loops. */
  step(amount: number): void {
    const total = this.spent.steps + amount;
    if (total > this.limits.steps) throw new BudgetSpent('steps');
    this.spent.steps = total;
  }
}

/** The budget of several passages that are read as one. */
export function timesBudget(budget: Readonly<Work>, passages: number): Readonly<Work> {
  if (passages === 1) return budget;
  return {
    characters: budget.characters * passages,
    postings: budget.postings * passages,
    candidates: budget.candidates * passages,
    steps: budget.steps * passages,
  };
}

/** The lesser of two budgets, each part for itself. */
export function leastBudget(one: Readonly<Work>, other: Readonly<Work>): Readonly<Work> {
  return {
    characters: Math.min(one.characters, other.characters),
    postings: Math.min(one.postings, other.postings),
    candidates: Math.min(one.candidates, other.candidates),
    steps: Math.min(one.steps, other.steps),
  };
}

/** What is left of a budget. */
export function restOf(budget: Readonly<Work>, spent: Readonly<Work>): Readonly<Work> {
  return {
    characters: budget.characters - spent.characters,
    postings: budget.postings - spent.postings,
    candidates: budget.candidates - spent.candidates,
    steps: budget.steps - spent.steps,
  };
}
