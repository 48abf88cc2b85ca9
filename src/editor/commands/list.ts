import type { Command } from '../cli.ts';
import { isFolder } from '../claims-source.ts';
import { InputError } from '../fault.ts';
import { statOf } from '../files/file-error.ts';
import { importedFiles } from '../imported-claims.ts';
import type { Io } from '../io.ts';
import { noOthers, oneOf, readOptions } from '../options.ts';
import { listClaims, type ListFilter } from '../overview/list.ts';
import { STATES } from '../overview/state.ts';
import { Progress } from '../progress.ts';
import { readCollection, type ReadCollection } from '../read-collection.ts';
import { table } from '../table.ts';

const KINDS = ['claim', 'prediction', 'opinion', 'context'] as const;

const USAGE = `Usage: onrecord list [--state STATE] [--kind KIND] [--event EVENT] [--about TOPIC]
                     [--claims DIR] [--json]

Lists claims: name, kind, state, the day of the last revision (else of the first publication), claim.

  --state   ${STATES.join(', ')}: the first that applies. "unapproved" waits for a
            second editor; "published" is held back by nothing
  --kind    ${KINDS.join(', ')}
  --event   the name of an event
  --about   a topic, as files have it under \`about\`
  --claims  a folder of claim files (claims/ if not given)
  --json    one claim a line: {id, kind, state, changed?, claim}`;

/** `onrecord list`: the claims of a folder and how far they are. */
export const listCommand: Command = {
  summary: 'lists claims and how far they are',
  usage: USAGE,
  run: async (argv, io) => {
    const { values, positionals } = readOptions(argv, {
      state: { type: 'string' },
      kind: { type: 'string' },
      event: { type: 'string' },
      about: { type: 'string' },
      claims: { type: 'string', default: 'claims' },
      json: { type: 'boolean', default: false },
    });
    noOthers(positionals);
    const filter: ListFilter = {
      ...(values.state !== undefined && { state: oneOf(values.state, '--state', STATES) }),
      ...(values.kind !== undefined && { kind: oneOf(values.kind, '--kind', KINDS) }),
      ...(values.event !== undefined && { event: values.event }),
      ...(values.about !== undefined && { about: values.about }),
    };
    const { claims, collection } = readForOverview(values.claims, io);
    const events = collection.events.map(({ id }) => id);
    if (values.event !== undefined) oneOf(values.event, '--event', events);
    const rows = listClaims(claims, filter, new Date());
    if (values.json) {
      for (const row of rows) await io.out(JSON.stringify(row));
      return 0;
    }
    const columns = ['claim', 'kind', 'state', 'changed', 'text'].map((title) => ({ title }));
    const cells = rows.map(({ id, kind, state, changed = '', claim }) => [
      ...[id, kind, state, changed],
      claim,
    ]);
    if (rows.length > 0) for (const line of table(columns, cells)) await io.out(line);
    await io.out(rows.length === 1 ? '1 claim' : `${rows.length} claims`);
    return 0;
  },
};

/** What can be read of a folder; says on stderr that there is more, where files have faults. */
export function readForOverview(folder: string, io: Io): ReadCollection {
  if (!isFolder(folder)) throw new InputError([`${folder}:1: expected a folder of claims`]);
  const read = readCollection(folder, new Progress(io).tell);
  if (read.files.filter((file) => statOf(file)).length + importedFiles(folder).length === 0) {
    throw new InputError([`${folder}:1: expected a folder of claims, found no claim file in it`]);
  }
  const { length } = read.faults;
  if (length > 0) {
    const faults = length === 1 ? '1 fault' : `${length} faults`;
    io.err(`${faults} (onrecord check tells more); files that cannot be read are left out`);
  }
  return read;
}
