import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Updater } from 'tuf-js';

type Files = ReadonlyMap<string, Uint8Array>;

/** A web server on this computer that has a feed's files. */
export interface TestServer {
  base: string;
  /** What it has from now on. */
  files: Files;
  close(): Promise<void>;
}

export async function serve(files: Files): Promise<TestServer> {
  const server = createServer((request, response) => {
    const bytes = served.files.get(decodeURIComponent(request.url!.slice(1)));
    response.writeHead(bytes ? 200 : 404).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const served: TestServer = {
    base: `http://127.0.0.1:${port}`,
    files,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return served;
}

/** Another client of TUF repositories, with a folder of its own. */
export interface OtherClient {
  /** One update, and one target after it. Rejects where it refuses. */
  update(target?: string): Promise<Buffer | undefined>;
  close(): Promise<void>;
}

export async function otherClient(pinned: string, base: string): Promise<OtherClient> {
  const folder = await mkdtemp(join(tmpdir(), 'feed-'));
  const [metadataDir, targetDir] = [join(folder, 'metadata'), join(folder, 'targets')];
  await Promise.all([mkdir(metadataDir), mkdir(targetDir)]);
  await writeFile(join(metadataDir, 'root.json'), pinned);
  return {
    async update(target) {
      const updater = new Updater({
        metadataDir,
        targetDir,
        metadataBaseUrl: `${base}/metadata`,
        targetBaseUrl: `${base}/targets`,
        config: { fetchRetries: 0, fetchRetry: 0 },
      });
      await updater.refresh();
      if (target === undefined) return undefined;
      const info = await updater.getTargetInfo(target);
      if (!info) throw new Error(`no target ${target}`);
      return readFile(await updater.downloadTarget(info));
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
