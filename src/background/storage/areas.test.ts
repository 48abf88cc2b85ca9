import { beforeEach, expect, test, vi } from 'vitest';

const world = vi.hoisted(() => ({
  /** Whether extension storage can be guarded, and whether it is; whether all is one private window. */
  canGuard: true,
  refuses: false,
  isPrivate: false,
  levels: [] as string[],
  local: new Map<string, unknown>(),
  sync: new Map<string, unknown>(),
  session: new Map<string, unknown>(),
  database: new Map<string, unknown>(),
  installed: [] as ((details: { reason: string; previousVersion?: string }) => void)[],
}));

const areaOf = (name: 'local' | 'sync' | 'session') => ({
  get: (key: string | null) =>
    Promise.resolve(
      Object.fromEntries([...world[name]].filter(([held]) => key === null || held === key)),
    ),
  set: (entries: object) => {
    for (const [key, value] of Object.entries(entries)) world[name].set(key, value);
    return Promise.resolve();
  },
  remove: (key: string) => Promise.resolve(void world[name].delete(key)),
  clear: () => {
    world[name].clear();
    return Promise.resolve();
  },
  onChanged: { addListener: () => undefined },
  ...(world.canGuard && {
    setAccessLevel: ({ accessLevel }: { accessLevel: string }) => {
      if (world.refuses) return Promise.reject(new Error('refused'));
      return Promise.resolve(void world.levels.push(`${name}: ${accessLevel}`));
    },
  }),
});
vi.mock('webextension-polyfill', () => ({
  default: {
    get storage() {
      return { local: areaOf('local'), sync: areaOf('sync'), session: areaOf('session') };
    },
    get extension() {
      return { inIncognitoContext: world.isPrivate };
    },
    runtime: {
      onInstalled: { addListener: (listener: never) => void world.installed.push(listener) },
    },
  },
}));
vi.mock('../../store/reader-store.ts', async () => {
  const { memoryArea } = await import('./testing.ts');
  const setAll = (entries: [string, unknown][]) => {
    for (const [key, value] of entries) world.database.set(key, value);
    return Promise.resolve();
  };
  return { openReaderStore: () => ({ ...memoryArea(world.database), setAll }) };
});

/** As a background that has just started has them. */
async function areas() {
  vi.resetModules();
  return import('./areas.ts');
}

beforeEach(() => {
  for (const map of [world.local, world.sync, world.session, world.database]) map.clear();
  Object.assign(world, { canGuard: true, refuses: false, isPrivate: false });
  Object.assign(world, { levels: [], installed: [] });
});

test('content scripts are kept out of extension storage before anything is read there', async () => {
  const { kept, chosen } = await areas();
  await kept.set('history', 1);
  await chosen.set('settings', 2);
  expect(world.levels.sort()).toEqual(['local: TRUSTED_CONTEXTS', 'sync: TRUSTED_CONTEXTS']);
  expect([world.local.get('history'), world.sync.get('settings')]).toEqual([1, 2]);
});

test('where the browser refuses that, nothing is believed of what stands there', async () => {
  world.refuses = true;
  world.local.set('history', 'planted');
  const { kept, chosen } = await areas();
  await expect(kept.get('history')).rejects.toThrow('refused');
  await expect(chosen.get('settings')).rejects.toThrow('refused');
});

test('where extension storage cannot be guarded, all lies in a database of our own', async () => {
  world.canGuard = false;
  world.local.set('history', ['planted']);
  world.sync.set('settings', { language: 'es' });
  const { kept, chosen } = await areas();
  for (const tell of world.installed) tell({ reason: 'install' });
  expect(await kept.get('history')).toBeUndefined();
  expect(await chosen.get('settings')).toBeUndefined();
  const heard = vi.fn();
  chosen.onChanged('settings', heard);
  await chosen.set('settings', { language: 'en' });
  await kept.set('paused-hosts', ['a.example']);
  expect(heard.mock.calls).toEqual([[{ language: 'en' }]]);
  expect(world.database.get('settings')).toEqual({ language: 'en' });
  expect([world.local, world.sync].map(({ size }) => size)).toEqual([0, 0]);
});

test('what an older version kept is there with the first question after the update', async () => {
  world.canGuard = false;
  world.local.set('paused-hosts', ['a.example']);
  world.sync.set('settings', { textSize: 'large' });
  const { kept, chosen } = await areas();
  const [paused, settings] = [kept.get('paused-hosts'), chosen.get('settings')];
  for (const tell of world.installed) tell({ reason: 'update', previousVersion: '0.1.0' });
  expect(await paused).toEqual(['a.example']);
  expect(await settings).toEqual({ textSize: 'large' });
});

test('a browser that never remembers anything gives no database: then it is memory', async () => {
  Object.assign(world, { canGuard: false, isPrivate: true });
  world.local.set('history', 'planted');
  const { kept, chosen } = await areas();
  expect(await kept.get('history')).toBeUndefined();
  await chosen.set('settings', { language: 'en' });
  expect(world.session.get('settings')).toEqual({ language: 'en' });
});
