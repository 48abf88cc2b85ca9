import type { ImportedClaim, Query } from '../../core/imported/types.ts';
import { claimsFile, indexClaims, isFolder, readCurated, readFiles } from '../claims-source.ts';
import type { Command } from '../cli.ts';
import { explainCurated } from '../explain-curated.ts';
import { explainImported } from '../explain-imported.ts';
import { explainReadings } from '../explain-meaning.ts';
import { importedId, lookForImported } from '../meaning/look.ts';
import type { Meaning } from '../meaning/open-meaning.ts';
import { LEXICAL, meaningFor } from '../meaning/option.ts';
import { recorded } from '../meaning/recorded.ts';
import { requestOf } from '../meaning/request.ts';
import type { Io } from '../io.ts';
import { Progress } from '../progress.ts';
import { dayOption, readOptions, required, unused, UsageError, wholeNumber } from '../options.ts';

const MOST_CANDIDATES = 100;

const USAGE = `Usage: onrecord explain "SENTENCE" [--claims FILE.jsonl|DIR] [--speaker NAME] [--date DAY]
                        [--title TITLE] [--before TEXT] [--top 5] [--lexical]

Shows which claims a sentence could repeat and what decided about each.

  --claims   a folder of claim files (claims/ if not given), or a file of imported claims
  --speaker  who says it, as a page would name them: it is read as speech then, else as an article's
  --date     the day it was said, such as 2024-08-12
  --title    the page's headline, or the event
  --before   what was said before it
  --top      how many imported claims are shown
  --lexical  by shared words alone, without the second look that reads meaning`;

/** `onrecord explain`: why a sentence is marked, or is not. */
export const explainCommand: Command = {
  summary: 'shows why a sentence is marked, or is not',
  usage: USAGE,
  run: async (argv, io) => {
    const { claims, query, title, limit, lexical, given } = readTask(argv);
    if (isFolder(claims)) unused(given, ['top'], 'with a file of imported claims');
    const { tell } = new Progress(io);
    const asked = { ...query, ...(title && { title }) };
    const lines = isFolder(claims)
      ? await explainCurated(
          readCurated(claims, tell),
          requestOf(asked),
          meaningFor({ lexical }, tell),
          tell,
        )
      : await withImported(claims, asked, { limit, lexical }, io);
    for (const line of lines) await io.out(line);
    return 0;
  },
};

function readTask(argv: string[]): {
  claims: string;
  query: Query;
  title: string | undefined;
  limit: number;
  lexical: boolean;
  given: ReadonlySet<string>;
} {
  const { values, positionals, given } = readOptions(argv, {
    claims: { type: 'string', default: 'claims' },
    speaker: { type: 'string' },
    date: { type: 'string' },
    title: { type: 'string' },
    before: { type: 'string' },
    ...LEXICAL,
    top: { type: 'string', default: '5' },
  });
  const [text, ...others] = positionals;
  if (!text?.trim() || others.length > 0) {
    throw new UsageError('expected one sentence, in quotation marks');
  }
  const query = {
    text,
    ...(values.speaker && { speaker: values.speaker }),
    ...(values.before && { before: [values.before] }),
    ...(values.date !== undefined && { date: dayOption(values.date, '--date') }),
  };
  return {
    claims: required(values.claims, '--claims FILE.jsonl|DIR'),
    query,
    title: values.title,
    lexical: values.lexical,
    given,
    limit: wholeNumber(values.top, '--top', MOST_CANDIDATES),
  };
}

async function withImported(
  file: string,
  { title, ...query }: Query & { title?: string },
  { limit, lexical }: { limit: number; lexical: boolean },
  io: Io,
): Promise<string[]> {
  const [claims] = await readFiles<[ImportedClaim]>(io, claimsFile(file));
  const words = explainImported(indexClaims(claims, io), query, limit);
  const meaning = meaningFor({ lexical }, new Progress(io).tell);
  if (!meaning) return words;
  const read = await readingsOf(claims, { ...query, ...(title && { title }) }, meaning);
  return [...words, '', ...read];
}

/** What the second look made of a sentence: what it read, and what a page would mark or list. */
async function readingsOf(
  claims: readonly ImportedClaim[],
  query: Query & { title?: string },
  meaning: Meaning,
): Promise<string[]> {
  const record = recorded(meaning);
  const { matches } = await lookForImported(claims, record.meaning).look(requestOf(query));
  const shown = matches.map(
    ({ claim, tier, confidence }) => `${tier} ${confidence.toFixed(4)} ${importedId(claim)}`,
  );
  return [
    ...explainReadings(record.take()),
    '',
    shown.length > 0
      ? `After the second look: ${shown.join(', ')}`
      : 'After the second look nothing is marked or listed.',
  ];
}
