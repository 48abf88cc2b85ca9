/** Log odds as a sum: so much for each unit of each of some named values. */
export interface Linear<Name extends string> {
  bias: number;
  weights: Readonly<Record<Name, number>>;
}

/** The log odds that some values give. */
export function oddsOf<Name extends string>(
  { bias, weights }: Linear<Name>,
  values: Readonly<Record<Name, number>>,
): number {
  let sum = bias;
  for (const name in weights) sum += weights[name] * values[name];
  return sum;
}
