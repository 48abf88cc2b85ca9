/** A share of some, with the interval that the true share lies in at 95%. */
export interface Share {
  count: number;
  of: number;
  /** NaN where there is nothing to divide by. */
  share: number;
  low: number;
  high: number;
}

/** 97.5% of a normal distribution lie below. */
const Z = 1.959963984540054;

/** A share with Wilson's interval, which holds for few and for shares near 0 and 1 too. */
export function wilson(count: number, of: number): Share {
  if (of === 0) return { count, of, share: Number.NaN, low: 0, high: 1 };
  const share = count / of;
  const square = Z * Z;
  const centre = share + square / (2 * of);
  const spread = Z * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of));
  const whole = 1 + square / of;
  return {
    count,
    of,
    share,
    low: Math.max(0, (centre - spread) / whole),
    high: Math.min(1, (centre + spread) / whole),
  };
}

/** How far two judges agree, in yes and no. */
export interface Agreement {
  pairs: number;
  /** Share of the pairs that both judged alike. */
  equal: number;
  /** Cohen's kappa: 1 is full agreement, 0 as much as by chance. NaN where chance gives all. */
  kappa: number;
}

/** Compares what two judges said of the same things. */
export function agreement(verdicts: readonly (readonly [boolean, boolean])[]): Agreement {
  const pairs = verdicts.length;
  const shareOf = (test: (one: boolean, other: boolean) => boolean) =>
    verdicts.filter(([one, other]) => test(one, other)).length / pairs;
  const equal = shareOf((one, other) => one === other);
  const first = shareOf((one) => one);
  const second = shareOf((_, other) => other);
  const byChance = first * second + (1 - first) * (1 - second);
  return { pairs, equal, kappa: (equal - byChance) / (1 - byChance) };
}
