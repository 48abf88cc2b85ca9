import { format } from 'prettier';
import type { Fit } from './logistic.ts';

/** Enough for the same decisions, short enough to read. */
const DIGITS = 5;

/** The source of the file that ships: both models, and what they were fitted on. */
export async function weightsFile(
  names: readonly string[],
  fits: { ranking: Fit; same: Fit },
  digests: Record<string, string>,
): Promise<string> {
  const model = ({ bias, columns }: Fit) => ({
    bias: rounded(bias),
    weights: Object.fromEntries(
      names.map((name, at) => {
        const { mean, scale, weight } = columns[at]!;
        return [name, { mean: rounded(mean), scale: rounded(scale), weight: rounded(weight) }];
      }),
    ),
  });
  const files = Object.entries(digests).map(([name, sum]) => ` * ${sum.slice(0, 16)}  ${name}`);
  return format(
    `import type { Model } from './model.ts';

/*
 * Written by \`npm run train\`; not by hand. Fitted on (SHA-256, first 16 digits):
 *
${files.join('\n')}
 */

/** Which of the candidates comes first. */
export const RANKING: Model = ${JSON.stringify(model(fits.ranking))};

/** The chance that a sentence repeats a claim. */
export const SAME_CLAIM: Model = ${JSON.stringify(model(fits.same))};
`,
    { parser: 'typescript', singleQuote: true, printWidth: 100 },
  );
}

function rounded(value: number): number {
  return Number(value.toPrecision(DIGITS));
}
