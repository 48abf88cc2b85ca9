import { join } from 'node:path';
import type { Fault } from './fault.ts';
import { entriesOf, namesIn } from './files/folder.ts';

/** The folders of a collection, and the endings of the files that are read in each. */
const ENDINGS: Readonly<Record<string, string>> = {
  '.': '.yaml',
  people: '.yaml',
  events: '.yaml',
  imported: '.jsonl',
};
/** What somebody meant to be read. */
const ALIKE: Readonly<Record<string, RegExp>> = {
  '.yaml': /\.(?:ya?ml|json)$/i,
  '.jsonl': /\.(?:jsonl?|ndjson|ya?ml)$/i,
};

/**
 * What lies in a folder of claims as if it were one of its files and is never read: by the ending of its
 * name, or in a folder of another name.
 * @throws InputError
 */
export function strayFaults(folder: string): Fault[] {
  const faults: Fault[] = [];
  for (const [under, ending] of Object.entries(ENDINGS)) {
    const at = under === '.' ? folder : join(folder, under);
    for (const entry of entriesOf(at)) {
      const file = join(at, entry.name);
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) {
        if (under === '.' && !Object.hasOwn(ENDINGS, entry.name)) faults.push(...inOther(file));
      } else if (ALIKE[ending]!.test(entry.name) && !entry.name.endsWith(ending)) {
        faults.push({ file, line: 1, message: `expected a name that ends in ${ending}` });
      }
    }
  }
  return faults;
}

function inOther(folder: string): Fault[] {
  const message = 'expected claims in the folder itself, people in people/, events in events/';
  return namesIn(folder, '.yaml').map((name) => ({ file: join(folder, name), line: 1, message }));
}
