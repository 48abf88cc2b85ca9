import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Who may write to the tests' store. */
export const WRITER = { accessKeyId: 'AKTESTER', secretAccessKey: 'a secret of the tests' };
export const REGION = 'test-1';

/**
 * What a request meets: an answer of the store's own, none at all, half a file, a line that is cut,
 * or an answer that is lost after the write is done.
 */
export type Trouble = number | 'stall' | 'truncate' | 'cut' | 'lost';

export interface StoredObject {
  bytes: Buffer;
  etag: string;
  headers: Record<string, string>;
}

/** An object store on this machine that honours conditions and checks each signature. */
export interface TestStore {
  endpoint: string;
  /** By bucket and key. */
  objects: Map<string, StoredObject>;
  /** `PUT bucket/key`, in their order. */
  requests: string[];
  /** Looks at a request before it is answered, and says what trouble it meets. */
  trouble: (request: string) => Trouble | undefined;
  close(): Promise<void>;
}

export async function startStore(): Promise<TestStore> {
  const server = createServer((request, response) => {
    answer(store, request, response).catch((error: unknown) => {
      response.destroy(error as Error);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const store: TestStore = {
    endpoint: `http://127.0.0.1:${port}`,
    objects: new Map(),
    requests: [],
    trouble: () => undefined,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return store;
}

async function answer(store: TestStore, request: IncomingMessage, response: ServerResponse) {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const body = Buffer.concat(pieces);
  const key = decodeURIComponent(request.url!.slice(1));
  const line = `${request.method} ${key}`;
  store.requests.push(line);
  const trouble = store.trouble(line);
  if (trouble === 'stall') return;
  if (trouble === 'cut') request.socket.destroy();
  else if (typeof trouble === 'number') refuse(response, trouble, 'Trouble');
  else {
    const wrong = signatureFault(request, body);
    if (wrong) refuse(response, 403, wrong);
    else if (request.method === 'GET') get(store, key, response, trouble === 'truncate');
    else put(store, key, request, body, response, trouble === 'lost');
  }
}

function get(store: TestStore, key: string, response: ServerResponse, isTruncated: boolean): void {
  const object = store.objects.get(key);
  if (!object) {
    refuse(response, 404, 'NoSuchKey');
    return;
  }
  const { bytes, etag, headers } = object;
  response.writeHead(200, { ...headers, etag, 'content-length': bytes.length });
  if (isTruncated) response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
  else response.end(bytes);
}

function put(
  store: TestStore,
  key: string,
  { headers, socket }: IncomingMessage,
  bytes: Buffer,
  response: ServerResponse,
  isLost: boolean,
): void {
  const there = store.objects.get(key);
  const { 'if-none-match': ifNone, 'if-match': ifMatch } = headers;
  const isRefused =
    (ifNone === '*' && there !== undefined) || (ifMatch !== undefined && ifMatch !== there?.etag);
  const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
  const kept = ['content-type', 'cache-control'].map((name) => [name, String(headers[name])]);
  if (!isRefused) {
    const about = Object.fromEntries(kept) as Record<string, string>;
    store.objects.set(key, { bytes, etag, headers: about });
  }
  if (isLost) socket.destroy();
  else if (isRefused) refuse(response, 412, 'PreconditionFailed');
  else response.writeHead(200, { etag }).end();
}

function refuse(response: ServerResponse, status: number, code: string): void {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`;
  response.writeHead(status, { 'content-type': 'application/xml' }).end(body);
}

/**
 * Signature Version 4, worked out from the request as it came; `undefined` when it is right. Headers
 * that decide what is written must be under the signature.
 */
function signatureFault(request: IncomingMessage, body: Buffer): string | undefined {
  const { headers, method, url } = request;
  const found =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    );
  if (!found) return 'MissingSecurityHeader';
  const [, id, day, region, signed, signature] = found as unknown as string[];
  if (id !== WRITER.accessKeyId || region !== REGION) return 'InvalidAccessKeyId';
  const names = signed!.split(';');
  const must = ['host', 'x-amz-date', 'x-amz-content-sha256', 'if-match', 'if-none-match'];
  if (must.some((name) => headers[name] !== undefined && !names.includes(name))) {
    return 'HeaderNotSigned';
  }
  const digest = headers['x-amz-content-sha256'] as string | undefined;
  if (digest !== sha256(body)) return 'XAmzContentSHA256Mismatch';
  const date = headers['x-amz-date'] as string;
  const lines = names.map((name) => `${name}:${String(headers[name]).trim()}\n`).join('');
  const canonical = [method, url, '', lines, signed, digest].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n');
  const key = [day!, region, 's3', 'aws4_request'].reduce<Buffer>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    Buffer.from(`AWS4${WRITER.secretAccessKey}`),
  );
  const expected = createHmac('sha256', key).update(text).digest();
  const isRight = timingSafeEqual(expected, Buffer.from(signature!, 'hex'));
  return isRight ? undefined : 'SignatureDoesNotMatch';
}

function sha256(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex');
}
