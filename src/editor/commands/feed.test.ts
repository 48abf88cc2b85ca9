import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { once } from 'node:events';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
} from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { approve } from '../approve.ts';
import { retract } from '../retract.ts';
import { runInProcess } from '../testing.ts';
import { keysCommand } from './keys.ts';
import { publishCommand } from './publish.ts';
import { refreshCommand } from './refresh.ts';
import { verifyCommand } from './verify.ts';

const COMMANDS = {
  keys: keysCommand,
  publish: publishCommand,
  refresh: refreshCommand,
  verify: verifyCommand,
};
const run = (...argv: string[]) => runInProcess(COMMANDS, argv);

let root: string;
let claims: string;
let feed: string;
let keys: string;
let fingerprint: string;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'onrecord-publish-'));
  [claims, feed, keys] = [join(root, 'repo/claims'), join(root, 'feed'), join(root, 'keys')];
  const isWanted = (source: string) =>
    !source.endsWith('.yaml') ||
    /people|events|publisher|scales|x-audience|harris-border/.test(source);
  cpSync('claims', claims, { recursive: true, filter: isWanted });
  git('init', '--quiet', '--initial-branch=main');
  commit('first');
  const { out } = await run('keys', 'init', '--to', keys);
  fingerprint = out.at(-1)!.split('#')[1]!;
});
afterEach(() => rmSync(root, { recursive: true }));

function git(...args: string[]): string {
  const who = ['-c', 'user.name=T', '-c', 'user.email=t@example.org'];
  const { status, stdout } = spawnSync('git', [...who, ...args], {
    cwd: join(root, 'repo'),
    encoding: 'utf8',
  });
  expect(status, args.join(' ')).toBe(0);
  return stdout.trim();
}
function commit(message: string): string {
  git('add', '--all');
  git('commit', '--quiet', '--message', message);
  return git('rev-parse', 'HEAD');
}
const CLAIM = 'x-audience-60-million.yaml';
const change = (text: string) => {
  appendFileSync(join(claims, CLAIM), `# ${text}\n`);
};
const publish = (...more: string[]) =>
  run(
    ...['publish', '--lexical', '--claims', claims, '--keys', keys, '--to', feed, '--unapproved'],
    ...more,
  );

