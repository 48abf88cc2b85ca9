import { beforeEach, expect, test, vi } from 'vitest';
import {
  injectScript,
  injectScriptInAll,
  injectValue,
  insertStyle,
  registeredScript,
  registerScript,
} from './scripting.ts';

const scripting = vi.hoisted(() => ({
  executeScript: vi.fn(),
  insertCSS: vi.fn(),
  registerContentScripts: vi.fn(),
  getRegisteredContentScripts: vi.fn(),
}));
vi.mock('webextension-polyfill', () => ({ default: { scripting } }));

beforeEach(() => void vi.resetAllMocks());

test('a script goes into the top frame unless another is named', async () => {
  scripting.executeScript.mockResolvedValue([{ frameId: 0, result: undefined }]);
  await injectScript({ tab: 1 }, '/a.js');
  await injectScript({ tab: 1, frame: 4 }, '/a.js');
  expect(scripting.executeScript.mock.calls).toEqual([
    [{ target: { tabId: 1, frameIds: [0] }, files: ['/a.js'] }],
    [{ target: { tabId: 1, frameIds: [4] }, files: ['/a.js'] }],
  ]);
});

test('a value is left for the script that comes next', async () => {
  await injectValue({ tab: 1, frame: 4 }, 'left', 'there');
  const [{ target, func, args }] = scripting.executeScript.mock.calls[0] as [
    { target: object; func: (key: string, text: string) => void; args: [string, string] },
  ];
  expect(target).toEqual({ tabId: 1, frameIds: [4] });
  func(...args);
  expect(globalThis).toMatchObject({ left: 'there' });
});

test('a failure rejects, in the way of either browser', async () => {
  scripting.executeScript.mockRejectedValueOnce(new Error('Cannot access the page'));
  await expect(injectScript({ tab: 1 }, '/a.js')).rejects.toThrow('Cannot access');
  scripting.executeScript.mockResolvedValueOnce([
    { frameId: 0, error: { message: 'Unable to load' } },
  ]);
  await expect(injectScript({ tab: 1 }, '/a.js')).rejects.toThrow('Unable to load');
});

test('a script goes into all frames; it must succeed in the page itself', async () => {
  const page = { frameId: 0, result: undefined };
  const framed = { frameId: 4, error: { message: 'Unable to load' } };
  scripting.executeScript.mockResolvedValueOnce([framed, page]);
  await injectScriptInAll(1, '/a.js');
  expect(scripting.executeScript.mock.calls).toEqual([
    [{ target: { tabId: 1, allFrames: true }, files: ['/a.js'] }],
  ]);
  scripting.executeScript.mockResolvedValueOnce([{ ...framed, frameId: 0 }]);
  await expect(injectScriptInAll(1, '/a.js')).rejects.toThrow('Unable to load');
});

test('a style goes into its frame only', async () => {
  await insertStyle({ tab: 1, frame: 4 }, 'p {}');
  const target = { tabId: 1, frameIds: [4] };
  const css = expect.stringMatching(/^p \{\}\n\/\* [\w-]+ \*\/$/) as string;
  expect(scripting.insertCSS.mock.calls).toEqual([
    [{ target, css, origin: 'AUTHOR' }],
    [{ target, css, origin: 'USER' }],
  ]);
});

test('tells what is registered', async () => {
  scripting.getRegisteredContentScripts.mockResolvedValueOnce([]);
  expect(await registeredScript('page')).toBeUndefined();
  scripting.getRegisteredContentScripts.mockResolvedValueOnce([
    {
      id: 'page',
      js: ['a.js'],
      matches: ['https://a.example/*'],
      excludeMatches: ['*://b.example/*'],
    },
  ]);
  expect(await registeredScript('page')).toEqual({
    file: 'a.js',
    matches: ['https://a.example/*'],
    not: ['*://b.example/*'],
  });
});

test('registers for the sites given, also where they are framed, over restarts', async () => {
  const matches = ['https://a.example/*'];
  const not = ['*://b.example/*'];
  await registerScript('page', { file: '/a.js', matches, not });
  expect(scripting.registerContentScripts.mock.lastCall?.[0]).toMatchObject([
    {
      ...{ id: 'page', js: ['/a.js'], matches, excludeMatches: not },
      ...{ allFrames: true, persistAcrossSessions: true },
    },
  ]);
});
