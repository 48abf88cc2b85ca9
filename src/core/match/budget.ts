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
