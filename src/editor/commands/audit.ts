import { dirname } from 'node:path';
import type { ImportedClaim } from '../../core/imported/types.ts';
import { documentsIn, KINDS, readDocument } from '../audit/read-document.ts';
import { formatFinding, formatMiss, Totals } from '../audit/report.ts';
import { curatedSearcher, type Searcher } from '../audit/search-curated.ts';
import { importedSearcher } from '../audit/search-imported.ts';
import { namedClaim } from '../claim-file.ts';
import { claimsFile, readFiles } from '../claims-source.ts';
import type { Command } from '../cli.ts';
import type { Io } from '../io.ts';
import { LEXICAL, meaningFor } from '../meaning/option.ts';
import { dayOption, readOptions, required, UsageError } from '../options.ts';
import { Progress } from '../progress.ts';

const FAILED = 1;

const USAGE = `Usage: onrecord audit CLAIM --in DIR|FILE [--date DAY] [--misses] [--json]
                     [--lexical]

Says where a claim would mark pages or transcripts: file:line, the sentence with the marked words in
[brackets], the tier and why. CLAIM is a claim's name or its file (a draft too), or a file of imported
claims such as claims/imported/2026.jsonl. A claim is looked for among all others of its folder, as in
a page; exit code 1 when a document could not be read.

  --in      a folder with the documents, or one of them: ${KINDS}
            (.jsonl: {line, speaker, text} on each line; lines are then these numbers)
  --date    the day that the documents are from, such as 2024-08-12
  --misses  also where the claim was tried and not found, and why (not for imported claims)
  --lexical by shared words alone, without the second look that reads meaning
  --json    JSON Lines {file, line, tier, confidence, claim, quote, sentence, why, speaker?, corrected},
            with --misses also {file, line, claim, text, missed}; the totals on stderr`;

interface Task {
  claim: string;
  folder: string;
  date: string | undefined;
  misses: boolean;
  json: boolean;
  lexical: boolean;
}

/** `onrecord audit`: what an editor reads before a claim goes out. */
export const auditCommand: Command = {
  summary: 'says where a claim would mark a folder of pages or transcripts',
  usage: USAGE,
  run: async (argv, io) => {
    const task = readTask(argv);
    const files = documentsIn(task.folder);
    const searcher = await openSearcher(task, io);
    return audit(files, searcher, task, io);
  },
};

function readTask(argv: string[]): Task {
  const { values, positionals } = readOptions(argv, {
    in: { type: 'string' },
    date: { type: 'string' },
    misses: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    ...LEXICAL,
  });
  const [claim, ...others] = positionals;
  if (claim === undefined || others.length > 0) throw new UsageError('expected one claim');
  if (values.misses && isImported(claim)) {
    throw new UsageError(
      '--misses: expected a claim file; imported claims have no pattern to miss',
    );
  }
  return {
    claim,
    folder: required(values.in, '--in DIR'),
    date: values.date === undefined ? undefined : dayOption(values.date, '--date'),
    misses: values.misses,
    json: values.json,
    lexical: values.lexical,
  };
}

function isImported(claim: string): boolean {
  return claim.endsWith('.jsonl');
}

async function openSearcher({ claim: name, date, lexical }: Task, io: Io): Promise<Searcher> {
  const { tell } = new Progress(io);
  if (isImported(name)) {
    const [claims] = await readFiles<[ImportedClaim]>(io, claimsFile(name));
    return importedSearcher(claims, { date, meaning: meaningFor({ lexical }, tell), tell });
  }
  const folder = name.endsWith('.yaml') ? dirname(name) : 'claims';
  const { claim, collection } = namedClaim(folder, name, tell);
  const meaning = meaningFor({ lexical }, tell);
  return curatedSearcher(collection.collection, claim.id, { date, meaning, tell });
}

async function audit(files: string[], searcher: Searcher, task: Task, io: Io): Promise<number> {
  const totals = new Totals();
  const progress = new Progress(io);
  const start = io.now();
  let code = 0;
  for (const [at, file] of files.entries()) {
    const document = await readDocument(file);
    if ('faults' in document) {
      for (const fault of document.faults) io.err(fault);
      code = FAILED;
      continue;
    }
    const findings = await searcher.find(document);
    const misses = task.misses ? (searcher.misses?.(document) ?? []) : [];
    totals.add(findings, misses);
    for (const finding of findings) {
      if (task.json) await io.out(JSON.stringify({ file, ...finding }));
      else for (const line of formatFinding(file, finding)) await io.out(line);
    }
    for (const miss of misses) {
      const { why: missed, ...rest } = miss;
      if (task.json) await io.out(JSON.stringify({ file, ...rest, missed }));
      else for (const line of formatMiss(file, miss)) await io.out(line);
    }
    progress.report('files read', at + 1, files.length);
  }
  const total = totals.format((io.now() - start) / 1000);
  if (task.json) io.err(total);
  else await io.out(total);
  return code;
}
