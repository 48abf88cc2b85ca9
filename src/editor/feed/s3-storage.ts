import { createHash } from 'node:crypto';
import { AwsV4Signer } from 'aws4fetch';
import { InputError } from '../fault.ts';
import type { FeedStorage, StoredFile } from './storage.ts';
import { nodeWait } from './wait.ts';

/** Where a feed lies in an object store that speaks S3, and who may write there. */
export interface S3Place {
  /** The store's address; `{bucket}` in it stands for the bucket, else that leads the path. */
  endpoint: string;
  region: string;
  bucket: string;
  /** Without slashes around it; may be empty. */
  prefix: string;
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/** How patient it is; the tests are less so. */
export interface S3Patience {
  /** Milliseconds for an answer, beside what the bytes take. */
  answer: number;
  /** Milliseconds before the second try; twice as long before each further one. */
  rest: number;
}

const PATIENCE: S3Patience = { answer: 30_000, rest: 300 };
const MOST_TRIES = 5;
/** Slower lines are given up. */
const LEAST_BYTES_PER_MS = 20;

const CONFLICTS = [409, 412];
const MAY_PASS = [408, 425, 429, 500, 502, 503, 504];

const YEAR = 'public, max-age=31536000, immutable';
/** Readers look at the timestamp for what is new: a cache may keep it for a minute. */
const MINUTE = 'public, max-age=60';

/** Keeps a feed in an object store. Each write is conditional, so that no other's is overwritten. */
export function s3Storage(place: S3Place, patience = PATIENCE): FeedStorage {
  const bucket = new Bucket(place, patience);
  return {
    name: `s3://${[place.bucket, place.prefix].filter(Boolean).join('/')}`,
    read: (path) => bucket.get(path),
    create: (path, bytes) => bucket.put(path, bytes, { 'if-none-match': '*' }),
    replace: (path, bytes, tag) => bucket.put(path, bytes, { 'if-match': tag }),
  };
}

class Bucket {
  readonly #place: S3Place;
  readonly #patience: S3Patience;

  constructor(place: S3Place, patience: S3Patience) {
    this.#place = place;
    this.#patience = patience;
  }

  async get(path: string): Promise<StoredFile | undefined> {
    return this.#send('GET', path, {}, undefined, async (response) => {
      if (response.status === 404) return undefined;
      const bytes = new Uint8Array(await response.arrayBuffer());
      return { bytes, tag: response.headers.get('etag') ?? '' };
    });
  }

  async put(
    path: string,
    bytes: Uint8Array<ArrayBuffer>,
    condition: Record<string, string>,
  ): Promise<boolean> {
    const headers = {
      ...condition,
      'content-type': typeOf(path),
      'cache-control': cachingOf(path),
    };
    for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
      const isDone = await this.#send('PUT', path, headers, bytes, async (response) => {
        await response.arrayBuffer();
        return response.ok;
      });
      if (isDone) return true;
      // A try whose answer was lost may have written them.
      const there = await this.get(path);
      if (there && Buffer.from(bytes).equals(there.bytes)) return true;
      // 409 says that somebody else was writing; where nothing came of that, it is free.
      if (there || condition['if-match'] !== undefined) return false;
    }
    return false;
  }

  /** Sends a request, again where it may pass, and reads its answer: a success, 404 or a conflict. */
  async #send<Result>(
    method: 'GET' | 'PUT',
    path: string,
    headers: Record<string, string>,
    body: Uint8Array<ArrayBuffer> | undefined,
    read: (response: Response) => Promise<Result>,
  ): Promise<Result> {
    for (let tries = 1; ; tries += 1) {
      const problem = await this.#try(method, path, headers, body, read);
      if ('result' in problem) return problem.result;
      if (!problem.mayPass || tries === MOST_TRIES) {
        throw new InputError([`${this.#addressOf(path)}: ${problem.why}`]);
      }
      await nodeWait(this.#patience.rest * 2 ** (tries - 1) * (0.5 + Math.random())).done;
    }
  }

  async #try<Result>(
    method: 'GET' | 'PUT',
    path: string,
    headers: Record<string, string>,
    body: Uint8Array<ArrayBuffer> | undefined,
    read: (response: Response) => Promise<Result>,
  ): Promise<{ result: Result } | { why: string; mayPass: boolean }> {
    const signed = await this.#sign(method, path, headers, body);
    const patience = this.#patience.answer + Math.ceil((body?.length ?? 0) / LEAST_BYTES_PER_MS);
    const signal = AbortSignal.timeout(patience);
    try {
      const response = await fetch(signed.url, {
        method,
        headers: signed.headers,
        redirect: 'error',
        signal,
        ...(body && { body }),
      });
      const { status, ok } = response;
      if (
        ok ||
        (method === 'GET' && status === 404) ||
        (method === 'PUT' && CONFLICTS.includes(status))
      ) {
        return { result: await read(response) };
      }
      return { why: await refusalOf(response), mayPass: MAY_PASS.includes(status) };
    } catch (error) {
      return { why: reasonOf(error), mayPass: true };
    }
  }

  #sign(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: Uint8Array<ArrayBuffer>,
  ) {
    const { region, accessKeyId, secretAccessKey, sessionToken } = this.#place;
    const digest = createHash('sha256')
      .update(body ?? '')
      .digest('hex');
    return new AwsV4Signer({
      method,
      url: this.#addressOf(path),
      headers: { ...headers, 'x-amz-content-sha256': digest },
      service: 's3',
      region,
      accessKeyId,
      secretAccessKey,
      ...(sessionToken !== undefined && { sessionToken }),
    }).sign();
  }

  #addressOf(path: string): string {
    const { endpoint, bucket, prefix } = this.#place;
    const hasBucket = endpoint.includes('{bucket}');
    const base = endpoint.replace('{bucket}', bucket).replace(/\/+$/, '');
    const parts = [base, ...(hasBucket ? [] : [bucket]), prefix, path];
    return parts.filter(Boolean).join('/');
  }
}

function typeOf(path: string): string {
  return path.endsWith('.json') ? 'application/json' : 'application/gzip';
}

function cachingOf(path: string): string {
  return path.endsWith('/timestamp.json') ? MINUTE : YEAR;
}

/** What a store says of why it refused, in short. */
async function refusalOf(response: Response): Promise<string> {
  const text = await response.text();
  const code = /<Code>([\w.]{1,80})<\/Code>/.exec(text)?.[1];
  return `the store answered ${response.status}${code ? ` (${code})` : ''}`;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'the connection failed';
  if (error.name === 'TimeoutError') return 'the store did not answer in time';
  return error.cause instanceof Error && error.cause.message ? error.cause.message : error.message;
}
