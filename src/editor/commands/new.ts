import { createInterface } from 'node:readline';
import type { Command } from '../cli.ts';
import { newClaim } from '../new/new-claim.ts';
import { LEXICAL, meaningFor } from '../meaning/option.ts';
import { readOptions, UsageError } from '../options.ts';
import { Progress } from '../progress.ts';

const USAGE = `Usage: onrecord new SLUG [--from DRAFT.yaml] [--lexical]

Asks for a claim and writes claims/SLUG.yaml, as a draft that passes \`onrecord check\`. SLUG is the
claim's permanent name: lower-case letters, digits and hyphens. An empty line takes the answer in
[brackets], "-" leaves it out. Answers may also be piped in, a line each. A file that is there is never
touched.

  --from     a draft as the extension's "Draft a claim from this" saves it: offers what it knows
  --lexical  try examples by shared words alone, without the second look that reads meaning`;

/** `onrecord new`: a new claim's file. */
export const newCommand: Command = {
  summary: 'asks for a new claim and writes its file',
  usage: USAGE,
  run: async (argv, io) => {
    const { values, positionals } = readOptions(argv, {
      from: { type: 'string' },
      ...LEXICAL,
    });
    const [slug, ...others] = positionals;
    if (slug === undefined || others.length > 0) {
      throw new UsageError('expected one name for the claim, such as border-wall-built');
    }
    // Before anything is asked: what cannot be opened costs nobody an answer.
    const meaning = meaningFor(values, new Progress(io).tell);
    const input = createInterface({ input: process.stdin });
    try {
      const talk = {
        lines: input[Symbol.asyncIterator](),
        say: (line: string) => io.err(line),
        isPatient: process.stdin.isTTY,
      };
      const { file, remarks } = await newClaim('claims', slug, talk, {
        draft: values.from,
        meaning,
      });
      await io.out(`${file} written, as a draft`);
      for (const remark of remarks) await io.out(`left out until the matcher meets it: ${remark}`);
      return 0;
    } finally {
      input.close();
    }
  },
};
