import { checkIsFolder } from '../files/target.ts';
import { UsageError } from '../options.ts';
import { directoryStorage } from './directory-storage.ts';
import { s3Storage } from './s3-storage.ts';
import type { FeedStorage } from './storage.ts';

/** How an object store is reached. What is missing is taken from the environment. */
export interface S3Options {
  endpoint?: string | undefined;
  region?: string | undefined;
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The storage that `--to` names: a folder, or `s3://BUCKET/PREFIX`.
 * @throws UsageError
 */
export function openStorage(to: string, { endpoint, region }: S3Options, env: Env): FeedStorage {
  if (!to.startsWith('s3://')) {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(to)) {
      throw new UsageError(`--to: expected a folder or s3://BUCKET/PREFIX, found "${to}"`);
    }
    if (endpoint !== undefined || region !== undefined) {
      throw new UsageError('--endpoint and --region: expected them with --to s3://BUCKET only');
    }
    checkIsFolder(to);
    return directoryStorage(to);
  }
  const [bucket = '', ...prefix] = to.slice('s3://'.length).split('/');
  if (!bucket) throw new UsageError('--to: expected the name of a bucket after s3://');
  return s3Storage({
    bucket,
    prefix: prefix.filter(Boolean).join('/'),
    endpoint: endpointOf(endpoint ?? env.AWS_ENDPOINT_URL_S3 ?? env.AWS_ENDPOINT_URL),
    region: region ?? env.AWS_REGION ?? env.AWS_DEFAULT_REGION ?? 'us-east-1',
    accessKeyId: fromEnv(env, 'AWS_ACCESS_KEY_ID'),
    secretAccessKey: fromEnv(env, 'AWS_SECRET_ACCESS_KEY'),
    ...(env.AWS_SESSION_TOKEN && { sessionToken: env.AWS_SESSION_TOKEN }),
  });
}

function endpointOf(endpoint: string | undefined): string {
  if (!endpoint) {
    throw new UsageError(
      "expected --endpoint URL, the object store's address; {bucket} in it stands for the bucket",
    );
  }
  if (URL.canParse(endpoint.replace('{bucket}', 'b'))) return endpoint;
  throw new UsageError(`--endpoint: expected an address, found "${endpoint}"`);
}

function fromEnv(env: Env, name: string): string {
  const value = env[name];
  if (value) return value;
  throw new UsageError(`expected ${name} in the environment`);
}
