import { annotateCurated } from '../annotate-curated.ts';
import { annotateImported } from '../annotate-imported.ts';
import type { Annotation } from '../annotation.ts';
import { claimsFile, indexClaims, isFolder, readCurated, readFiles } from '../claims-source.ts';
import type { Command } from '../cli.ts';
import type { Io } from '../io.ts';
import { dayOption, noOthers, readOptions, required } from '../options.ts';
import { Progress } from '../progress.ts';
import { transcriptRows, type TranscriptLine } from '../rows.ts';

const USAGE = `Usage: onrecord annotate --claims FILE.jsonl|DIR --transcript FILE.jsonl [--date DAY]

Finds claims in a transcript, as JSON Lines in the order of its lines:
{line, start, end, quote, claim, confidence, tier, corrected}
A page marks the tiers "certain" and "likely" and lists "related". start and end are offsets in
the line's text, in UTF-16 units.

  --claims      a folder of claim files, or a file of imported claims:
                {id, text, title?, speaker?, stated?, published?, verdict?} on each line
  --transcript  {line, speaker, text} on each line; an unknown speaker is ""
  --date        the day it was said, such as 2024-08-12`;

interface Task {
  claims: string;
  transcript: string;
  date: string | undefined;
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
  });
  noOthers(positionals);
  return {
    claims: required(values.claims, '--claims FILE.jsonl|DIR'),
    transcript: required(values.transcript, '--transcript FILE.jsonl'),
    date: values.date === undefined ? undefined : dayOption(values.date, '--date'),
  };
}

async function withCurated({ claims, transcript, date }: Task, io: Io): Promise<void> {
  const { tell } = new Progress(io);
  const collection = readCurated(claims, tell);
  const [lines] = await readFiles<[TranscriptLine]>(io, { file: transcript, kind: transcriptRows });
  await print(annotateCurated(collection, lines, date, tell), io);
}

async function withImported({ claims, transcript, date }: Task, io: Io): Promise<void> {
  const [rows, lines] = await readFiles(io, claimsFile(claims), {
    file: transcript,
    kind: transcriptRows,
  });
  const index = indexClaims(rows, io);
  const progress = new Progress(io);
  let searched = 0;
  for (const annotations of annotateImported(index, lines, date)) {
    await print(annotations, io);
    searched += 1;
    progress.report('lines searched', searched, lines.length);
  }
}

async function print(annotations: Annotation[], io: Io): Promise<void> {
  for (const annotation of annotations) await io.out(JSON.stringify(annotation));
}
