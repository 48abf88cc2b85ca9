import type { Command } from '../cli.ts';
import {
  openWriting,
  warnOfRoot,
  WRITING_OPTIONS,
  WRITING_USAGE,
} from '../feed/command-options.ts';
import { refreshIn } from '../feed/publish.ts';
import { orRefusal } from '../feed/refusal.ts';
import { noOthers, readOptions } from '../options.ts';
import { Progress } from '../progress.ts';

const USAGE = `Usage: onrecord refresh --to DIR|s3://BUCKET/PREFIX [--keys DIR]
                        [--endpoint URL] [--region NAME]

Says anew that what is published still holds. A scheduled job does it every day: three days after
the last time, readers are told that the claims were not confirmed. Needs the timestamp's key and
the snapshot's.

${WRITING_USAGE}`;

/** `onrecord refresh`: a new timestamp, for a scheduled job. */
export const refreshCommand: Command = {
  summary: 'says that what is published still holds, for a scheduled job',
  usage: USAGE,
  run: (argv, io) => {
    const { values, positionals } = readOptions(argv, WRITING_OPTIONS);
    noOthers(positionals);
    return orRefusal(io, async () => {
      const { storage, keys } = await openWriting(values, io);
      warnOfRoot(keys, io);
      const { targets, timestamp } = await new Progress(io).during('refreshing', () =>
        refreshIn({ storage, keys }),
      );
      await io.out(`${storage.name}: version ${targets} was confirmed (timestamp ${timestamp})`);
    });
  },
};
