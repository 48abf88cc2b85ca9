import { format } from 'prettier';
import type { Linear } from '../../../src/core/meaning/linear.ts';

/** Enough for the same decisions, short enough to read. */
const DIGITS = 3;

/** The source of the file that ships: both verdicts, and the model beside which they were fitted. */
export async function verdictFile(
  verdicts: { curated: Linear<string>; imported: Linear<string> },
  model: string,
): Promise<string> {
  const { curated, imported } = verdicts;
  return format(
    `import type { Linear } from '../linear.ts';
import type { CuratedEvidence } from './curated.ts';
import type { ImportEvidence } from './imported.ts';

/*
 * Written by \`npm run train\`; not by hand. Fitted beside model.safetensors of SHA-256
 * ${model.slice(0, 16)}…; docs/matching.md has the figures.
 */

/** Does a sentence repeat a curated claim? */
export const CURATED_VERDICT: Linear<keyof CuratedEvidence> = ${JSON.stringify(rounded(curated))};

/** Does it repeat an imported one? */
export const IMPORTED_VERDICT: Linear<keyof ImportEvidence> = ${JSON.stringify(rounded(imported))};
`,
    { parser: 'typescript', singleQuote: true, printWidth: 100 },
  );
}

function rounded({ bias, weights }: Linear<string>): Linear<string> {
  const short = (value: number) => Number(value.toPrecision(DIGITS));
  const shortened = Object.entries(weights).map(([name, value]) => [name, short(value)]);
  return { bias: short(bias), weights: Object.fromEntries(shortened) as Record<string, number> };
}
