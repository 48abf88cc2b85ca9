import { FeedFault } from '../../core/feed/fault.ts';
import { ROLES } from '../../core/feed/metadata.ts';
import { FULL_TARGET } from '../../core/feed/targets.ts';
import type { Command } from '../cli.ts';
import { orRefusal } from '../feed/refusal.ts';
import { placeOf, verifyFeed, type Verified } from '../feed/verify.ts';
import { readOptions, UsageError } from '../options.ts';
import { printable } from '../printable.ts';
import { inDigits, Progress } from '../progress.ts';

const USAGE = `Usage: onrecord verify URL|DIR[#FINGERPRINT]

Takes a feed over as a reader's browser would who adds it now, and tells what came of it. Exit code 1
with the reason where a reader would refuse it, or would pass over some of its records.`;

/** `onrecord verify`: a published feed as a reader finds it. */
export const verifyCommand: Command = {
  summary: 'reads a published feed as a reader would',
  usage: USAGE,
  run: (argv, io) => {
    const [text, ...others] = readOptions(argv, {}).positionals;
    if (!text || others.length > 0) throw new UsageError('expected one address or folder');
    const place = placeOf(text);
    return orRefusal(io, async () => {
      const progress = new Progress(io);
      const verified = await progress.during('reading the feed', () =>
        verifyFeed(place, { tell: progress.tell }),
      );
      const lines = linesOf(verified);
      for (const line of lines) await io.out(line);
      if (!place.fingerprint) {
        io.err('No fingerprint was given: whose feed it is was not checked.');
      }
      const { passedOver } = verified;
      if (passedOver > 0) {
        throw new FeedFault(
          'malformed',
          FULL_TARGET,
          `readers pass over ${inDigits(passedOver)} records`,
        );
      }
    });
  },
};

function linesOf({ synced, fingerprint, requests, bytes }: Verified): string[] {
  const { info, trusted } = synced;
  const live = info.live && `live until ${info.live.until}`;
  return [
    `publisher: ${printable(info.name)} (${info.publisher})`,
    `fingerprint: ${fingerprint}`,
    ...ROLES.map((role) => {
      const { version, expires } = trusted[role].signed;
      return `${role}: version ${version}, valid until ${expires}`;
    }),
    `records: ${inDigits(info.records)}`,
    `commit: ${info.commit ?? 'none'}`,
    ...(live ? [live] : []),
    `fetched: ${inDigits(bytes)} bytes in ${requests} requests`,
  ];
}
