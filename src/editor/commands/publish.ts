import { fingerprintOf } from '../../core/feed/address.ts';
import { LONGEST_LIVE_HOURS } from '../../core/feed/targets.ts';
import type { Command } from '../cli.ts';
import { checkApproved, checkCommitted, checkFollows } from '../feed/checks.ts';
import {
  openWriting,
  warnOfRoot,
  WRITING_OPTIONS,
  WRITING_USAGE,
} from '../feed/command-options.ts';
import { orRefusal } from '../feed/refusal.ts';
import { headCommit } from '../git.ts';
import { publishTo, type Outcome, type PublishPort } from '../feed/publish.ts';
import { nodeCrypto } from '../feed/crypto.ts';
import { readFolder } from '../feed/read-folder.ts';
import { LEXICAL, meaningFor } from '../meaning/option.ts';
import { readOnly } from '../feed/storage.ts';
import type { Io } from '../io.ts';
import { noOthers, readOptions, wholeNumber } from '../options.ts';
import { inDigits, Progress } from '../progress.ts';

const USAGE = `Usage: onrecord publish --to DIR|s3://BUCKET/PREFIX [--claims DIR] [--keys DIR]
                        [--unapproved] [--dirty] [--live HOURS] [--dry-run] [--lexical]
                        [--endpoint URL] [--region NAME]

Signs the claims and publishes them. Readers find the version before until the last write, and then
the new one. Refused where another editor's work would be lost.

${WRITING_USAGE}
  --claims      the folder of claims (claims/)
  --unapproved  claims without a second editor's sign-off, too
  --dirty       files that are not committed, too
  --live        readers of a live event look for changes every two minutes, for 1 to ${LONGEST_LIVE_HOURS} hours
  --dry-run     checks and signs, and writes nothing
  --lexical     tries examples by shared words alone, without the second look that reads meaning`;

/** `onrecord publish`: signs the claims and puts them where readers find them. */
export const publishCommand: Command = {
  summary: 'signs the claims and publishes them',
  usage: USAGE,
  run: (argv, io) => {
    const { values, positionals } = readOptions(argv, {
      ...WRITING_OPTIONS,
      claims: { type: 'string', default: 'claims' },
      unapproved: { type: 'boolean', default: false },
      dirty: { type: 'boolean', default: false },
      live: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      ...LEXICAL,
    });
    noOthers(positionals);
    const { live } = values;
    const liveHours = live && wholeNumber(live, '--live', LONGEST_LIVE_HOURS);
    return orRefusal(io, async () => {
      const { storage, keys } = await openWriting(values, io);
      const isRehearsal = values['dry-run'];
      if (!isRehearsal) storage.checkWritable?.();
      warnOfRoot(keys, io);
      const folder = values.claims;
      const now = new Date();
      const progress = new Progress(io);
      const { tell: told } = progress;
      const meaning = meaningFor(values, told);
      const { claims, ...published } = await readFolder(folder, now, { meaning, tell: told });
      if (!values.dirty) checkCommitted(folder);
      if (!values.unapproved) checkApproved(claims, now);
      const commit = headCommit(folder);
      if (!commit) io.err(`${folder} is in no git repository: no commit is recorded.`);
      const publication = {
        ...published,
        ...(commit && { commit }),
        ...(liveHours && { liveHours }),
      };
      const port: PublishPort = {
        storage: isRehearsal ? readOnly(storage) : storage,
        keys,
        tell: progress.tell,
        check: (last) => {
          if (last) checkFollows(last, { folder, ...publication });
        },
      };
      const outcome = await progress.during('publishing', () => publishTo(publication, port));
      await tell(outcome, isRehearsal, storage.name, io);
      if (outcome.versions.timestamp === 1) await tellAddress(keys.roots[0]!.bytes, io);
    });
  },
};

async function tell(outcome: Outcome, isRehearsal: boolean, name: string, io: Io): Promise<void> {
  const { wrote, versions, records, changed, removed, files } = outcome;
  if (isRehearsal) await io.out('Nothing was written; this is what would be:');
  const is =
    wrote === 'version'
      ? `version ${versions.targets} with ${inDigits(records)} records (${inDigits(changed)} new or changed, ${inDigits(removed)} removed)`
      : `nothing new; version ${versions.targets} was confirmed`;
  await io.out(`${name}: ${is}`);
  const [full, ...deltas] = files;
  if (!full) return;
  const bytes = deltas.reduce((sum, file) => sum + file.bytes, 0);
  const also = deltas.length > 0 ? `, ${deltas.length} deltas of ${inDigits(bytes)} in all` : '';
  await io.out(`${inDigits(full.bytes)} bytes${also}`);
}

async function tellAddress(root: Uint8Array<ArrayBuffer>, io: Io): Promise<void> {
  await io.out(`Readers add it by its address and #${await fingerprintOf(root, nodeCrypto)}`);
}
