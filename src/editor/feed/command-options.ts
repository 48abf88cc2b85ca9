import type { FeedStorage } from './storage.ts';
import type { Io } from '../io.ts';
import { required } from '../options.ts';
import { defaultKeys, openKeys } from './keys/files.ts';
import { passphraseFrom } from './keys/passphrase.ts';
import type { FeedKeys } from './keys/signing.ts';
import { openStorage } from './open-storage.ts';

/** The options of all commands that write a feed. */
export const WRITING_OPTIONS = {
  to: { type: 'string' },
  keys: { type: 'string' },
  endpoint: { type: 'string' },
  region: { type: 'string' },
} as const;

/** What they mean. */
export const WRITING_USAGE = `  --to          where: a folder, or a bucket of an object store
  --keys        the folder with the keys (~/.onrecord/keys, or what ONRECORD_KEYS says); private keys
                may come from ONRECORD_TARGETS_KEY, ONRECORD_SNAPSHOT_KEY and ONRECORD_TIMESTAMP_KEY
  --endpoint    the object store's address, such as https://s3.example.org or
                https://{bucket}.s3.example.org (AWS_ENDPOINT_URL)
  --region      its region (AWS_REGION). Who may write: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY`;

interface WritingValues {
  to?: string | undefined;
  keys?: string | undefined;
  endpoint?: string | undefined;
  region?: string | undefined;
}

/** How long before its end a root is spoken of: a person must fetch its key from a safe. */
const SOON = 60 * 24 * 60 * 60 * 1000;

/** Tells when the root runs out soon: readers refuse a feed whose root has. */
export function warnOfRoot({ roots }: FeedKeys, io: Io): void {
  const { expires } = roots.at(-1)!.signed;
  if (Date.parse(expires) - Date.now() > SOON) return;
  io.err(
    `The root runs out on ${expires}, and readers stop then: onrecord keys renew, then publish.`,
  );
}

/** @throws UsageError, InputError, FeedFault */
export async function openWriting(
  values: WritingValues,
  io: Io,
): Promise<{ storage: FeedStorage; keys: FeedKeys }> {
  const { env } = process;
  const to = required(values.to, '--to DIR or --to s3://BUCKET/PREFIX');
  const storage = openStorage(to, values, env);
  const folder = values.keys ?? defaultKeys();
  return {
    storage,
    keys: await openKeys({
      folder,
      env,
      passphrase: passphraseFrom(env),
      warn: (line) => {
        io.err(line);
      },
    }),
  };
}
