import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { FeedProblem } from '../../src/messages/feeds.ts';

/** What a host may know when it answers otherwise than it should. */
export interface FaultScene {
  /** A host that must never be asked: redirects lead there. */
  elsewhere: string;
  /** What the file should have been. */
  file: Buffer;
}

export interface HostFault {
  name: string;
  /** What the reader is told in the settings; it may depend on the file. */
  problems: readonly FeedProblem[];
  answer(response: ServerResponse, scene: FaultScene): void;
}

const UNREACHABLE: readonly FeedProblem[] = ['unreachable'];
/** A file whose digest is signed for is another; one that is signed itself is none, or not signed. */
const DAMAGED: readonly FeedProblem[] = ['malformed', 'mismatch', 'signature', 'too-large'];

/** Sends a file with a status, and ends. */
const sends =
  (status: number, headers: Record<string, string> = {}, body = '') =>
  (response: ServerResponse) => {
    response.writeHead(status, headers);
    response.end(body);
  };

const half = ({ file }: FaultScene) => file.subarray(0, file.length >> 1);

const PORTAL = '<!doctype html><title>Welcome to our network</title><form>…</form>';
const BOMB = gzipSync(Buffer.alloc(256 * 1024 * 1024));

/** What can go wrong with any file, as hosts and what stands before them do it. */
export const HOST_FAULTS: readonly HostFault[] = [
  ...[500, 502, 503, 429, 304].map((status) => ({
    name: `is answered with ${status}`,
    problems: UNREACHABLE,
    answer: sends(status),
  })),
  { name: 'is answered in part (206)', problems: DAMAGED, answer: sends(206) },
  ...[301, 302, 307, 308].map((status) => ({
    name: `is redirected to another host (${status})`,
    problems: UNREACHABLE,
    answer: (response: ServerResponse, { elsewhere }: FaultScene) =>
      sends(status, { location: elsewhere })(response),
  })),
  {
    name: 'is redirected to itself',
    problems: UNREACHABLE,
    answer: (response) => sends(302, { location: response.req.url ?? '/' })(response),
  },
  {
    name: 'is a page to log in on',
    problems: DAMAGED,
    answer: sends(200, { 'content-type': 'text/html' }, PORTAL),
  },
  {
    name: 'is empty',
    problems: DAMAGED,
    answer: sends(200),
  },
  {
    name: 'is half of it, as if that were all',
    problems: DAMAGED,
    answer: (response, scene) => response.end(half(scene)),
  },
  {
    name: 'breaks off in the middle',
    problems: UNREACHABLE,
    answer: (response, scene) => {
      response.writeHead(200, { 'content-length': String(scene.file.length) });
      response.write(half(scene), () => response.destroy());
    },
  },
  {
    name: 'is refused as it is asked for',
    problems: UNREACHABLE,
    answer: (response) => response.destroy(),
  },
  {
    name: 'has bytes changed on the way',
    problems: DAMAGED,
    answer: (response, { file }) => response.end(file.map((byte) => byte ^ 1)),
  },
  {
    name: 'goes on without an end',
    problems: ['too-large'],
    answer: (response, { file }) => {
      response.write(file);
      const more = Buffer.alloc(1024 * 1024, ' ');
      const go = () => {
        while (!response.destroyed && response.write(more));
        if (!response.destroyed) response.once('drain', go);
      };
      go();
    },
  },
  {
    name: 'is a gzip bomb by its encoding on the way',
    problems: ['too-large'],
    answer: (response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(BOMB);
    },
  },
];
