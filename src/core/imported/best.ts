/** A claim that shares words with a query. */
export interface Candidate {
  claim: number;
  score: number;
}

/**
 * Keeps the best of many: a heap with the worst of them on top. Of two with one score the claim
 * that stands first in the collection wins.
 */
export class Best {
  readonly #claims: Uint32Array;
  readonly #scores: Float64Array;
  #count = 0;
  /** What a score must exceed to be kept. */
  least = Number.NEGATIVE_INFINITY;

  constructor(limit: number) {
    this.#claims = new Uint32Array(limit);
    this.#scores = new Float64Array(limit);
  }

  offer(claim: number, score: number): void {
    if (this.#count < this.#claims.length) {
      this.#put(this.#count, claim, score);
      this.#count += 1;
      this.#rise(this.#count - 1);
    } else if (this.#count > 0 && this.#isWorse(0, claim, score)) {
      this.#put(0, claim, score);
      this.#sink();
    }
    if (this.#count === this.#claims.length && this.#count > 0) this.least = this.#scores[0]!;
  }

  /** The kept, best first. Nothing is kept afterwards. */
  takeAll(): Candidate[] {
    const taken = new Array<Candidate>(this.#count);
    for (let at = this.#count - 1; at >= 0; at -= 1) {
      taken[at] = { claim: this.#claims[0]!, score: this.#scores[0]! };
      this.#count = at;
      this.#put(0, this.#claims[at]!, this.#scores[at]!);
      this.#sink();
    }
    this.least = Number.NEGATIVE_INFINITY;
    return taken;
  }

  #put(at: number, claim: number, score: number): void {
    this.#claims[at] = claim;
    this.#scores[at] = score;
  }

  /** Is the one kept at a place worse than another? */
  #isWorse(at: number, claim: number, score: number): boolean {
    const kept = this.#scores[at]!;
    return kept < score || (kept === score && this.#claims[at]! > claim);
  }

  #rise(from: number): void {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.#isWorse(at, this.#claims[parent]!, this.#scores[parent]!)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(): void {
    for (let at = 0; ;) {
      const worst = this.#worseChild(at);
      if (worst < 0 || !this.#isWorse(worst, this.#claims[at]!, this.#scores[at]!)) return;
      this.#swap(at, worst);
      at = worst;
    }
  }

  #worseChild(at: number): number {
    const left = 2 * at + 1;
    const right = left + 1;
    if (left >= this.#count) return -1;
    if (right >= this.#count) return left;
    return this.#isWorse(right, this.#claims[left]!, this.#scores[left]!) ? right : left;
  }

  #swap(a: number, b: number): void {
    const claim = this.#claims[a]!;
    const score = this.#scores[a]!;
    this.#put(a, this.#claims[b]!, this.#scores[b]!);
    this.#put(b, claim, score);
  }
}