describe('publish', () => {
  test('the claims of a commit; readers find them by the address', async () => {
    const first = await publish();
    expect(first).toMatchObject({ code: 0, err: [] });
    expect(first.out[0]).toBe(`${feed}: version 1 with 20 records (20 new or changed, 0 removed)`);
    expect(first.out.at(-1)).toContain(`#${fingerprint}`);
    const { code, out } = await run('verify', `${feed}#${fingerprint}`);
    expect(code).toBe(0);
    expect(out).toEqual(
      expect.arrayContaining([
        'publisher: Onrecord (onrecord)',
        'records: 20',
        `commit: ${git('rev-parse', 'HEAD')}`,
        expect.stringMatching(/^timestamp: version 1, valid until 20\d\d-/),
        expect.stringMatching(/^fetched: [\d,]+ bytes in 6 requests$/),
      ]),
    );
  });

  test('nothing new is only confirmed; a rehearsal writes nothing', async () => {
    await publish();
    expect((await publish()).out).toEqual([`${feed}: nothing new; version 1 was confirmed`]);
    const files = () => readdirSync(feed, { recursive: true }).length;
    const before = files();
    const rehearsal = await publish('--live', '2', '--dry-run');
    expect(rehearsal.out[0]).toBe('Nothing was written; this is what would be:');
    expect(files()).toBe(before);
    await publish('--live', '2');
    const { out } = await run('verify', feed);
    expect(out.join('\n')).toMatch(/^live until/m);
  });

  test('is refused for claims that nobody has signed off', async () => {
    const { code, err } = await run(
      ...['publish', '--lexical', '--claims', claims, '--keys', keys, '--to', feed],
    );
    expect(code).toBe(2);
    expect(err[0]).toMatch(/harris-border-czar\.yaml:1: expected a second editor's sign-off/);
    expect(err.at(-1)).toContain('--unapproved');
    expect(existsSync(feed)).toBe(false);
  });

  test('goes through once all is signed off, a retraction too', async () => {
    const names = [CLAIM, 'harris-border-czar.yaml'];
    const signOff = (name: string) =>
      approve(claims, join(claims, name), { by: 'B', date: '2026-11-23' }, () => undefined);
    const strictly = () =>
      run(...['publish', '--lexical', '--claims', claims, '--keys', keys, '--to', feed]);
    for (const name of names) await signOff(name);
    commit('signed off');
    expect((await strictly()).code).toBe(0);
    retract(claims, join(claims, CLAIM), 'It was wrong.', '2026-11-23');
    commit('retracted');
    const { code, err } = await strictly();
    expect(code).toBe(2);
    expect(err[0]).toContain('it was changed since');
    await signOff(CLAIM);
    commit('signed off again');
    expect((await strictly()).out[0]).toContain('20 records (1 new or changed, 0 removed)');
  });

  test('is refused for files that are not committed', async () => {
    change('a change');
    const { code, err } = await publish();
    expect(code).toBe(2);
    expect(err[0]).toMatch(/^not committed: M .*x-audience-60-million\.yaml$/);
    expect((await publish('--dirty')).code).toBe(0);
  });

  test('is refused from a checkout that lacks what was published', async () => {
    const base = git('rev-parse', 'HEAD');
    change('by another editor');
    const theirs = commit('theirs');
    await publish();
    git('checkout', '--quiet', '-b', 'mine', base);
    appendFileSync(join(claims, 'harris-border-czar.yaml'), '# mine\n');
    commit('mine');
    const { code, err } = await publish();
    expect(code).toBe(2);
    expect(err).toEqual([
      `${claims}: expected a checkout that holds the published commit ${theirs}: pull first`,
    ]);
    git('merge', '--quiet', '--no-edit', 'main');
    expect((await publish()).code).toBe(0);
  });

  test('is refused where a claim vanished, and not for a person', async () => {
    await publish();
    rmSync(join(claims, 'people/linda-yaccarino.yaml'));
    commit('a person goes');
    expect((await publish()).out[0]).toContain('(0 new or changed, 1 removed)');
    rmSync(join(claims, CLAIM));
    commit('a claim goes');
    const { code, err } = await publish();
    expect(code).toBe(2);
    expect(err[0]).toBe('claim/x-audience-60-million: it was published and is gone');
    expect(err[1]).toContain('onrecord retract');
  });

  test('a place that takes no files is told before the work', async () => {
    const file = join(root, 'file');
    appendFileSync(file, '');
    for (const command of ['publish', 'refresh']) {
      const told = await run(command, '--keys', keys, '--to', file);
      expect(told).toMatchObject({ code: 2, out: [] });
      expect(told.err).toEqual([`${file}:1: expected a folder, found a file`]);
    }
    const { code, err } = await run('publish', '--claims', file, '--keys', keys, '--to', feed);
    expect({ code, err }).toEqual({
      code: 2,
      err: [`${file}:1: expected a folder of claims, found a file`],
    });
    expect(existsSync(feed)).toBe(false);
  });

  test('tells what it was called wrongly with', async () => {
    const said = async (...argv: string[]) => (await run('publish', ...argv)).err[0];
    expect(await said('--keys', keys, '--claims', claims)).toContain('expected --to DIR');
    expect(await said('--to', feed, '--live', '7')).toContain('from 1 to 6');
    expect(await said('--to', feed, '--keys', root)).toContain("expected a feed's root");
  });
});

test('a refresh confirms what is published', async () => {
  const refresh = () => run('refresh', '--keys', keys, '--to', feed);
  expect((await refresh()).err[0]).toContain('nothing is published here yet');
  await publish();
  expect((await refresh()).out).toEqual([`${feed}: version 1 was confirmed (timestamp 2)`]);
});

describe('verify', () => {
  beforeEach(() => publish());

  test('over http, as a reader would', async () => {
    const server = createServer(({ url }, response) => {
      const file = join(feed, url!.replace(/^\/feeds\//, ''));
      if (existsSync(file)) response.end(readFileSync(file));
      else response.writeHead(404).end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { code, out } = await run('verify', `http://127.0.0.1:${port}/feeds#${fingerprint}`);
    expect(code).toBe(0);
    expect(out).toContain('records: 20');
    const plain = await run('verify', 'http://feeds.example/a/');
    expect(plain.err[0]).toContain('expected https://HOST/PATH/#FINGERPRINT');
    const missing = await run('verify', `http://127.0.0.1:${port}/other/`);
    expect(missing).toMatchObject({ code: 1, out: [] });
    expect(missing.err[0]).toBe('unreachable: metadata/1.root.json: it is not there');
    server.closeAllConnections();
    server.close();
  });

  test('gives the reason why a reader would refuse', async () => {
    const other = fingerprint.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
    const wrong = await run('verify', `${feed}#${other}`);
    expect(wrong).toMatchObject({ code: 1, out: [] });
    expect(wrong.err[0]).toMatch(/^signature: metadata\/1\.root\.json: expected the fingerprint/);
    const pack = readdirSync(join(feed, 'targets'))[0]!;
    truncateSync(join(feed, 'targets', pack), 100);
    expect((await run('verify', feed)).err[0]).toMatch(/^mismatch: claims\.jsonl\.gz: /);
    rmSync(join(feed, 'metadata/timestamp.json'));
    expect((await run('verify', feed)).err[0]).toMatch(/^unreachable: metadata\/timestamp\.json/);
  });

  test('tells what it was called wrongly with', async () => {
    expect((await run('verify')).err[0]).toContain('expected one address or folder');
    expect((await run('verify', join(root, 'none'))).err[0]).toContain('expected an address or a');
    expect((await run('verify', `${feed}#abc`)).err[0]).toContain('expected an address or a');
  });
});

describe('keys', () => {
  test('are rotated and renewed, and the next publish takes them along', async () => {
    await publish();
    for (const role of ['timestamp', 'root']) {
      expect((await run('keys', 'rotate', role, '--keys', keys)).code).toBe(0);
    }
    expect((await run('keys', 'renew', '--keys', keys)).code).toBe(0);
    await publish();
    const { out } = await run('verify', `${feed}#${fingerprint}`);
    expect(out.join('\n')).toMatch(/^root: version 4, /m);
    const shown = await run('keys', 'show', '--keys', keys);
    expect(shown.out.at(-1)).toBe(`  https://HOST/PATH/#${fingerprint}`);
  });

  test('tell what they were called wrongly with', async () => {
    const said = async (...argv: string[]) => (await run('keys', ...argv)).err[0];
    expect(await said()).toContain('expected init, rotate ROLE, renew or show');
    expect(await said('rotate', 'all', '--keys', keys)).toContain('expected root, targets');
    expect(await said('init', '--to', keys)).toContain('expected no keys here');
    const more = ['--root-keys', '2', '--threshold', '3'];
    expect(await said('init', '--to', join(root, 'k'), ...more)).toContain('expected at most');
    expect(await said('init', '--to', join(root, 'repo/keys'))).toContain(
      'outside a git work tree',
    );
  });
});
