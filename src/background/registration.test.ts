import { beforeEach, expect, test, vi } from 'vitest';
import { followGrant, followRevocation, pauseHosts, reconcile } from './registration.ts';

interface Script {
  file: string;
  matches: string[];
  not: string[];
}
const world = vi.hoisted(() => ({
  granted: [] as string[],
  paused: [] as string[],
  script: undefined as Script | undefined,
  /** The browser takes this pattern for none. */
  odd: '',
  calls: [] as string[],
  tabs: [] as { id: number; url?: string }[],
  started: [] as number[],
  stopped: [] as number[],
  reconsidered: [] as number[],
}));

vi.mock('./scripts.ts', () => ({ CONTENT_SCRIPT: '/content-1.js' }));
vi.mock('../platform/permissions.ts', () => ({
  grantedOrigins: () => Promise.resolve(world.granted),
  hostPattern: (host: string) => `*://${host}/*`,
  hasSite: (url: string) =>
    Promise.resolve(world.granted.some((pattern) => url.startsWith(pattern.slice(0, -1)))),
}));
vi.mock('./paused.ts', () => ({
  pausedHosts: () => Promise.resolve(world.paused),
  notePaused: (hosts: string[], isPaused: boolean) => {
    world.paused = isPaused ? [...world.paused, ...hosts] : [];
    return Promise.resolve();
  },
}));
vi.mock('../platform/scripting.ts', () => ({
  registeredScript: () => Promise.resolve(world.script),
  registerScript: (_: string, script: Script) => {
    if (world.script) return Promise.reject(new Error('Duplicate script ID'));
    if (script.not.includes(world.odd)) return Promise.reject(new Error('Invalid host'));
    world.calls.push('register');
    world.script = script;
    return Promise.resolve();
  },
  unregisterScript: () => {
    world.calls.push('unregister');
    world.script = undefined;
    return Promise.resolve();
  },
}));
vi.mock('../platform/tabs.ts', () => ({
  openTabs: (patterns?: string[]) =>
    Promise.resolve(
      world.tabs.filter(
        ({ url }) =>
          !patterns ||
          patterns.some((pattern) => url?.startsWith(pattern.slice(0, -1).replace('*', 'https'))),
      ),
    ),
}));
vi.mock('./reading.ts', () => ({
  startReading: (tab: number) => Promise.resolve(world.started.push(tab)),
  stopReading: (tab: number) => Promise.resolve(world.stopped.push(tab)),
  reconsider: (tab: number) => Promise.resolve(world.reconsidered.push(tab)),
}));

const NEWS = 'https://news.example/*';
const TALKS = 'https://talks.example/*';

beforeEach(() => {
  Object.assign(world, { granted: [], paused: [], script: undefined, odd: '', calls: [] });
  Object.assign(world, { started: [], stopped: [], reconsidered: [] });
  world.tabs = [
    { id: 1, url: 'https://news.example/a' },
    { id: 2, url: 'https://talks.example/b' },
    { id: 3 },
  ];
});

test('registers for what is granted, and only for pages', async () => {
  world.granted = [TALKS, NEWS, 'chrome://favicon/*'];
  await reconcile();
  expect(world.script).toEqual({ file: '/content-1.js', matches: [NEWS, TALKS], not: [] });
});

test('without a grant nothing is registered', async () => {
  await reconcile();
  expect(world.script).toBeUndefined();
  expect(world.calls).toEqual([]);
});

test.each(['content-1.js', '/content-1.js'])(
  'leaves a registration that is right: %s',
  async (file) => {
    world.granted = [NEWS, TALKS];
    world.script = { file, matches: [TALKS, NEWS], not: [] };
    await reconcile();
    expect(world.calls).toEqual([]);
  },
);

test('after an update the script has another name and is registered anew', async () => {
  world.granted = [NEWS];
  world.script = { file: '/content-0.js', matches: [NEWS], not: [] };
  await reconcile();
  expect(world.calls).toEqual(['unregister', 'register']);
  expect(world.script.file).toBe('/content-1.js');
});

test('changes that come at once are made one after the other', async () => {
  world.granted = [NEWS];
  await Promise.all([reconcile(), followGrant([NEWS]), reconcile()]);
  expect(world.calls).toEqual(['register']);
});

test('a grant reads the pages of that site that are open already', async () => {
  world.granted = [NEWS, TALKS];
  await followGrant([TALKS]);
  expect(world.started).toEqual([2]);
});

test('a grant of something else than pages reads none', async () => {
  await followGrant([]);
  expect(world.started).toEqual([]);
});

test('a revocation ends the reading of every page of its site that is not granted any more', async () => {
  world.granted = [NEWS];
  world.script = { file: '/content-1.js', matches: [NEWS, TALKS], not: [] };
  await followRevocation([TALKS]);
  expect(world.script.matches).toEqual([NEWS]);
  expect(world.stopped.toSorted()).toEqual([2, 3]);
});

test('pages that are read on have their frames ask whether they may be', async () => {
  world.granted = [NEWS];
  await followRevocation([TALKS]);
  expect(world.reconsidered).toEqual([1]);
});

test('a page that is read because of a click is read on when another site is taken back', async () => {
  world.tabs.push({ id: 4, url: 'https://clicked.example/c' });
  world.script = { file: '/content-1.js', matches: [TALKS], not: [] };
  await followRevocation([TALKS]);
  expect(world.stopped.toSorted()).toEqual([2, 3]);
  await followRevocation(['https://clicked.example/*']);
  expect(world.stopped).toContain(4);
});

test('a page that another grant still covers is read on', async () => {
  world.granted = [NEWS];
  await followRevocation(['https://*', 'https://news.example/*']);
  expect(world.stopped).not.toContain(1);
  expect(world.stopped).toContain(2);
});

test('a revocation of something else than pages ends none', async () => {
  world.granted = [NEWS];
  await followRevocation(['chrome://favicon/*']);
  await followRevocation([]);
  expect(world.stopped).toEqual([]);
});

test('the last revocation takes the registration away', async () => {
  world.script = { file: '/content-1.js', matches: [NEWS], not: [] };
  await followRevocation([NEWS]);
  expect(world.script).toBeUndefined();
});

test('a paused host takes no script, and its open pages are left; then they are read again', async () => {
  world.granted = [NEWS, TALKS];
  await reconcile();
  await pauseHosts(['news.example'], true);
  expect(world.script).toMatchObject({ matches: [NEWS, TALKS], not: ['*://news.example/*'] });
  expect(world.stopped).toEqual([1]);
  // It may be framed in any of the others.
  expect(world.reconsidered).toEqual([2, 3]);
  await pauseHosts(['news.example'], false);
  expect(world.script).toMatchObject({ matches: [NEWS, TALKS], not: [] });
  expect(world.started).toEqual([1]);
});

test('a paused host that the browser takes for none does not end all reading', async () => {
  Object.assign(world, { granted: [NEWS], odd: '*://odd/*' });
  await pauseHosts(['odd'], true);
  expect(world.script).toMatchObject({ matches: [NEWS], not: [] });
});
