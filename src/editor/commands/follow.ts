import { basename, join } from 'node:path';
import type { Command } from '../cli.ts';
import { importedInWords, importReviews } from '../claim-review/import.ts';
import { readOptions, UsageError } from '../options.ts';

const USAGE = `Usage: onrecord follow FILE|URL [--as NAME] [--prune | --prune-any]

Keeps a file of imported claims as a desk publishes its checks: new ones come in, changed ones are
replaced. Run it before "onrecord publish", by hand or by a schedule, and a desk's pages become a
signed feed without anything being typed twice.

A source without a single review is an error and changes nothing.

  --as NAME    the file claims/imported/NAME.jsonl; otherwise named after the source
  --prune      take out what the source does not hold any more; it is only counted otherwise. Where that
               is more than a quarter of the file, nothing is changed
  --prune-any  the same, however much it is`;

/** `onrecord follow`: keeps imported claims as their source has them. */
export const followCommand: Command = {
  summary: "keeps imported claims as a desk's pages or feed have them",
  usage: USAGE,
  run: async (argv, io) => {
    const { values, positionals } = readOptions(argv, {
      as: { type: 'string' },
      prune: { type: 'boolean', default: false },
      'prune-any': { type: 'boolean', default: false },
    });
    const [source, ...others] = positionals;
    if (source === undefined || others.length > 0) throw new UsageError('expected one FILE or URL');
    const name = values.as ?? nameOf(source);
    if (!/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/.test(name)) {
      throw new UsageError(
        `--as: expected lower-case letters, digits, dots and hyphens: "${name}"`,
      );
    }
    const into = join('claims', 'imported', `${name}.jsonl`);
    const some = values.prune ? 'some' : 'none';
    const prune = values['prune-any'] ? 'any' : some;
    const imported = await importReviews([source], into, io, { prune });
    await io.out(`${into}: ${importedInWords(imported)}`);
    return 0;
  },
};

function nameOf(source: string): string {
  if (/^https?:/i.test(source) && URL.canParse(source)) return new URL(source).hostname;
  return basename(source)
    .toLowerCase()
    .replace(/\.[^.]*$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
