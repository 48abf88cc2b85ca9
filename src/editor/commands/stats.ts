import { readImportedClaims } from '../imported-claims.ts';
import type { Command } from '../cli.ts';
import { noOthers, readOptions } from '../options.ts';
import { collectionStats } from '../overview/stats.ts';
import { inDigits, Progress } from '../progress.ts';
import { table } from '../table.ts';
import { readForOverview } from './list.ts';

const USAGE = `Usage: onrecord stats [--claims DIR] [--json]

Numbers of claims by state, kind, rating, event, approval, sources and age. People are not counted.

  --claims  a folder of claim files (claims/ if not given)
  --json    one object: {title: {answer: number}}`;

/** `onrecord stats`: what a folder of claims holds, in numbers. */
export const statsCommand: Command = {
  summary: 'counts claims by state, kind, rating, event, sources and age',
  usage: USAGE,
  run: async (argv, io) => {
    const { values, positionals } = readOptions(argv, {
      claims: { type: 'string', default: 'claims' },
      json: { type: 'boolean', default: false },
    });
    noOthers(positionals);
    const { collection, claims } = readForOverview(values.claims, io);
    const progress = new Progress(io);
    let imported = 0;
    let broken = 0;
    for await (const {} of readImportedClaims(values.claims, () => (broken += 1))) {
      imported += 1;
      progress.report('imported claims read', imported);
    }
    if (broken > 0) io.err(`${inDigits(broken)} lines of imported claims could not be read`);
    const tallies = collectionStats(collection, claims, imported, new Date());
    if (values.json) {
      const entries = tallies.map(({ title, counts }) => [title, Object.fromEntries(counts)]);
      await io.out(JSON.stringify(Object.fromEntries(entries)));
      return 0;
    }
    for (const [at, { title, counts }] of tallies.entries()) {
      if (at > 0) await io.out('');
      const rows = counts.map(([name, count]) => [name, inDigits(count)]);
      const columns = [{ title }, { title: 'number', right: true }];
      for (const line of table(columns, rows)) await io.out(line);
    }
    return 0;
  },
};
