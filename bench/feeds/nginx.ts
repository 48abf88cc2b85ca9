import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../../src/editor/fault.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';

/** One request as the server logged it. */
export interface Served {
  path: string;
  status: number;
  /** With the answer's head. */
  bytes: number;
}

/** A running nginx that serves a folder as a static host would. */
export interface Nginx {
  address: URL;
  /** What was asked for since it was asked last. */
  served(): Promise<Served[]>;
  close(): Promise<void>;
}

/**
 * Serves a folder by nginx from the system's packages; it is installed where it is missing.
 * @throws InputError when it cannot be had
 */
export async function startNginx(folder: string): Promise<Nginx> {
  const program = findNginx() ?? installNginx();
  const work = mkdtempSync(join(tmpdir(), 'onrecord-nginx-'));
  const port = await freePort();
  const log = join(work, 'access.log');
  const config = join(work, 'nginx.conf');
  writeFileSync(config, configOf({ folder, work, port, log }));
  const child = spawn(program, ['-c', config, '-p', work], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = new URL(`http://127.0.0.1:${port}/`);
  await waitFor('nginx', () => fetch(address).then(Boolean, () => false));
  let read = readLog(log).length;
  return {
    address,
    served: async () => {
      // nginx logs a request when it is over: the mark is the last one's.
      const mark = `mark-${read}`;
      await fetch(new URL(mark, address));
      const lines = await waitFor('the log', () => {
        const found = readLog(log);
        return Promise.resolve(found.at(-1)?.path === `/${mark}` && found);
      });
      const news = lines.slice(read, -1);
      read = lines.length;
      return news;
    },
    close: async () => {
      child.kill('SIGQUIT');
      await ended;
      rmSync(work, { recursive: true, force: true });
    },
  };
}

interface Place {
  folder: string;
  work: string;
  port: number;
  log: string;
}

/** What docs/publishing.md tells hosts: files that never change are kept, the timestamp is not. */
function configOf({ folder, work, port, log }: Place): string {
  return `daemon off;
master_process off;
pid ${work}/nginx.pid;
error_log stderr error;
events {}
http {
  log_format served '$uri $status $bytes_sent';
  access_log ${log} served;
  client_body_temp_path ${work}/body;
  proxy_temp_path ${work}/proxy;
  fastcgi_temp_path ${work}/fastcgi;
  uwsgi_temp_path ${work}/uwsgi;
  scgi_temp_path ${work}/scgi;
  types { application/json json; application/gzip gz; }
  server {
    listen 127.0.0.1:${port};
    root ${folder};
    add_header Cache-Control "public, max-age=31536000, immutable";
    location = /metadata/timestamp.json { add_header Cache-Control "max-age=60"; }
  }
}
`;
}

function readLog(log: string): Served[] {
  if (!existsSync(log)) return [];
  const lines = readFileSync(log, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const [path = '', status, bytes] = line.split(' ');
    return { path, status: Number(status), bytes: Number(bytes) };
  });
}

function findNginx(): string | undefined {
  return ['nginx', '/usr/sbin/nginx'].find(
    (program) => spawnSync(program, ['-v'], { stdio: 'ignore' }).status === 0,
  );
}

/** @throws InputError */
function installNginx(): string {
  const run = (...args: string[]) => spawnSync('apt-get', args, { stdio: 'inherit' }).status === 0;
  run('update', '-qq');
  run('install', '-y', '-qq', '--no-install-recommends', 'nginx-light');
  const program = findNginx();
  if (program) return program;
  throw new InputError(['nginx is needed: install it from the packages of your system']);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
