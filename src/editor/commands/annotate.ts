import { annotate, type Annotated } from '../meaning/annotate.ts';
import { importedId, lookForCurated, lookForImported } from '../meaning/look.ts';
import { LEXICAL, meaningFor } from '../meaning/option.ts';
import { claimsFile, isFolder, readCurated, readFiles } from '../claims-source.ts';
import type { Command } from '../cli.ts';
import type { Io } from '../io.ts';
import { dayOption, noOthers, readOptions, required } from '../options.ts';
import { Progress } from '../progress.ts';
import { withoutDrafts } from '../read-collection.ts';
import { transcriptRows, type TranscriptLine } from '../rows.ts';

const USAGE = `Usage: onrecord annotate --claims FILE.jsonl|DIR --transcript FILE.jsonl [--date DAY] [--lexical]

Finds claims in a transcript, as JSON Lines in the order of its lines:
{line, start, end, quote, claim, confidence, tier, corrected}
A page marks the tiers "certain" and "likely" and lists "related". start and end are offsets in
the line's text, in UTF-16 units.

  --claims      a folder of claim files, or a file of imported claims:
                {id, text, title?, speaker?, stated?, published?, verdict?} on each line
  --transcript  {line, speaker, text, title?, before?} on each line; an unknown speaker is "";
                title is the event or headline, before what was said before, if not the line above
  --date        the day it was said, such as 2024-08-12
  --lexical     by shared words alone, without the second look that reads meaning`;

interface Task {
  claims: string;
  transcript: string;
  date: string | undefined;
  lexical: boolean;
}

/** `onrecord annotate`: what a page with this transcript would mark and list. */
export const annotateCommand: Command = {
  summary: 'finds claims in a transcript',
  usage: USAGE,
  run: async (argv, io) => {
    const task = readTask(argv);
    await (isFolder(task.claims) ? withCurated(task, io) : withImported(task, io));
    return 0;
  },
};

function readTask(argv: string[]): Task {
  const { values, positionals } = readOptions(argv, {
    claims: { type: 'string' },
    transcript: { type: 'string' },
    date: { type: 'string' },
    ...LEXICAL,
  });
  noOthers(positionals);
  return {
    claims: required(values.claims, '--claims FILE.jsonl|DIR'),
    transcript: required(values.transcript, '--transcript FILE.jsonl'),
    date: values.date === undefined ? undefined : dayOption(values.date, '--date'),
    lexical: values.lexical,
  };
}

async function withCurated(task: Task, io: Io): Promise<void> {
  const { tell } = new Progress(io);
  const collection = withoutDrafts(readCurated(task.claims, tell));
  const wanted = { file: task.transcript, kind: transcriptRows };
  const [lines] = await readFiles<[TranscriptLine]>(io, wanted);
  const look = lookForCurated(collection, meaningFor(task, tell), tell);
  await print(annotate(look, lines, task.date), lines.length, task, io);
}

async function withImported(task: Task, io: Io): Promise<void> {
  const wanted = { file: task.transcript, kind: transcriptRows };
  const [claims, lines] = await readFiles(io, claimsFile(task.claims), wanted);
  const { tell } = new Progress(io);
  const look = lookForImported(claims, meaningFor(task, tell), tell);
  await print(annotate(look, lines, task.date), lines.length, task, io, importedId);
}

async function print(
  annotated: AsyncIterable<Annotated>,
  lines: number,
  { transcript }: Task,
  io: Io,
  named = (claim: string) => claim,
): Promise<void> {
  const progress = new Progress(io);
  for await (const { annotations, read, bounded } of annotated) {
    for (const annotation of annotations) {
      await io.out(JSON.stringify({ ...annotation, claim: named(annotation.claim) }));
    }
    if (bounded) {
      const { first, last } = bounded;
      io.err(`${transcript}: lines ${first} to ${last}: too much to be compared with every claim`);
    }
    progress.report('lines searched', read, lines);
  }
}
