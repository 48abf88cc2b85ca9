import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { pageStateOf } from '../tools/browsers/extension-calls.ts';
import { paintedTexts } from '../tools/browsers/marks.ts';
import { outDir } from '../tools/build/extension-paths.ts';
import { painted } from './support/marks.ts';
import { browserName, useSession } from './support/session.ts';

const session = useSession({
  extension: resolve(import.meta.dirname, '..', outDir(browserName, 'release')),
});

test('what readers install reads no page until it is asked, then only that one', async () => {
  const first = await session.visit('article.html');
  const second = await session.visit('article.html');
  expect(await session.browser.inExtension(pageStateOf, first.id)).toBeNull();
  expect(await session.browser.inExtension(pageStateOf, second.id)).toBeNull();

  await session.browser.pressToolbar(second);
  await painted(second, 'saved my life');
  expect(await session.browser.inExtension(pageStateOf, first.id)).toBeNull();
  expect(await first.evaluate(paintedTexts)).toEqual([]);
});
